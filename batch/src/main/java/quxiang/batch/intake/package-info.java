/** The jobs {@code import-favorites}, {@code import-employers} and {@code read-bank-results}: uploaded tables, a chunk a transaction. */
package quxiang.batch.intake;
