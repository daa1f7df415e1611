package quxiang.batch.signing;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Properties;
import quxiang.batch.kit.SystemRunner;
import quxiang.signing.expiry.DueInvitation;
import quxiang.signing.expiry.DueRange;
import quxiang.signing.expiry.ExpiringInvitations;

/** Divides what is due into four partitions that run side by side. A restart divides anew what is left. */
@Named
@Dependent
public class DueRanges implements PartitionMapper {

    static final String AFTER = "after";
    static final String UP_TO = "upTo";

    private static final int SIDE_BY_SIDE = 4;

    @Inject
    SystemRunner system;

    @Inject
    ExpiringInvitations expiring;

    @Override
    public PartitionPlan mapPartitions() {
        List<DueRange> ranges = system.call(() -> expiring.ranges(SIDE_BY_SIDE));
        PartitionPlan plan = new PartitionPlanImpl();
        plan.setPartitions(ranges.size());
        plan.setThreads(ranges.size());
        plan.setPartitionsOverride(true);
        plan.setPartitionProperties(ranges.stream().map(DueRanges::properties).toArray(Properties[]::new));
        return plan;
    }

    private static Properties properties(DueRange range) {
        Properties properties = new Properties();
        properties.setProperty(AFTER, place(range.after()));
        properties.setProperty(UP_TO, place(range.upTo()));
        return properties;
    }

    private static String place(DueInvitation bound) {
        return bound == null ? "" : bound.place();
    }
}
