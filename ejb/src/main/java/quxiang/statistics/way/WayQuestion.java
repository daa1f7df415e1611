package quxiang.statistics.way;

import java.time.LocalDate;

/**
 * What a report is asked for.
 *
 * @param day a past day of which the figures were kept, or {@code null} for now
 */
public record WayQuestion(int cohort, WayGrouping grouping, WaySpan span, LocalDate day) {

    /** The same by another grouping. */
    WayQuestion by(WayGrouping other) {
        return new WayQuestion(cohort, other, span, day);
    }
}
