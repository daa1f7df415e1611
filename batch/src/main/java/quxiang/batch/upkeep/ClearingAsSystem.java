package quxiang.batch.upkeep;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import quxiang.job.Forecast;
import quxiang.upkeep.ApplyingRetention;
import quxiang.upkeep.RetentionRule;

/** Lets the job act in the system's name. Reachable from this module only. */
@Stateless
@RunAs("SYSTEM")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClearingAsSystem {

    @Inject
    ApplyingRetention housekeeping;

    public Forecast forecast() {
        return housekeeping.forecast();
    }

    public int clear(RetentionRule perishable, int most) {
        return housekeeping.clear(perishable, most);
    }

    public int clearImages() {
        return housekeeping.clearImages();
    }
}
