/**
 * Uploaded tables that a batch job imports row by row. Such are the results of the bank and the employers of the older
 * platform.
 *
 * <p>The rows wait sealed in the database, so every server of a cluster can resume them. A chunk and the count of the
 * rows that were imported are one transaction: an intake may be interrupted anywhere and be resumed by any execution,
 * even by two at once, and ends as if it had run once. Rows that were imported are deleted; rows that were refused stay
 * with their reason, to be looked at and downloaded.
 */
package quxiang.intake;
