/**
 * What stands in the database about the batch jobs beside the server's own record of them: who runs which now (a lease, so that there is one running
 * execution only, also with several servers and after a crash), who wanted it, what it told of itself, and when it runs by itself.
 */
package quxiang.job;
