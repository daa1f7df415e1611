/**
 * 导入生源: files become rows of the roster, previewed and resumable.
 * A chunk is a handful of statements in one transaction.
 */
package quxiang.roster.imports;
