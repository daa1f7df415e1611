/**
 * The jobs {@code housekeeping} and {@code renew-hashes}. The one deletes what the retention rules no longer keep, the other replaces the
 * key by whose hashes persons are found.
 */
package quxiang.batch.upkeep;
