/**
 * Tables that the centre hands in and that a batch job takes row by row: what the bank answered, the employers of the older platform. The rows wait
 * sealed in the database, so every server of a cluster can go on with them. A chunk and the count of the rows that were taken move in one
 * transaction: an intake may be interrupted anywhere and be carried on by anybody, even twice at a time, and ends as if it had run once. Rows
 * that were taken go; rows that were refused stay with their reason, to be looked at and downloaded.
 */
package quxiang.intake;
