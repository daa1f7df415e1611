package quxiang.batch.kit;

import java.time.Instant;

/**
 * One execution of a job, as the operator sees it.
 *
 * @param id the execution
 * @param instanceId what it has in common with the executions that it continues or that continue it
 * @param status as Jakarta Batch names it: STARTING, STARTED, STOPPING, STOPPED, FAILED, COMPLETED, ABANDONED
 * @param startedAt when, or {@code null}
 * @param endedAt when, or {@code null} while it runs
 * @param read items read by all steps
 * @param written items written by all steps
 * @param skipped items skipped by all steps
 * @param failure why it failed, or {@code null}
 */
public record ExecutionRow(
        long id,
        long instanceId,
        JobName job,
        String status,
        Instant startedAt,
        Instant endedAt,
        long read,
        long written,
        long skipped,
        String failure) {}
