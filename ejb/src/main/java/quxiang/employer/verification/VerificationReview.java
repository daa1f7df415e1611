package quxiang.employer.verification;

import quxiang.employer.UnitFacts;

/**
 * A verification as a reviewer sees it.
 *
 * @param attempt how often it was submitted; a decision names it, so that what was submitted anew meanwhile is not decided unseen
 * @param mobile the number that the user proved when registering
 * @param knownAs the unit's name when its code is known already, else {@code null}
 * @param knownId the unit's id when its code is known already, else {@code null}
 * @param registered what is registered of the unit when it was verified before, else {@code null}
 * @param mine whether it is this reviewer who has it now
 * @param reviewer who has it now, or {@code null}
 */
public record VerificationReview(
        long id,
        int attempt,
        VerificationView verification,
        String mobile,
        String knownAs,
        Long knownId,
        UnitFacts registered,
        boolean mine,
        String reviewer,
        String decidedBy) {

    /** Whether this reviewer can decide it now. */
    public boolean decidable() {
        return mine && verification.state() == VerificationState.IN_REVIEW;
    }

    /** Whether what is registered and what was told stand side by side. A unit that was new is what was told. */
    public boolean compared() {
        return registered != null && (verification.joining() || verification.state() != VerificationState.APPROVED);
    }

    /** Whether this reviewer can take it now. */
    public boolean free() {
        return reviewer == null && verification.state() == VerificationState.IN_REVIEW;
    }
}
