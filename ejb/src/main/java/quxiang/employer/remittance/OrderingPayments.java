package quxiang.employer.remittance;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Hands every remittance to the bank after its commit. A timer retries every minute those that a crash left behind. */
@Singleton
@RunAs("SYSTEM")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrderingPayments {

    private static final System.Logger LOG = System.getLogger(OrderingPayments.class.getName());
    private static final int AT_ONCE = 100;

    @Inject
    private Banks banks;

    @Inject
    @Any
    private Instance<Bank> adapters;

    @Inject
    private RecordingPaymentResults paying;

    /** After the commit, without keeping the person waiting. */
    @Asynchronous
    public void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RemittanceOrdered ordered) {
        order(ordered.remittanceId());
    }

    @Schedule(hour = "*", minute = "*", second = "10", persistent = false)
    void orderLeftovers() {
        if (banks.kind() == Banks.Kind.INSTANT) {
            paying.waiting(AT_ONCE).forEach(this::order);
        }
    }

    private void order(long remittanceId) {
        Banks.Kind kind = banks.kind();
        try {
            adapters.stream()
                    .filter(bank -> bank.kind() == kind)
                    .findFirst()
                    .orElseThrow()
                    .order(remittanceId);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "remittance " + remittanceId + " was not ordered; it is tried again",
                    e);
        }
    }
}
