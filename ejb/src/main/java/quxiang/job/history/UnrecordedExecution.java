package quxiang.job.history;

import java.time.Instant;

/**
 * An execution that stands in the server's own record only.
 *
 * @param job the job's id
 * @param executionId which execution
 * @param createdAt when it was started
 */
public record UnrecordedExecution(String job, long executionId, Instant createdAt) {}
