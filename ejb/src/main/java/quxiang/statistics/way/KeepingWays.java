package quxiang.statistics.way;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.common.ShanghaiClock;

/** Keeps the figures of today, of all schools and cohorts. Idempotent, however often a day is counted. */
@Stateless
@RolesAllowed("SYSTEM")
public class KeepingWays {

    @Inject
    KeptWays kept;

    @Inject
    ShanghaiClock clock;

    /** Counts one grouping, in two statements. @return how many groups changed */
    public int keep(WayGrouping grouping) {
        return kept.keep(grouping, clock.today());
    }

    /** Tells that all groupings of today are counted: from now on reports compare with it. */
    public void complete() {
        kept.complete(clock.today());
    }
}
