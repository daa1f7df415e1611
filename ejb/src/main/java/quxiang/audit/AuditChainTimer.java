package quxiang.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import quxiang.common.ShanghaiClock;

/** Links new audit events every minute and writes the end of the chain down outside. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditChainTimer {

    private static final int AT_ONCE = 1_000;
    private static final int ROUNDS = 200;

    @Inject
    ExtendingAuditChain chaining;

    @Inject
    ChainHeads heads;

    @Inject
    ShanghaiClock clock;

    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    void linkLately() {
        int rounds = 0;
        while (rounds < ROUNDS && chaining.link(AT_ONCE) > 0) {
            // Until nothing is left, or the next minute goes on.
            rounds++;
        }
        if (rounds > 0) {
            chaining.head().ifPresent(head -> heads.write(head, clock.instant()));
        }
    }
}
