package quxiang.placement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What an office is told that checks a sheet.
 *
 * @param outcome {@code null} when there is no such sheet with such a code
 * @param office to which the graduate gave leave
 * @param facts those granted; none unless they are shown
 * @param issuedAt when the sheet was issued
 * @param lastDay the last day on which the office may look
 * @param since since when the sheet is no longer in force, if it is not
 */
public record CheckedPlacement(
        LookOutcome outcome, String office, PlacementFacts facts, Instant issuedAt, LocalDate lastDay, Instant since) {

    /** One and the same answer to a wrong number and to a wrong code. */
    static CheckedPlacement unknown() {
        return new CheckedPlacement(null, null, null, null, null, null);
    }

    public boolean isShown() {
        return outcome == LookOutcome.SHOWN;
    }
}
