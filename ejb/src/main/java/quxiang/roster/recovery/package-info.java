/**
 * 账号协助: what a school does for graduates' accounts. It hands out 激活码, confirms, unbinds and disables.
 * Staff of a department see their graduates only.
 */
package quxiang.roster.recovery;
