package quxiang.job.lease;

import java.time.Instant;

/**
 * Who runs a job now.
 *
 * @param executionId the execution, or {@code null} in the moment in which it begins
 * @param node the name of the server that it runs on
 * @param since when it began
 */
public record LeaseHolder(Long executionId, String node, Instant since) {}
