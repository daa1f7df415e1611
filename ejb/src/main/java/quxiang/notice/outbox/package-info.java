/**
 * The transactional outbox and the dispatchers that empty it.
 * A message is written with the move itself and delivered at least once.
 */
package quxiang.notice.outbox;
