package quxiang.statistics.way;

import quxiang.statistics.SchoolRate;

/**
 * A figure of a report.
 *
 * @param group a code or a name; an empty text for those of whom it is not known
 * @param former the numerator on the day that it is compared with, or {@code null}
 * @param formerDenominator the denominator on that day, or {@code null}
 */
public record WayFigure(String group, long numerator, long denominator, Long former, Long formerDenominator) {

    /** The rate in percent with one decimal; {@code null} of nobody. */
    public Double percent() {
        return SchoolRate.percent(numerator, denominator);
    }

    /** By how many the numerator changed, or {@code null} when it is compared with nothing. */
    public Long change() {
        return former == null ? null : Long.valueOf(numerator - former);
    }

    /** By how many percentage points the rate changed, with one decimal, or {@code null}. */
    public Double points() {
        Double before = former == null ? null : SchoolRate.percent(former, formerDenominator);
        Double now = percent();
        return before == null || now == null ? null : Double.valueOf(Math.round((now - before) * 10) / 10.0);
    }
}
