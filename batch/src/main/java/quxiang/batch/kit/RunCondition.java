package quxiang.batch.kit;

import java.time.Instant;
import java.util.Optional;

/**
 * Decides whether a job may run by its schedule at a moment. A bean of this type is asked before, for example because
 * nobody works on holidays. What it says stands in the history.
 */
public interface RunCondition {

    /**
     * Why a job is left out.
     *
     * @param reason a key behind {@code job.skipped.} in the bundles
     * @param text what the sentence names as {0}, or {@code null}
     */
    record Skipped(String reason, String text) {}

    /**
     * @param job which job
     * @param slot the moment of its schedule
     * @return why it does not run; empty when it may
     */
    Optional<Skipped> skipped(JobName job, Instant slot);
}
