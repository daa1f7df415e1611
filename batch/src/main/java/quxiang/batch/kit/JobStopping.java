package quxiang.batch.kit;

/**
 * Somebody asks a job to stop, unlike a server that is shut down. Fired before the job learns of it.
 *
 * @param executionId which execution
 */
public record JobStopping(long executionId) {}
