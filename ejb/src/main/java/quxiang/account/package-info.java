/**
 * Accounts: who may sign in, and as whom they act then.
 * The rooms below look at this package, and it at none of them.
 */
package quxiang.account;
