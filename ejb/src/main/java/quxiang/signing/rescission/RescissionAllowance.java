package quxiang.signing.rescission;

import java.util.Optional;
import quxiang.common.Refusal;
import quxiang.school.RescissionRule;

/**
 * What the school's rule leaves to a graduate, as it is shown before one asks.
 *
 * @param used how many rescissions of the cohort the graduate has caused
 * @param open whether one may be asked for today
 */
public record RescissionAllowance(RescissionRule rule, long used, boolean open) {

    /** Whether there is anything to be told. */
    public boolean isLimited() {
        return rule.most() != null || rule.opensOn() != null || rule.closesOn() != null;
    }

    /** Whether the graduate can cause no more. */
    public boolean isUsedUp() {
        return rule.most() != null && used >= rule.most();
    }

    /** What stands against asking on this day. */
    public Optional<Refusal> againstToday() {
        return open
                ? Optional.empty()
                : Optional.of(new Refusal("rescission.window_closed", told(rule.opensOn()), told(rule.closesOn())));
    }

    /** What stands against a graduate who asks for this cause. */
    Optional<Refusal> againstCause(String cause) {
        return isUsedUp() && RescissionCause.GRADUATE.equals(cause)
                ? Optional.of(new Refusal("rescission.too_many", rule.most()))
                : Optional.empty();
    }

    private static String told(Object day) {
        return day == null ? "…" : day.toString();
    }
}
