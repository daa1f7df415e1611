package quxiang.audit;

import java.time.LocalDate;

/**
 * What the audit log is filtered by; empty parts do not filter.
 *
 * @param actor the name of who did it; when nobody has this whole name, a part of it
 * @param action what, in capitals, whole
 * @param subjectKind of what kind the thing is
 * @param subjectId its key
 * @param from the first day, in Asia/Shanghai
 * @param to the last day
 */
public record AuditFilter(
        String actor, String action, String subjectKind, Long subjectId, LocalDate from, LocalDate to) {}
