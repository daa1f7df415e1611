/**
 * What people are told. A message is written into the outbox in the transaction of what it tells of, and delivered afterwards: into the
 * app under the same id, and by SMS where it matters. So no notice is lost and none is shown twice (invariant 6).
 */
package quxiang.notice;
