/**
 * The job {@code check-audit-chain}: checks the whole hash chain of the audit log. From its first event to its last.
 */
package quxiang.batch.audit;
