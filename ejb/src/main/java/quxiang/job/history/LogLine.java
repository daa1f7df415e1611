package quxiang.job.history;

import java.time.Instant;

/** A line of an execution's log. @param detail more words, or {@code null} */
public record LogLine(Instant at, JobEvent event, String detail) {}
