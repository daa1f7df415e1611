/** The job {@code housekeeping}: what is kept no longer. */
package quxiang.batch.upkeep;
