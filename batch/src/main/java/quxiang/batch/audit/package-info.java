/** The job {@code check-audit-chain}: the whole chain of the record, from its first link to its last. */
package quxiang.batch.audit;
