package quxiang.agreement;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.common.crypto.Sha256;
import quxiang.signing.Signing;

/**
 * Prints the PDF of an issued agreement, once. It discloses nothing, so it asks for no role: the event of the approval
 * starts it, and a timer does for what a crash left behind.
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

    /** Prints after the commit of the approval, without keeping the reviewer waiting. */
    @Asynchronous
    public void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgreementIssued issued) {
        print(issued.signingId());
    }

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
                    clock.instant());
        });
    }
}
