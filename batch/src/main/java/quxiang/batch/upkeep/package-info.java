/**
 * The job {@code housekeeping}, which deletes what the retention rules no longer keep, and {@code renew-hashes}, which replaces the key by
 * whose hashes persons are found.
 */
package quxiang.batch.upkeep;
