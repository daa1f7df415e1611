package quxiang.audit;

import java.util.HashMap;
import java.util.Map;

/** Counts what is put into the record, by deeds and by statements for many rows. */
public final class CountedAuditEvents extends Audit {

    private final Map<String, Integer> counts = new HashMap<>();

    @Override
    public void write(String action, String subjectKind, Long subjectId, String detail) {
        wrote(action, 1);
    }

    @Override
    public void wrote(String action, int times) {
        counts.merge(action, times, Integer::sum);
    }

    public int of(String action) {
        return counts.getOrDefault(action, 0);
    }
}
