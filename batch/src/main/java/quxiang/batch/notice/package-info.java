/** The job that delivers what waits in the outbox. */
package quxiang.batch.notice;
