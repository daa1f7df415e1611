package quxiang.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Leave to look, as the graduate who gave it sees it.
 *
 * @param code with which the office asks
 * @param valid whether it lets somebody see today
 * @param looks each time somebody looked, the latest first
 */
public record GrantRow(
        long id,
        String office,
        Set<PlacementFact> facts,
        String code,
        LocalDate lastDay,
        Instant grantedAt,
        Instant revokedAt,
        boolean valid,
        List<CheckLook> looks) {}
