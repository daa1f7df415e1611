package quxiang.agreement;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Prints and signs what was left, so that a PDF exists within a minute of the approval. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PrintingTimer {

    private static final int AT_ONCE = 200;

    @Inject
    PrintingAgreements printing;

    @Inject
    SealingAgreements sealing;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void printLeftovers() {
        printing.unprinted(AT_ONCE).forEach(printing::print);
        signLeftovers();
    }

    /** The oldest first, until one cannot be signed. */
    private void signLeftovers() {
        for (long signing : printing.unsigned(AT_ONCE)) {
            if (!sealing.sign(signing)) {
                return;
            }
        }
    }
}
