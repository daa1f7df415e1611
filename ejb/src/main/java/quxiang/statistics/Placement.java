package quxiang.statistics;

/**
 * How many graduates of a group have found their way. 去向落实率 = (all − those in 70, 71, 72 or not registered) / all.
 *
 * @param group the department, major or code of the level; {@code null} when the roster names none
 * @param all in the roster
 * @param signed with an agreement in force here
 * @param placed with another destination registered
 * @param looking registered as looking for work, preparing for study or not working now
 * @param unknown nothing registered
 */
public record Placement(String group, long all, long signed, long placed, long looking, long unknown) {

    /** The numerator of the rate. */
    public long found() {
        return signed + placed;
    }

    /** The rate in percent with one decimal; {@code null} for nobody. */
    public Double percent() {
        return percent(found());
    }

    /** 签约率: how many signed here, in percent with one decimal; {@code null} for nobody. */
    public Double signedPercent() {
        return percent(signed);
    }

    private Double percent(long part) {
        return SchoolRate.percent(part, all);
    }
}
