package quxiang.employer.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import quxiang.common.Actor;
import quxiang.common.Refusal;

/** The transactions of {@link UploadingDocuments}. That class reads and cleans images outside of any. */
@ApplicationScoped
@Transactional(rollbackOn = Refusal.class)
class RegisteringDocuments {

    @Inject
    Actor actor;

    @Inject
    Verifications verifications;

    @Inject
    VerificationDocuments proofs;

    /** @throws Refusal {@code verification.incomplete}, {@code verification.submitted} */
    void requireAllowed() {
        verifications
                .mine(actor)
                .orElseThrow(() -> new Refusal("verification.incomplete"))
                .requireEditable();
    }

    void add(DocumentKind kind, StoredDocument stored) {
        Verification verification = verifications.lockMine(actor);
        verification.requireEditable();
        proofs.add(verification.id(), kind, stored);
    }

    void remove(long proofId) {
        Verification verification = verifications.lockMine(actor);
        verification.requireEditable();
        proofs.find(proofId)
                .filter(proof -> proof.verificationId() == verification.id())
                .ifPresent(proofs::remove);
    }
}
