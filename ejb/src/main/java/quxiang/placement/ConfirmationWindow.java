package quxiang.placement;

import java.time.LocalDate;

/**
 * In which days the graduates of a cohort confirm.
 *
 * @param closesOn the last day
 */
public record ConfirmationWindow(LocalDate opensOn, LocalDate closesOn) {

    /** Whether a day is one of them. */
    public boolean has(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }
}
