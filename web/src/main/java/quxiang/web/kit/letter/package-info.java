/**
 * The terms of an agreement while they are typed, into a letter or off paper.
 * What is half typed is kept and not judged.
 */
package quxiang.web.kit.letter;
