package quxiang.destination.report;

import java.util.Map;
import quxiang.roster.format.RosterColumn;

/**
 * A graduate as a report has them.
 *
 * @param facts what the roster says, without what it leaves open
 * @param way where they go, without what is not known; empty when nothing is
 * @param placeText where the unit is, as it was told, or {@code null}
 * @param kind the kind of the destination, or {@code null} when an agreement is in force or nothing is registered
 * @param signed whether an agreement is in force
 * @param placed whether another destination is registered
 */
record ReportedGraduate(
        long id,
        String name,
        String idMasked,
        String department,
        Map<RosterColumn, String> facts,
        Map<WayColumn, String> way,
        String placeText,
        String kind,
        boolean signed,
        boolean placed) {}
