package quxiang.batch.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.audit.VerifyingAuditChain;
import quxiang.job.Forecast;

/** Lets the job act in the system's name. Reachable from this module only. */
@Stateless
@RunAs("SYSTEM")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WalkingAsSystem {

    @Inject
    VerifyingAuditChain walking;

    public Forecast forecast() {
        return new Forecast(walking.count(), List.of());
    }

    public long begin() {
        return walking.begin();
    }

    public boolean walk(long check, int most) {
        return walking.walk(check, most);
    }
}
