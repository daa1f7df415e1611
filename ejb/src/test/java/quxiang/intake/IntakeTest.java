package quxiang.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;

/** The course of an uploaded table. */
class IntakeTest {

    private static final Instant AT = Instant.parse("2026-09-20T02:00:00Z");
    private static final Actor LI = new Actor(Role.SCHOOL, 7L, "李老师", 1L, null, null);
    private static final Actor WANG = new Actor(Role.SCHOOL, 8L, "王老师", 1L, null, null);

    private final Intake intake = new Intake(
            IntakeKind.ROSTER,
            new IntakeOwner(null, 1L, 2027, 7L, "李老师"),
            new StagedTable("a.csv", "x", List.of("a"), 30, List.of(), List.of()),
            null,
            AT);

    @BeforeEach
    void persisted() throws ReflectiveOperationException {
        Field id = Intake.class.getDeclaredField("id");
        id.setAccessible(true);
        id.set(intake, 51L);
    }

    private static RowCounts added(int rows) {
        return new RowCounts(rows, 0, 0, 0);
    }

    private void previewed(RowCounts counts) {
        assertTrue(intake.claim(1, true, AT));
        assertTrue(intake.isCheckedTo(1, 0));
        intake.preview(counts, false, AT);
    }

    private static String refusal(Runnable act) {
        return assertThrows(Refusal.class, act::run).key();
    }

    @Test
    void aChunkIsNeverTakenTwiceNorByAnOlderExecution() {
        assertTrue(intake.claim(7, false, AT));
        assertTrue(intake.isAt(7, 0));
        intake.count(added(10), AT);
        assertFalse(intake.isAt(7, 0));
        assertTrue(intake.isAt(7, 10));
        assertTrue(intake.claim(8, false, AT));
        assertFalse(intake.isAt(7, 10));
        assertFalse(intake.claim(7, false, AT));
        assertTrue(intake.isAt(8, 10));
    }

    @Test
    void rowsThatArePreviewedAreNotTaken() {
        assertTrue(intake.claim(7, true, AT));
        assertEquals(IntakeState.CHECKING, intake.state());
        assertFalse(intake.isAt(7, 0));
        intake.preview(added(10), false, AT);
        assertTrue(intake.isCheckedTo(7, 10));
        assertEquals(0, intake.progress().taken());
        assertEquals(10, intake.progress().preview().added());
    }

    @Test
    void whatWouldOnlyAddGoesOnAndWhatWouldChangeWaits() {
        previewed(added(30));
        assertEquals(IntakeState.RUNNING, intake.state());
        assertTrue(intake.isAt(1, 0));
    }

    @Test
    void whatWouldChangeWaitsEvenWhenItWasStoppedInItsLastChunk() {
        assertTrue(intake.claim(1, true, AT));
        intake.stop();
        intake.preview(new RowCounts(29, 1, 0, 0), false, AT);
        assertEquals(IntakeState.WAITING, intake.state());
        assertFalse(intake.claim(2, true, AT));
    }

    @Test
    void itIsConfirmedOnceHoweverOftenItIsConfirmed() {
        previewed(new RowCounts(20, 5, 5, 0));
        assertTrue(intake.confirm(LI, AT));
        assertFalse(intake.confirm(WANG, AT));
        assertEquals("李老师", intake.progress().decidedBy());
        assertEquals("intake.confirmed", refusal(() -> intake.giveUp(WANG, AT)));
        assertTrue(intake.claim(2, true, AT));
        assertEquals(IntakeState.RUNNING, intake.state());
        intake.count(new RowCounts(20, 4, 6, 0), AT);
        assertEquals(IntakeState.COMPLETED, intake.state());
        assertTrue(intake.progress().differs());
        assertFalse(intake.confirm(LI, AT));
    }

    @Test
    void whatIsGivenUpStaysGivenUp() {
        previewed(new RowCounts(20, 5, 5, 0));
        assertTrue(intake.giveUp(LI, AT));
        assertFalse(intake.giveUp(WANG, AT));
        assertEquals("intake.given_up", refusal(() -> intake.confirm(WANG, AT)));
        assertEquals(AT, intake.progress().finishedAt());
    }

    @Test
    void onlyAWaitingOneIsAnswered() {
        assertEquals("intake.not_now", refusal(() -> intake.confirm(LI, AT)));
        assertEquals("intake.not_now", refusal(() -> intake.giveUp(LI, AT)));
    }

    @Test
    void onlyAttemptsThatBringItNoFurtherAreCounted() {
        assertEquals(0, intake.open().attempts());
        for (long execution : new long[] {1, 2, 3, 3}) {
            assertTrue(intake.claim(execution, true, AT));
        }
        assertEquals(3, intake.open().attempts());
        intake.preview(added(10), false, AT);
        assertEquals(0, intake.open().attempts());
        assertTrue(intake.claim(4, true, AT));
        assertEquals(1, intake.open().attempts());
    }

    @Test
    void whatItDidIsTakenBackByTheNewestExecutionAndAStoppedUndoingCanBeAskedForAgain() {
        assertTrue(intake.claim(1, false, AT));
        assertEquals("intake.not_now", refusal(() -> intake.revert(LI, 30)));
        intake.count(added(30), AT);
        intake.revert(LI, 30);
        assertFalse(intake.claim(2, false, AT), "an undoing is no import");
        assertTrue(intake.claimUndo(2));
        assertTrue(intake.isRevertedBy(2));
        assertFalse(intake.claimUndo(1));
        intake.countUndone(10);
        intake.stop();
        assertTrue(intake.progress().revertible());
        intake.revert(WANG, 20);
        assertTrue(intake.claimUndo(3));
        intake.countUndone(19);
        intake.endRevert(AT);
        assertEquals(IntakeState.REVERTED, intake.state());
        assertEquals(1, intake.progress().undo().kept());
        assertEquals("王老师", intake.progress().undo().by());
    }

    @Test
    void aStoppedImportIsNotUndone() {
        assertTrue(intake.claim(1, false, AT));
        intake.count(added(10), AT);
        intake.stop();
        assertFalse(intake.progress().revertible());
        assertEquals("intake.not_now", refusal(() -> intake.revert(LI, 10)));
    }

    @Test
    void ofEveryMoveItIsKnownFromWhereItIsPossible() {
        StringBuilder moves = new StringBuilder();
        for (IntakeMove move : IntakeMove.values()) {
            moves.append(move).append(':');
            for (IntakeState state : IntakeState.values()) {
                if (move.isPossible(state)) {
                    moves.append(' ').append(state);
                }
            }
            moves.append('\n');
        }
        assertEquals("""
                CHECK: STAGED CHECKING STOPPED
                WAIT: STAGED CHECKING STOPPED
                CONFIRM: WAITING
                GIVE_UP: WAITING
                CLAIM: STAGED CHECKING RUNNING STOPPED
                STOP: CHECKING RUNNING REVERTING
                COMPLETE: RUNNING STOPPED
                FAIL: STAGED CHECKING RUNNING REVERTING
                REPLACE: WAITING STOPPED FAILED
                REVERT: STOPPED COMPLETED FAILED ABANDONED REVERTING
                END_REVERT: COMPLETED FAILED ABANDONED REVERTING
                """, moves.toString());
    }
}
