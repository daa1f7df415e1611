package quxiang.batch.statistics;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.batch.kit.SystemRunner;
import quxiang.statistics.way.KeepingWays;
import quxiang.statistics.way.WayGrouping;

/** Keeps today's figures of the ways after graduation. Each grouping has a transaction of its own. */
@Named
@Dependent
public class WaysKept extends AbstractBatchlet {

    @Inject
    SystemRunner system;

    @Inject
    KeepingWays ways;

    @Override
    public String process() {
        int changed = 0;
        for (WayGrouping grouping : WayGrouping.values()) {
            changed += system.callOutside(() -> ways.keep(grouping));
        }
        system.runOutside(ways::complete);
        return "WAYS " + changed;
    }
}
