/** The jobs {@code read-bank-results} and {@code import-employers}: tables that were handed in, a hundred rows a transaction. */
package quxiang.batch.intake;
