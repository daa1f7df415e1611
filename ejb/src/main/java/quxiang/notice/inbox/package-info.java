/**
 * 消息: the notices of who reads, and which of them are read.
 * Notices come out of the outbox under their own ids.
 */
package quxiang.notice.inbox;
