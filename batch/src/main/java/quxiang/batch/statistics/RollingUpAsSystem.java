package quxiang.batch.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import quxiang.job.Forecast;
import quxiang.statistics.AggregatingFigures;

/** Lets the job act in the system's name. Reachable from this module only. */
@Stateless
@RunAs("SYSTEM")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RollingUpAsSystem {

    @Inject
    AggregatingFigures rollingUp;

    public Forecast forecast() {
        return rollingUp.forecast();
    }

    public void begin() {
        rollingUp.begin();
    }

    public int count(AggregatingFigures.Part part) {
        return rollingUp.count(part);
    }

    /** Lets the figures be read and forgets the older ones. */
    public void end() {
        rollingUp.publish();
        rollingUp.forgetOlder();
    }
}
