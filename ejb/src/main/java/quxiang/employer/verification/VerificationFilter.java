package quxiang.employer.verification;

/**
 * Which verifications the centre wants to see; {@code null} where it does not matter.
 *
 * @param unitName a part of the unit's name
 * @param creditCode the whole code
 */
public record VerificationFilter(
        String unitName, String creditCode, VerificationMethod method, VerificationState state) {}
