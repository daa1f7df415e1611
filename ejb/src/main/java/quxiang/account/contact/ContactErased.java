package quxiang.account.contact;

/**
 * Somebody closes the account: how they could be reached is erased.
 *
 * @param graduateAccount the account, if it is a graduate's, or {@code null}
 */
public record ContactErased(Long graduateAccount) {}
