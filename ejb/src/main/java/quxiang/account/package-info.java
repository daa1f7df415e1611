/** Who may sign in, and in whose name they act then: accounts, passwords, one-time codes, lockout. */
package quxiang.account;
