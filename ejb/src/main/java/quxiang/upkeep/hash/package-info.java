/**
 * Replaces the key by whose hashes persons are found, while the system runs. That is the job {@code renew-hashes}. A person's rows in all
 * tables are renewed in one transaction, so that whoever compares two of them finds the same hash in both.
 */
package quxiang.upkeep.hash;
