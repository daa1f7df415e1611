package quxiang.signing.rescission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quxiang.common.Refusal;
import quxiang.school.RescissionRule;

class RescissionAllowanceTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 6, 30);

    private static RescissionAllowance allowance(Integer most, long used) {
        return new RescissionAllowance(new RescissionRule(2027, most, null, null), used, true);
    }

    private static Optional<String> against(RescissionAllowance allowance, String cause) {
        return allowance.againstCause(cause).map(Refusal::getMessage);
    }

    @Test
    void onlyWhatTheGraduateCausesIsCounted() {
        assertEquals(Optional.empty(), against(allowance(null, 8), "1"));
        assertEquals(Optional.empty(), against(allowance(2, 1), "1"));
        assertEquals(Optional.of("rescission.too_many [2]"), against(allowance(2, 2), "1"));
        assertEquals(Optional.of("rescission.too_many [0]"), against(allowance(0, 0), "1"));
        assertEquals(Optional.empty(), against(allowance(2, 2), "2"));
    }

    @Test
    void bothDaysOfAWindowBelongToIt() {
        RescissionRule rule = new RescissionRule(2027, null, FIRST, LAST);
        assertFalse(rule.isOpen(FIRST.minusDays(1)));
        assertTrue(rule.isOpen(FIRST));
        assertTrue(rule.isOpen(LAST));
        assertFalse(rule.isOpen(LAST.plusDays(1)));
        assertTrue(new RescissionRule(2027, null, FIRST, null).isOpen(LAST.plusYears(1)));
        assertTrue(RescissionRule.none(2027).isOpen(FIRST));
        assertFalse(new RescissionAllowance(RescissionRule.none(2027), 0, true).isLimited());
        assertEquals(
                Optional.of("rescission.window_closed […, 2027-06-30]"),
                new RescissionAllowance(new RescissionRule(2027, null, null, LAST), 0, false)
                        .againstToday()
                        .map(Refusal::getMessage));
    }
}
