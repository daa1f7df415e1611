package quxiang.account.contact;

/**
 * Somebody closes the account: how they could be reached is erased.
 *
 * @param graduateId the graduate whose account it is, or {@code null}
 */
public record ContactErased(Long graduateId) {}
