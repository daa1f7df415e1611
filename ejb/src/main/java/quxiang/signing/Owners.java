package quxiang.signing;

/**
 * Whose a signing is.
 *
 * @param department the graduate's when the letter was written, or {@code null}
 */
public record Owners(long employerId, long graduateId, long schoolId, String department) {}
