package quxiang.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import quxiang.common.Refusal;
import quxiang.common.Role;

/** The table of transitions of the domain, in full: every move by every party in every state. */
class MoveTest {

    /** Written out a second time on purpose: a slip in the one is found by the other. */
    private static final Set<String> POSSIBLE = Set.of(
            "EMPLOYER WITHDRAW AWAITING_GRADUATE -> FAILED WITHDRAWN",
            "GRADUATE ACCEPT AWAITING_GRADUATE -> AWAITING_SCHOOL",
            "GRADUATE DECLINE AWAITING_GRADUATE -> FAILED DECLINED",
            "SYSTEM EXPIRE AWAITING_GRADUATE -> FAILED EXPIRED",
            "GRADUATE ABORT AWAITING_SCHOOL -> FAILED ABORTED",
            "SCHOOL APPROVE AWAITING_SCHOOL -> SIGNED",
            "SCHOOL REJECT AWAITING_SCHOOL -> FAILED REJECTED",
            "SCHOOL VOID SIGNED -> VOIDED",
            "SCHOOL RESCIND SIGNED -> RESCINDED",
            "SYSTEM INVALIDATE AWAITING_GRADUATE -> INVALIDATED",
            "SYSTEM INVALIDATE AWAITING_SCHOOL -> INVALIDATED",
            "SCHOOL INVALIDATE AWAITING_GRADUATE -> INVALIDATED",
            "SCHOOL INVALIDATE AWAITING_SCHOOL -> INVALIDATED");

    @Test
    void nothingIsPossibleButWhatTheDomainSays() {
        Set<String> possible = new TreeSet<>();
        for (Move move : Move.values()) {
            for (Role party : Role.values()) {
                for (SigningState state : SigningState.values()) {
                    if (move.isPossible(party, state)) {
                        String reason = move.reason() == null ? "" : " " + move.reason();
                        possible.add(party + " " + move + " " + state + " -> " + move.to() + reason);
                    }
                }
            }
        }
        assertEquals(new TreeSet<>(POSSIBLE), possible);
    }

    @TestFactory
    Stream<DynamicTest> everyOtherMoveIsRefused() {
        return Arrays.stream(Move.values())
                .flatMap(move -> Arrays.stream(Role.values())
                        .flatMap(party -> Arrays.stream(SigningState.values())
                                .filter(state -> !move.isPossible(party, state))
                                .map(state -> DynamicTest.dynamicTest(
                                        party + " " + move + " " + state,
                                        () -> assertThrows(Refusal.class, () -> move.require(party, state))))));
    }

    @Test
    void noMoveLeavesAFinalState() {
        for (SigningState state : SigningState.values()) {
            if (state.isFinal()) {
                for (Move move : Move.values()) {
                    for (Role party : Role.values()) {
                        assertEquals(false, move.isPossible(party, state), move + " from " + state);
                    }
                }
            }
        }
    }

    @Test
    void anEmployerWhoWithdrawsWhatWasAcceptedIsToldToAskTheGraduate() {
        Refusal refusal =
                assertThrows(Refusal.class, () -> Move.WITHDRAW.require(Role.EMPLOYER, SigningState.AWAITING_SCHOOL));
        assertEquals("signing.ask_graduate", refusal.key());
    }
}
