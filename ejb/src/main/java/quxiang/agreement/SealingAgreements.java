package quxiang.agreement;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import quxiang.agreement.signature.SignatureWaits;
import quxiang.agreement.signature.SignsDocuments;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

/**
 * 加盖电子签章: prints an issued agreement and signs it, without keeping the reviewer waiting. While it is signed, no transaction and
 * no lock is held. What cannot be signed now waits for the timer.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealingAgreements {

    private static final Logger LOG = Logger.getLogger(SealingAgreements.class.getName());

    @Inject
    PrintingAgreements printing;

    @Inject
    Agreements agreements;

    @Inject
    Seal seal;

    @Inject
    SignsDocuments signer;

    @Inject
    SignatureRest rest;

    @Inject
    ShanghaiClock clock;

    /** After the commit of the approval. */
    @Asynchronous
    public void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgreementIssued issued) {
        printing.print(issued.signingId());
        if (!rest.isOn()) {
            sign(issued.signingId());
        }
    }

    /** Signs what is printed. Idempotent. Says whether signing works: if not, the next would fail as well. */
    public boolean sign(long signingId) {
        try {
            unsigned(signingId)
                    .map(pdf -> signer.sign(pdf, clock.instant()))
                    .ifPresent(signed -> printing.keepSigned(signingId, signed));
            rest.end();
            return true;
        } catch (SignatureWaits e) {
            if (rest.begin()) {
                LOG.log(Level.WARNING, "agreements are not signed now, and wait: " + e.getMessage(), e);
            }
            return false;
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.log(Level.SEVERE, "the agreement of signing " + signingId + " cannot be signed", e);
            return true;
        }
    }

    /** The printed file, when its signature is due. */
    private Optional<byte[]> unsigned(long signingId) {
        return agreements
                .find(signingId)
                .filter(Agreement::isSignatureDue)
                .map(agreement -> seal.openBytes(SealPurpose.AGREEMENT, agreement.number(), agreement.sealedPdf()));
    }
}
