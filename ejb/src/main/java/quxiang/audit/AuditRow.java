package quxiang.audit;

import java.time.Instant;

/**
 * A row of the audit log.
 *
 * @param actor the name of who did it
 * @param action what, in capitals
 * @param detail more words, or {@code null}
 * @param subjectKind of what kind the thing is that it was done to
 * @param address from which network address, or {@code null}
 */
public record AuditRow(
        long id,
        Instant at,
        String actor,
        String role,
        String action,
        String detail,
        String subjectKind,
        Long subjectId,
        String address) {}
