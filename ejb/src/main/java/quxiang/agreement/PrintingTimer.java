package quxiang.agreement;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

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

    /** The oldest first, until signing does not work. A file that cannot be signed holds up nobody behind it. */
    private void signLeftovers() {
        List<Long> waiting = printing.unsigned(0, AT_ONCE);
        while (!waiting.isEmpty()) {
            if (!waiting.stream().allMatch(sealing::sign)) {
                return;
            }
            waiting = printing.unsigned(waiting.get(waiting.size() - 1), AT_ONCE);
        }
    }
}
