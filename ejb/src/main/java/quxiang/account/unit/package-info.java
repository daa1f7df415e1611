/**
 * Users of units: they register, and colleagues or the centre disable them.
 * Which unit they act for is settled by a verification.
 */
package quxiang.account.unit;
