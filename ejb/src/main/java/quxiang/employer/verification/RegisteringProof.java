package quxiang.employer.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import quxiang.common.Actor;
import quxiang.common.Refusal;

/** The transactions of {@link Proving}, which reads and cleans images outside of any. */
@ApplicationScoped
@Transactional(rollbackOn = Refusal.class)
class RegisteringProof {

    @Inject
    Actor actor;

    @Inject
    Verifications verifications;

    @Inject
    Proofs proofs;

    /** @throws Refusal {@code verification.incomplete}, {@code verification.submitted} */
    void requireAllowed() {
        verifications
                .mine(actor)
                .orElseThrow(() -> new Refusal("verification.incomplete"))
                .requireEditable();
    }

    void add(ProofKind kind, StoredProof stored) {
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
