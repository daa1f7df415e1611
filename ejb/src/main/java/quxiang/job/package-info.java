/**
 * The database's record of batch jobs, beside the server's own. It tells who runs which job now (a lease, so that there is one running
 * execution only, also with several servers and after a crash), who wanted it, what it logged, and when it runs by itself.
 */
package quxiang.job;
