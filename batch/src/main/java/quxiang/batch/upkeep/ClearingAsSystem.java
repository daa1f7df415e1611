package quxiang.batch.upkeep;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import quxiang.job.Forecast;
import quxiang.upkeep.Housekeeping;
import quxiang.upkeep.Perishable;

/** Lets the job act in the system's name. Reachable from this module only. */
@Stateless
@RunAs("SYSTEM")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClearingAsSystem {

    @Inject
    Housekeeping housekeeping;

    public Forecast forecast() {
        return housekeeping.forecast();
    }

    public int clear(Perishable perishable, int most) {
        return housekeeping.clear(perishable, most);
    }

    public int clearImages() {
        return housekeeping.clearImages();
    }
}
