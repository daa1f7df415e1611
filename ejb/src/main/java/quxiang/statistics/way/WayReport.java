package quxiang.statistics.way;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A report by one grouping.
 *
 * @param at of when the figures are
 * @param live whether they were counted just now
 * @param listed whether the lists behind them show the same: those of a past day are not kept
 * @param comparedWith the kept day that they are compared with, or {@code null} when none was kept
 * @param ways the date of the code table of 毕业去向, which says what counts as found
 * @param groups the date of the table of the groups, or {@code null} when they are no codes or that table is the one of the ways
 */
public record WayReport(
        WayGrouping grouping,
        List<WayFigure> figures,
        Instant at,
        boolean live,
        boolean listed,
        LocalDate comparedWith,
        LocalDate ways,
        LocalDate groups) {

    public WayReport {
        figures = List.copyOf(figures);
    }
}
