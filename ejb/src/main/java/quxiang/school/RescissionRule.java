package quxiang.school;

import java.time.LocalDate;

/**
 * 解约规则 of a school for a cohort.
 *
 * @param most how many rescissions a graduate may cause, or {@code null} for any number
 * @param opensOn the first day on which one may be asked for, or {@code null}
 * @param closesOn the last day, or {@code null}
 */
public record RescissionRule(int cohort, Integer most, LocalDate opensOn, LocalDate closesOn) {

    /** More than anybody causes. */
    static final int LARGEST = 9;

    /** What counts for a cohort for which the school has said nothing. */
    public static RescissionRule none(int cohort) {
        return new RescissionRule(cohort, null, null, null);
    }

    /** Whether one may be asked for on a day. */
    public boolean isOpen(LocalDate day) {
        return (opensOn == null || !day.isBefore(opensOn)) && (closesOn == null || !day.isAfter(closesOn));
    }
}
