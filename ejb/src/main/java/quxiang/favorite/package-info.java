/**
 * 学生收藏夹: the graduates that a unit wants to sign. A favourite keeps the facts as they were when it was added; a correction or removal in
 * the roster makes it 失效 and never edits it in place (invariant 8, manual chapter 4).
 */
package quxiang.favorite;
