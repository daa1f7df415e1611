package quxiang.employer.verification;

import java.time.Instant;
import java.util.List;
import quxiang.employer.PersonFacts;
import quxiang.employer.UnitFacts;

/**
 * A verification as its user sees it.
 *
 * @param method how the unit is proved, or {@code null} while it is not chosen
 * @param person what was told of the person, or {@code null}
 * @param unitName 公司名称 as it was told; of an approved one as it is registered
 * @param unit what was told of the unit, or {@code null}; of an approved one what is registered
 * @param joining whether the user saw what is registered of the unit, and told nothing of it
 * @param objection what the user says is wrong in what is registered, or {@code null}
 * @param mail the address whose code was given back, or {@code null}
 * @param reasonCode of the table {@code VERIFY_REASON}, when it was not approved
 * @param proofs the images that were uploaded
 */
public record VerificationView(
        VerificationState state,
        VerificationMethod method,
        PersonFacts person,
        String unitName,
        UnitFacts unit,
        boolean joining,
        String objection,
        String mail,
        String reasonCode,
        String reasonText,
        Instant submittedAt,
        Instant decidedAt,
        List<DocumentRow> proofs) {

    static final VerificationView NOTHING = new VerificationView(
            VerificationState.DRAFT, null, null, null, null, false, null, null, null, null, null, null, List.of());

    static VerificationView of(Verification verification, List<VerificationDocument> proofs) {
        String told =
                verification.person() == null ? null : verification.person().getUnitName();
        return of(verification, told, verification.unit(), proofs);
    }

    /** One whose unit is called so, with these facts. */
    static VerificationView of(
            Verification verification, String unitName, UnitFacts unit, List<VerificationDocument> proofs) {
        return new VerificationView(
                verification.state(),
                verification.method(),
                verification.person(),
                unitName,
                unit,
                verification.isJoining(),
                verification.objection(),
                verification.mailVerifiedAt() == null
                        ? null
                        : verification.person().getEmail(),
                verification.reasonCode(),
                verification.reasonText(),
                verification.submittedAt(),
                verification.decidedAt(),
                proofs.stream().map(VerificationDocument::row).toList());
    }

    /** Whether something may be filled in or mended. */
    public boolean editable() {
        return state == VerificationState.DRAFT || state == VerificationState.REJECTED;
    }

    public boolean personTold() {
        return person != null && person.getName() != null;
    }

    public boolean unitTold() {
        return unit != null && unit.getCreditCode() != null;
    }

    /** Whether only the letter is missing: users of the older platform. */
    public boolean letterOnly() {
        return method == VerificationMethod.LETTER;
    }
}
