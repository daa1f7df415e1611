package quxiang.destination;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A destination in a list.
 *
 * @param note why it was rejected or revoked, or {@code null}
 * @param objection what the graduate says against it, or {@code null}
 * @param evidence whether there is an image
 * @param decidedName who decided, or {@code null}
 */
public record DestinationRow(
        long id,
        long graduateId,
        String name,
        String idMasked,
        String department,
        String levelCode,
        String major,
        String code,
        String place,
        String detail,
        LocalDate beginsOn,
        DestinationState state,
        String note,
        String objection,
        boolean evidence,
        Instant submittedAt,
        Instant decidedAt,
        String decidedName) {}
