/**
 * Tables that people exchange as files. Reading tells the kind of a file by its content and is bounded in every direction, because what
 * is uploaded is not to be trusted; writing never lets a user's text become a formula. Rows go by one at a time, so that memory does not
 * grow with the file.
 */
package quxiang.common.sheet;
