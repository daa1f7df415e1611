package quxiang.statistics;

/**
 * What became of a school's graduates of a cohort, as its province reads it. Counted as the school itself counts ({@link Placement}).
 *
 * @param graduates the denominator: all in the roster
 * @param open letters that wait for an answer or a review
 * @param signed with an agreement in force here
 * @param placed with another destination registered
 * @param looking registered as looking for work, preparing for study or not working now
 * @param unregistered of whom nothing is registered
 */
public record SchoolOutcome(
        long id,
        String code,
        String name,
        boolean onlineSigning,
        long graduates,
        long open,
        long signed,
        long placed,
        long looking,
        long unregistered) {

    /** The numerator of 去向落实率. */
    public long found() {
        return signed + placed;
    }

    /** 去向落实率 in percent with one decimal; {@code null} without graduates. */
    public Double percent() {
        return SchoolRate.percent(found(), graduates);
    }

    /** 签约率 in percent with one decimal; {@code null} without graduates. */
    public Double signedPercent() {
        return SchoolRate.percent(signed, graduates);
    }
}
