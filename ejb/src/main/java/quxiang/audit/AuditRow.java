package quxiang.audit;

import java.time.Instant;

/**
 * A line of the record.
 *
 * @param actor the name of who did it
 * @param action what, in capitals
 * @param detail more words, or {@code null}
 */
public record AuditRow(long id, Instant at, String actor, String role, String action, String detail) {}
