/**
 * Leases: one running execution of a job and its subject on all servers.
 * The database's clock decides, not a server's.
 */
package quxiang.job.lease;
