package quxiang.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;

class AnsweredFollowUpTest {

    private static final Instant NOW = Instant.parse("2027-06-14T02:00:00Z");
    private static final Actor STAFF = new Actor(Role.SCHOOL, 1L, "员", 1L, null, null);

    private static FollowUp fresh() {
        FollowUpSample sample =
                new FollowUpSample(
                        1, 2027, new SampleRule("抽查", null, null, null, true, LocalDate.of(2027, 6, 20)), "员", NOW) {
                    @Override
                    Long id() {
                        return 7L;
                    }
                };
        return new FollowUp(sample, new RegisteredWay(3, null, 9L, "STUDY", "80", "示范大学", null, null));
    }

    private static String refusal(Executable work) {
        return assertThrows(Refusal.class, work).key();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "CONTRADICTED", "OUTDATED"})
    void anAnswerIsTheLast(FollowUpState answer) {
        FollowUp one = fresh();
        one.answer(answer, "在找工作", STAFF, NOW);
        assertEquals(answer, one.state());
        for (FollowUpState another : FollowUpState.values()) {
            assertEquals("follow_up.answered_already", refusal(() -> one.answer(another, null, STAFF, NOW)));
        }
    }

    @Test
    void whoWasNotReachedCanStillAnswer() {
        FollowUp one = fresh();
        one.answer(FollowUpState.UNREACHED, null, STAFF, NOW);
        one.answer(FollowUpState.CONFIRMED, null, STAFF, NOW);
        assertEquals(FollowUpState.CONFIRMED, one.state());
    }

    @Test
    void onlyAContradictionIsATaskAndItIsClosedOnce() {
        FollowUp confirmed = fresh();
        confirmed.answer(FollowUpState.CONFIRMED, null, STAFF, NOW);
        assertEquals("follow_up.no_task", refusal(() -> confirmed.close("无", STAFF, NOW)));
        FollowUp contradicted = fresh();
        contradicted.answer(FollowUpState.CONTRADICTED, "在找工作", STAFF, NOW);
        contradicted.close("已撤销登记", STAFF, NOW);
        assertEquals("follow_up.no_task", refusal(() -> contradicted.close("已撤销登记", STAFF, NOW)));
    }

    @Test
    void aNewLinkForgetsTheWrongTriesOfTheEarlierOne() {
        FollowUp one = fresh();
        one.link("a", NOW);
        for (int i = 0; i < FollowUp.MOST_TRIES; i++) {
            assertFalse(one.isLocked());
            one.missed();
        }
        assertTrue(one.isLocked());
        one.link("b", NOW);
        assertFalse(one.isLocked());
    }

    @Test
    void whoReadSomethingElseIsTold() {
        FollowUp one = fresh();
        one.requireSeen(0);
        assertEquals("follow_up.changed_meanwhile", refusal(() -> one.requireSeen(1)));
    }
}
