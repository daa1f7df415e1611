package quxiang.signing;

/**
 * Whose a signing is.
 *
 * @param department the graduate's when the letter was written, or {@code null}
 * @param className the graduate's of today, or {@code null}
 * @param account the graduate's account, or {@code null}
 */
public record Owners(
        long employerId, long graduateId, long schoolId, String department, String className, Long account) {}
