package quxiang.agreement;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.common.crypto.Sha256;
import quxiang.signing.Route;
import quxiang.signing.Signing;

/**
 * Prints the PDF of an issued agreement, once. It discloses nothing, so it asks for no role: {@link SealingAgreements} starts it.
 */
@Stateless
@PermitAll
public class PrintingAgreements {

    @PersistenceContext
    EntityManager em;

    @Inject
    Agreements agreements;

    @Inject
    PaperOfSigning papers;

    @Inject
    Seal seal;

    @Inject
    ShanghaiClock clock;

    /** The agreements that have no PDF yet. */
    public List<Long> unprinted(int most) {
        return agreements.unprinted(most);
    }

    /** Prints the PDF. Idempotent. */
    public void print(long signingId) {
        agreements.lock(signingId).filter(a -> !a.isPrinted()).ifPresent(agreement -> {
            Signing signing = em.find(Signing.class, signingId);
            byte[] pdf = AgreementPdf.render(papers.paper(signing, agreement), papers.words());
            agreement.print(
                    seal.sealBytes(SealPurpose.AGREEMENT, agreement.number(), pdf),
                    Sha256.hex(pdf),
                    AgreementPdf.TEMPLATE,
                    // What is printed to be stamped is no agreement yet.
                    signing.route() == Route.ONLINE,
                    clock.instant());
        });
    }

    /** The agreements behind this signing whose signature is still to come. */
    public List<Long> unsigned(long after, int most) {
        return agreements.unsigned(after, most);
    }

    /** Keeps the signed file. Idempotent: of two nodes that signed at once, the first one's stays. */
    public void keepSigned(long signingId, byte[] signed) {
        agreements
                .lock(signingId)
                .filter(Agreement::isSignatureDue)
                .ifPresent(agreement -> agreement.sign(
                        seal.sealBytes(SealPurpose.AGREEMENT, agreement.number(), signed),
                        Sha256.hex(signed),
                        clock.instant()));
    }
}
