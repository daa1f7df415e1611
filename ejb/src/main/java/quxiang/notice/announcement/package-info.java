/**
 * 公告: what the centre tells everybody.
 * Reading needs no account; publishing is the centre's.
 */
package quxiang.notice.announcement;
