package quxiang.job.history;

import java.time.Instant;

/**
 * An execution in the server's record (JBeret's tables) that has no run in ours.
 *
 * @param job the job's id
 * @param executionId which execution
 * @param createdAt when it was started
 */
public record UnrecordedExecution(String job, long executionId, Instant createdAt) {}
