package quxiang.audit;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        String actor, String action, String subjectKind, Long subjectId, LocalDate from, LocalDate to) {

    private static final int LONGEST = 200;

    /** What was looked for, for the record of who read the log; {@code null} when everything was. */
    String text() {
        String parts = Stream.of(actor, action, subjectKind, from, to)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? null : parts.substring(0, Math.min(parts.length(), LONGEST));
    }
}
