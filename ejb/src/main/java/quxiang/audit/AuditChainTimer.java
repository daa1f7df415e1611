package quxiang.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Extends the hash chain by the new audit events, every minute. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditChainTimer {

    private static final int AT_ONCE = 1_000;
    private static final int ROUNDS = 200;

    @Inject
    ExtendingAuditChain chaining;

    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    void linkLately() {
        for (int round = 0; round < ROUNDS && chaining.link(AT_ONCE) > 0; round++) {
            // Until nothing is left, or the next minute goes on.
        }
    }
}
