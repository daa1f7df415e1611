package quxiang.job.history;

import java.time.Instant;

/** A step of an execution and what it counted. */
public record StepRow(
        String name,
        String state,
        Instant startedAt,
        Instant endedAt,
        long read,
        long written,
        long skipped,
        long commits,
        long rollbacks) {}
