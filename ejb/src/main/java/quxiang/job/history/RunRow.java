package quxiang.job.history;

import java.time.Duration;
import java.time.Instant;

/**
 * A run of a job, as the operator sees it.
 *
 * @param id the run
 * @param executionId the execution in the server's own record, or {@code null} when the run was left out
 * @param restartOf the run that it goes on with, or {@code null}
 * @param parameters what it was told, as text, or {@code null}
 * @param at when it was wanted
 * @param slot the moment of the schedule, or {@code null}
 * @param state a {@link RunOutcome}, else as Jakarta Batch names it: STARTING, STARTED, STOPPING, STOPPED, FAILED, COMPLETED, ABANDONED;
 *     CLEARED when the record has been cleared away
 * @param startedAt when it began, or {@code null}
 * @param endedAt when it ended, or {@code null}
 * @param exit what it ended with, or {@code null}
 * @param fault why it failed, or {@code null}
 * @param reason why it was left out: a key behind {@code job.skipped.} in the bundles, or {@code null}
 * @param latest whether no later execution goes on with it
 */
public record RunRow(
        long id,
        String job,
        String subject,
        Long executionId,
        Long restartOf,
        RunOriginKind origin,
        String originName,
        String parameters,
        String node,
        Instant at,
        Instant slot,
        String state,
        Instant startedAt,
        Instant endedAt,
        String exit,
        String fault,
        String reason,
        String reasonText,
        boolean latest,
        long read,
        long written,
        long skipped) {

    /** Whether it has not ended. */
    public boolean running() {
        return state.equals("STARTING") || state.equals("STARTED") || state.equals("STOPPING");
    }

    /** Whether its server went down, or lost the database for too long. */
    public boolean interrupted() {
        return state.equals(RunOutcome.INTERRUPTED.name());
    }

    /** Whether it can go on. */
    public boolean restartable() {
        return latest && (state.equals("STOPPED") || state.equals("FAILED") || interrupted());
    }

    /** How long it took until its end or until now; nothing when it has not begun. */
    public Duration duration(Instant now) {
        return startedAt == null ? null : Duration.between(startedAt, endedAt == null ? now : endedAt);
    }
}
