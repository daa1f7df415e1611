package quxiang.account.contact;

/**
 * A change of somebody's number or address was taken back.
 *
 * @param graduateId the graduate whose account it is, or {@code null}
 * @param value the former one, which counts again
 */
public record ContactRestored(Long graduateId, ContactKind kind, String value) {}
