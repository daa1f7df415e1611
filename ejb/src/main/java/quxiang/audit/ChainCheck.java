package quxiang.audit;

import java.time.Instant;

/**
 * A verification of the whole hash chain by the job.
 *
 * @param begunAt when it began; what was linked later was looked at too
 */
public record ChainCheck(Instant begunAt, Instant endedAt, ChainState state) {}
