/**
 * 运行记录: what executions of jobs did, who wanted them, what they told.
 * Rows are only added; the server keeps its own record beside them.
 */
package quxiang.job.history;
