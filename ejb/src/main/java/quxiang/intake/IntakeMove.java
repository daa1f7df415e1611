package quxiang.intake;

import static quxiang.intake.IntakeState.ABANDONED;
import static quxiang.intake.IntakeState.CHECKING;
import static quxiang.intake.IntakeState.COMPLETED;
import static quxiang.intake.IntakeState.FAILED;
import static quxiang.intake.IntakeState.GIVEN_UP;
import static quxiang.intake.IntakeState.REVERTED;
import static quxiang.intake.IntakeState.REVERTING;
import static quxiang.intake.IntakeState.RUNNING;
import static quxiang.intake.IntakeState.STAGED;
import static quxiang.intake.IntakeState.STOPPED;
import static quxiang.intake.IntakeState.WAITING;

import java.util.Set;
import quxiang.common.Refusal;

/** Every transition of an intake: where it leads and from where. Nothing else is possible. */
public enum IntakeMove {
    /** A job compares its rows first, or resumes that. */
    CHECK(CHECKING, STAGED, CHECKING, STOPPED),
    /** All rows were compared, and something that is there would change. */
    WAIT(WAITING, STAGED, CHECKING, STOPPED),
    /** 确认导入. */
    CONFIRM(STAGED, WAITING),
    /** 放弃导入. */
    GIVE_UP(GIVEN_UP, WAITING),
    /** A job starts or resumes it. */
    CLAIM(RUNNING, STAGED, CHECKING, RUNNING, STOPPED),
    /** An operator stops its job. */
    STOP(STOPPED, CHECKING, RUNNING, REVERTING),
    /** The last row was read, perhaps by the chunk in which it was stopped. */
    COMPLETE(COMPLETED, RUNNING, STOPPED),
    /** Its job makes no more progress. */
    FAIL(FAILED, STAGED, CHECKING, RUNNING, REVERTING),
    /** A newer file comes. */
    REPLACE(ABANDONED, WAITING, STOPPED, FAILED),
    /** 撤销导入, by a job. Of the stopped ones only those whose undoing was stopped. */
    REVERT(REVERTING, COMPLETED, FAILED, ABANDONED, STOPPED, REVERTING),
    /** All is taken back, by the job or at once. */
    END_REVERT(REVERTED, COMPLETED, FAILED, ABANDONED, REVERTING);

    private final IntakeState to;
    private final Set<IntakeState> from;

    IntakeMove(IntakeState to, IntakeState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    /** Whether it is possible in a state. */
    public boolean isPossible(IntakeState state) {
        return from.contains(state);
    }

    /** @throws Refusal {@code intake.not_now} with the state in which it is not possible */
    IntakeState from(IntakeState state) {
        if (!isPossible(state)) {
            throw new Refusal("intake.not_now", state);
        }
        return to;
    }
}
