/** The job {@code housekeeping}: deletes what the retention rules no longer keep. */
package quxiang.batch.upkeep;
