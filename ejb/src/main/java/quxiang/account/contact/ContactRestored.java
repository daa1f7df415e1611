package quxiang.account.contact;

/**
 * A change of somebody's number or address was taken back.
 *
 * @param graduateAccount the account, if it is a graduate's, or {@code null}
 * @param value the former one, which counts again
 */
public record ContactRestored(Long graduateAccount, ContactKind kind, String value) {}
