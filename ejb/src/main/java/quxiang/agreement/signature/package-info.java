/**
 * 电子签章: the signature on the agreement's file, its key, its time stamp, and what it tells of a file that somebody brings. Knows
 * nothing of agreements.
 */
package quxiang.agreement.signature;
