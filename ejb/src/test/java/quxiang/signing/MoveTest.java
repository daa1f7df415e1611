package quxiang.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static quxiang.signing.SigningState.AWAITING_GRADUATE;
import static quxiang.signing.SigningState.AWAITING_SCHOOL;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.StaffScope;
import quxiang.common.Words;

/** The table of transitions of the domain, in full: every move by every party in every state. */
class MoveTest {

    /** Written out a second time on purpose: a slip in the one is found by the other. */
    private static final Set<String> POSSIBLE = Set.of(
            "EMPLOYER WITHDRAW AWAITING_GRADUATE -> FAILED WITHDRAWN",
            "GRADUATE ACCEPT AWAITING_GRADUATE -> AWAITING_SCHOOL",
            "GRADUATE DECLINE AWAITING_GRADUATE -> FAILED DECLINED",
            "SYSTEM EXPIRE AWAITING_GRADUATE -> FAILED EXPIRED",
            "GRADUATE RESUBMIT RETURNED -> AWAITING_TERMS",
            "SCHOOL RETURN AWAITING_TERMS -> RETURNED",
            "SCHOOL PASS_TERMS AWAITING_TERMS -> AWAITING_STAMPED",
            "GRADUATE HAND_IN AWAITING_STAMPED -> AWAITING_SCHOOL",
            "EMPLOYER HAND_IN AWAITING_STAMPED -> AWAITING_SCHOOL",
            "SCHOOL RETURN_PAGES AWAITING_SCHOOL -> AWAITING_STAMPED",
            "GRADUATE ABORT AWAITING_TERMS -> FAILED ABORTED",
            "GRADUATE ABORT RETURNED -> FAILED ABORTED",
            "GRADUATE ABORT AWAITING_STAMPED -> FAILED ABORTED",
            "GRADUATE ABORT AWAITING_SCHOOL -> FAILED ABORTED",
            "SCHOOL APPROVE AWAITING_SCHOOL -> SIGNED",
            "SCHOOL REJECT AWAITING_SCHOOL -> FAILED REJECTED",
            "SCHOOL VOID SIGNED -> VOIDED",
            "SCHOOL RESCIND SIGNED -> RESCINDED",
            "SYSTEM INVALIDATE AWAITING_GRADUATE -> INVALIDATED",
            "SYSTEM INVALIDATE AWAITING_TERMS -> INVALIDATED",
            "SYSTEM INVALIDATE RETURNED -> INVALIDATED",
            "SYSTEM INVALIDATE AWAITING_STAMPED -> INVALIDATED",
            "SYSTEM INVALIDATE AWAITING_SCHOOL -> INVALIDATED",
            "SCHOOL INVALIDATE AWAITING_GRADUATE -> INVALIDATED",
            "SCHOOL INVALIDATE AWAITING_TERMS -> INVALIDATED",
            "SCHOOL INVALIDATE RETURNED -> INVALIDATED",
            "SCHOOL INVALIDATE AWAITING_STAMPED -> INVALIDATED",
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

    /** Written out a second time, in the order in which the refusals are told. */
    private static final Map<Move, List<String>> GUARDS = Map.of(
            Move.ACCEPT, List.of("signing.deadline_passed", "signing.you_are_bound", "signing.you_are_placed"),
            Move.DECLINE, List.of("signing.deadline_passed"),
            Move.PASS_TERMS, List.of("signing.graduate_bound_elsewhere", "signing.graduate_placed_elsewhere"),
            Move.RETURN_PAGES, List.of("signing.not_on_paper"),
            Move.APPROVE, List.of("signing.awaits_department", "signing.endorsed_already", "signing.unit_changed"));

    @Test
    void guardsStandWhereTheDomainPutsThem() {
        for (Move move : Move.values()) {
            assertEquals(
                    GUARDS.getOrDefault(move, List.of()),
                    move.guards().stream().map(MoveGuard::key).toList(),
                    move.name());
        }
    }

    private static final Instant SENT = Instant.parse("2027-04-20T01:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2027-05-01T16:00:00Z");
    private static final Actor GRADUATE = new Actor(Role.GRADUATE, 1L, "张甲", 7L, null, null);
    private static final Actor SCHOOL = new Actor(Role.SCHOOL, 2L, "李老师", 3L, null, null);
    private static final Actor DEPARTMENT = new Actor(Role.SCHOOL, 4L, "王老师", 3L, StaffScope.of("计算机学院"), null);

    private record Known(Optional<String> boundTo, boolean isPlaced, boolean departmentFirst) implements Circumstances {

        @Override
        public Optional<String> boundTo(long graduateId) {
            assertEquals(7, graduateId);
            return boundTo;
        }

        @Override
        public boolean isPlaced(long graduateId) {
            assertEquals(7, graduateId);
            return isPlaced;
        }

        @Override
        public boolean isDepartmentFirst(Instant sentAt) {
            assertEquals(SENT, sentAt);
            return departmentFirst;
        }
    }

    private static final Known NOTHING = new Known(Optional.empty(), false, false);

    private static String told(Move move, Actor by, SigningState state, Instant now, Circumstances circumstances) {
        return told(move, by, state, now, "计算机学院", null, circumstances);
    }

    private static String told(
            Move move,
            Actor by,
            SigningState state,
            Instant now,
            String department,
            Instant endorsed,
            Circumstances circumstances) {
        return told(move, by, state, now, department, endorsed, Route.ONLINE, circumstances);
    }

    private static String told(
            Move move,
            Actor by,
            SigningState state,
            Instant now,
            String department,
            Instant endorsed,
            Route route,
            Circumstances circumstances) {
        Situation situation =
                new Situation(by, now, state, SENT, DEADLINE, 7, department, endorsed, route, false, circumstances);
        Optional<Refusal> against = move.against(situation);
        if (against.isEmpty()) {
            move.require(situation);
            return "";
        }
        Refusal refused = assertThrows(Refusal.class, () -> move.require(situation));
        assertEquals(
                against.get().getMessage(), refused.getMessage(), "a page is told what a use case is refused with");
        return refused.getMessage();
    }

    @Test
    void theDeadlineEndsTheTimeToAnswerToTheInstant() {
        for (Move move : List.of(Move.ACCEPT, Move.DECLINE)) {
            assertEquals("", told(move, GRADUATE, AWAITING_GRADUATE, DEADLINE.minusNanos(1), NOTHING));
            assertEquals(
                    "signing.deadline_passed [" + DEADLINE + "]",
                    told(move, GRADUATE, AWAITING_GRADUATE, DEADLINE, NOTHING));
        }
        assertEquals(
                "", told(Move.ABORT, GRADUATE, AWAITING_SCHOOL, DEADLINE, Circumstances.NONE), "only for the answer");
    }

    @Test
    void whoIsBoundOrPlacedCanOnlyDecline() {
        Instant now = DEADLINE.minusSeconds(1);
        Known bound = new Known(Optional.of("某单位"), true, false);
        assertEquals("signing.you_are_bound [某单位]", told(Move.ACCEPT, GRADUATE, AWAITING_GRADUATE, now, bound));
        Known placed = new Known(Optional.empty(), true, false);
        assertEquals("signing.you_are_placed", told(Move.ACCEPT, GRADUATE, AWAITING_GRADUATE, now, placed));
        assertEquals("", told(Move.DECLINE, GRADUATE, AWAITING_GRADUATE, now, Circumstances.NONE));
        assertEquals(
                "signing.not_possible [ACCEPT, FAILED]",
                told(Move.ACCEPT, GRADUATE, SigningState.FAILED, now, Circumstances.NONE),
                "nothing is looked up once it is over");
    }

    @Test
    void whereDepartmentsReviewFirstTheSchoolWaitsForThem() {
        Known first = new Known(Optional.empty(), false, true);
        Instant now = DEADLINE;
        assertEquals(
                "signing.awaits_department [计算机学院]",
                told(Move.APPROVE, SCHOOL, AWAITING_SCHOOL, now, "计算机学院", null, first));
        assertEquals("", told(Move.APPROVE, SCHOOL, AWAITING_SCHOOL, now, "计算机学院", now, first));
        assertEquals(
                "", told(Move.APPROVE, SCHOOL, AWAITING_SCHOOL, now, null, null, first), "there is none to wait for");
        assertEquals("", told(Move.APPROVE, SCHOOL, AWAITING_SCHOOL, now, "计算机学院", null, NOTHING));
        assertEquals("", told(Move.APPROVE, DEPARTMENT, AWAITING_SCHOOL, now, "计算机学院", null, first));
        assertEquals(
                "signing.endorsed_already", told(Move.APPROVE, DEPARTMENT, AWAITING_SCHOOL, now, "计算机学院", now, first));
        assertEquals("", told(Move.APPROVE, DEPARTMENT, AWAITING_SCHOOL, now, "计算机学院", now, NOTHING));
        assertEquals("", told(Move.REJECT, SCHOOL, AWAITING_SCHOOL, now, "计算机学院", null, Circumstances.NONE));
    }

    @Test
    void termsOnPaperPassOnlyForWhoIsFree() {
        SigningState waiting = SigningState.AWAITING_TERMS;
        Known bound = new Known(Optional.of("某单位"), false, false);
        Known placed = new Known(Optional.empty(), true, false);
        assertEquals("", told(Move.PASS_TERMS, SCHOOL, waiting, DEADLINE, NOTHING));
        assertEquals("signing.graduate_bound_elsewhere [某单位]", told(Move.PASS_TERMS, SCHOOL, waiting, DEADLINE, bound));
        assertEquals("signing.graduate_placed_elsewhere", told(Move.PASS_TERMS, SCHOOL, waiting, DEADLINE, placed));
    }

    @Test
    void onlyStampedPagesOfWhatWasPrintedHereAreSentBack() {
        for (Route route : Route.values()) {
            assertEquals(
                    route == Route.PAPER ? "" : "signing.not_on_paper",
                    told(Move.RETURN_PAGES, SCHOOL, AWAITING_SCHOOL, DEADLINE, null, null, route, Circumstances.NONE),
                    route.name());
        }
    }

    @Test
    void theSentenceOfEveryGuardNamesWhoCanLiftIt() {
        Map<MoveGuard, String> lifts = Map.of(
                MoveGuard.BEFORE_DEADLINE, "用人单位",
                MoveGuard.NOT_BOUND, "您",
                MoveGuard.NOT_PLACED, "学校",
                MoveGuard.DEPARTMENT_REVIEWED, "院系",
                MoveGuard.NOT_ENDORSED, "学校",
                MoveGuard.UNIT_AS_AGREED, "学生",
                MoveGuard.GRADUATE_FREE, "毕业生",
                MoveGuard.GRADUATE_UNPLACED, "学校",
                MoveGuard.ON_PAPER, "学校");
        for (MoveGuard guard : MoveGuard.values()) {
            String sentence = Words.of(Words.CHINESE).of(new Refusal(guard.key(), "甲", "乙"));
            assertEquals(true, sentence.contains(lifts.get(guard)), sentence);
        }
    }
}
