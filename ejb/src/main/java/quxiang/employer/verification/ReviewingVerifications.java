package quxiang.employer.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

/**
 * The centre decides on materials. A reviewer first claims one for a quarter of an hour, so that no two review the same
 * one; after that time they can still decide as long as nobody else has claimed it.
 */
@Stateless
@RolesAllowed("CENTRE")
public class ReviewingVerifications {

    private static final int LONGEST_TEXT = 400;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Verifications verifications;

    @Inject
    ApprovingVerifications approving;

    @Inject
    Codes codes;

    /**
     * Claims it.
     *
     * @throws Refusal {@code verification.claimed} with the name of who has it, {@code verification.changed_meanwhile}
     */
    public void claim(long id) {
        verifications.lock(id).claim(actor, clock.instant());
    }

    /**
     * Releases the claim.
     *
     * @throws Refusal {@code verification.claimed} when somebody else has it
     */
    public void giveBack(long id) {
        Verification verification = verifications.lock(id);
        verification.requireNotClaimedByAnother(actor, clock.instant());
        verification.unclaim();
    }

    /**
     * 通过.
     *
     * @param attempt which submission the reviewer has seen
     * @throws Refusal {@code verification.changed_meanwhile}, {@code verification.claimed}, {@code employer.suspended},
     *     {@code verification.mail_taken}
     */
    public void approve(long id, int attempt) {
        approving.approve(seen(id, attempt));
    }

    /**
     * 不通过.
     *
     * @param code of the table {@code VERIFY_REASON}
     * @param text more words, or {@code null}
     * @throws Refusal {@code verification.reason.missing}, {@code verification.reason.too_long}, and as {@link #approve}
     */
    public void reject(long id, int attempt, String code, String text) {
        if (codes.find(CodeTable.VERIFY_REASON, code).isEmpty()) {
            throw new Refusal("verification.reason.missing");
        }
        String more = text == null || text.isBlank() ? null : text.strip();
        if (more != null && more.length() > LONGEST_TEXT) {
            throw new Refusal("verification.reason.too_long", LONGEST_TEXT);
        }
        approving.reject(seen(id, attempt), code, more);
    }

    private Verification seen(long id, int attempt) {
        Verification verification = verifications.lock(id);
        if (verification.state() != VerificationState.IN_REVIEW || verification.attempt() != attempt) {
            throw new Refusal("verification.changed_meanwhile");
        }
        verification.requireNotClaimedByAnother(actor, clock.instant());
        return verification;
    }
}
