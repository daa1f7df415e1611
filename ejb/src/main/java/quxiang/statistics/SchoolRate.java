package quxiang.statistics;

/**
 * 签约率 of a school in a cohort: signings in force by graduates on the roster.
 *
 * @param graduates the denominator
 * @param open letters that wait for an answer or a review
 * @param signed the numerator; a graduate has at most one signing in force
 */
public record SchoolRate(String code, String name, boolean onlineSigning, long graduates, long open, long signed) {

    /** Whole per cents, rounded; 0 without graduates. */
    public long percent() {
        return graduates == 0 ? 0 : Math.round(100.0 * signed / graduates);
    }
}
