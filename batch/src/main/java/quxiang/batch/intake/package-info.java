/**
 * The jobs that process uploaded tables, one chunk in each transaction. They are {@code import-favorites},
 * {@code import-employers} and {@code read-bank-results}.
 */
package quxiang.batch.intake;
