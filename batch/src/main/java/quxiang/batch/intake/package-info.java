/**
 * The jobs that process uploaded tables, one chunk in each transaction. They are {@code import-roster},
 * {@code import-favorites}, {@code import-destinations}, {@code import-offices}, {@code import-schools},
 * {@code import-employers} and {@code read-bank-results}. The first one compares a file with the roster, and takes it in when
 * nothing there would change or somebody confirmed it.
 */
package quxiang.batch.intake;
