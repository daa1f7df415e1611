package quxiang.statistics;

/**
 * 签约率 of a school in a cohort: signings in force by graduates on the roster.
 *
 * @param graduates the denominator
 * @param open letters that wait for an answer or a review
 * @param signed the numerator; a graduate has at most one signing in force
 */
public record SchoolRate(String code, String name, boolean onlineSigning, long graduates, long open, long signed) {

    /** In percent with one decimal; {@code null} without graduates. The first signing is to be seen. */
    public Double percent() {
        return percent(signed, graduates);
    }

    /** A part of a whole in percent with one decimal; {@code null} of nothing. */
    public static Double percent(long part, long whole) {
        return whole == 0 ? null : Math.round(part * 1000.0 / whole) / 10.0;
    }
}
