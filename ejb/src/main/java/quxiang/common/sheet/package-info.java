/**
 * Reads and writes xlsx and csv files. Reading tells the kind of a file by its content and is bounded in every
 * direction, because uploads are not trusted; writing never lets a user's text become a formula. Rows are streamed, so
 * that memory does not grow with the file.
 */
package quxiang.common.sheet;
