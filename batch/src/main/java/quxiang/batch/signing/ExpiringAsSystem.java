package quxiang.batch.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.job.Forecast;
import quxiang.signing.expiry.DueInvitation;
import quxiang.signing.expiry.DueRange;
import quxiang.signing.expiry.ExpiringInvitations;

/** Lets the job act in the system's name: nobody has signed in at night. Reachable from this module only. */
@Stateless
@RunAs("SYSTEM")
@PermitAll
public class ExpiringAsSystem {

    @Inject
    ExpiringInvitations expiring;

    public List<DueRange> ranges(int most) {
        return expiring.ranges(most);
    }

    public List<DueInvitation> due(DueInvitation after, DueInvitation upTo, int most) {
        return expiring.due(after, upTo, most);
    }

    public Forecast forecast() {
        return expiring.forecast();
    }

    public int expire(List<Long> ids) {
        return expiring.expire(ids);
    }

    public boolean expireHeld(long id) {
        return expiring.expireHeld(id);
    }
}
