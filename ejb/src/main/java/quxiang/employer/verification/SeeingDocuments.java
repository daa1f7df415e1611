package quxiang.employer.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;

/**
 * Shows an uploaded image to those who may see it. They are its uploader, the verified users of the same unit, and the
 * centre. Everybody's reading but the uploader's is audited.
 */
@Stateless
@RolesAllowed({"EMPLOYER", "CENTRE"})
public class SeeingDocuments {

    @Inject
    Actor actor;

    @Inject
    Verifications verifications;

    @Inject
    VerificationDocuments proofs;

    @Inject
    DocumentFolder folder;

    @Inject
    Audit audit;

    /** The JPEG file. @throws Refusal {@code verification.not_found}, alike for what is not there and what is somebody else's */
    public byte[] see(long proofId) {
        VerificationDocument proof = proofs.find(proofId).orElseThrow(() -> new Refusal("verification.not_found"));
        Verification verification = verifications.find(proof.verificationId()).orElseThrow();
        boolean own = actor.accountId() != null && verification.accountId() == actor.accountId();
        if (!own && actor.role() != Role.CENTRE && !isOfOwnUnit(verification)) {
            throw new Refusal("verification.not_found");
        }
        if (!own) {
            audit.write(
                    "PROOF_SEEN",
                    "VERIFICATION",
                    verification.id(),
                    proof.kind().name());
        }
        return folder.read(proof.storedName());
    }

    private boolean isOfOwnUnit(Verification verification) {
        return verification.state() == VerificationState.APPROVED
                && actor.employerId() != null
                && actor.employerId().equals(verification.employerId());
    }
}
