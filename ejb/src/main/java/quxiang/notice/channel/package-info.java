/**
 * The ways out: short messages and mail.
 * In demo mode messages stay here and are shown on a page.
 */
package quxiang.notice.channel;
