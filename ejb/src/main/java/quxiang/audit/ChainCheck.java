package quxiang.audit;

import java.time.Instant;

/**
 * A look at the whole chain by the job.
 *
 * @param begunAt when it began; what was linked later was looked at too
 */
public record ChainCheck(Instant begunAt, Instant endedAt, ChainState state) {}
