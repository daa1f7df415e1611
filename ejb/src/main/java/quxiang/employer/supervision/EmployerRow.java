package quxiang.employer.supervision;

import java.time.Instant;
import quxiang.employer.EmployerState;

/**
 * A unit in the centre's list.
 *
 * @param regionName the full name of the region of its address, or {@code null}
 * @param users how many accounts act for it
 */
public record EmployerRow(
        long id,
        String name,
        String creditCode,
        String regionName,
        Instant verifiedAt,
        EmployerState state,
        String suspensionReason,
        long users) {}
