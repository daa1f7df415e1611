/**
 * First steps: what somebody new is shown until they put it away.
 * It stays away for the account, on whatever device.
 */
package quxiang.account.welcome;
