/**
 * 学生收藏夹 as its page reads it.
 * One query a page, and one for its total.
 */
package quxiang.favorite.list;
