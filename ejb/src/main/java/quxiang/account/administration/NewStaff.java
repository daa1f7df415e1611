package quxiang.account.administration;

/**
 * Somebody who is to have an account.
 *
 * @param mobile their number, which nobody else behind the same sign-in page has
 * @param password the hash of one that nobody knows
 */
record NewStaff(String username, String name, String mobile, String password) {}
