/** Notices leave the outbox of the running server by themselves. */
package quxiang.notice;
