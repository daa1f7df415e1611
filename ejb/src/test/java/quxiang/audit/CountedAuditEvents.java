package quxiang.audit;

import java.util.HashMap;
import java.util.Map;

/** Counts what statements for many rows say that they put into the record. */
public final class CountedAuditEvents extends Audit {

    private final Map<String, Integer> counts = new HashMap<>();

    @Override
    public void wrote(String action, int times) {
        counts.merge(action, times, Integer::sum);
    }

    public int of(String action) {
        return counts.getOrDefault(action, 0);
    }
}
