package quxiang.statistics.way;

import quxiang.statistics.SchoolRate;

/** What a school adds to a figure of the country. */
public record WaySchool(String code, String name, long numerator, long denominator) {

    /** The rate in percent with one decimal; {@code null} of nobody. */
    public Double percent() {
        return SchoolRate.percent(numerator, denominator);
    }
}
