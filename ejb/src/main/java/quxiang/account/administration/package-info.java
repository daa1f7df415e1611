/**
 * Accounts of the centre's staff, of provinces' staff and of the administrators.
 * Each has one duty, and nobody ends their own.
 */
package quxiang.account.administration;
