/** The job {@code write-payments}: what waits to be paid, into files for the bank. */
package quxiang.batch.remittance;
