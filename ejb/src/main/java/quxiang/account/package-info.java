/**
 * Authentication: accounts, passwords, one-time codes, lockout. It says who may sign in, and in whose name they act
 * then.
 */
package quxiang.account;
