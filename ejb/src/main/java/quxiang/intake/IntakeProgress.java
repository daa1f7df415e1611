package quxiang.intake;

import java.time.Instant;

/**
 * An intake as its reader sees it.
 *
 * @param cohort 届别, or {@code null}
 * @param total how many rows the table has
 * @param read how many were dealt with
 * @param added how many of them added something
 * @param changed how many changed what was there
 * @param unchanged how many said what was known
 * @param refused how many could not be taken
 * @param preview what would be, as the preview found
 * @param decidedBy who confirmed it or gave it up, or {@code null}
 * @param undo what became of undoing it
 * @param executionId the job's execution that had it last, or {@code null}
 * @param startedBy who handed it in
 * @param finishedAt when it ended, or {@code null}
 */
public record IntakeProgress(
        long id,
        IntakeKind kind,
        Integer cohort,
        String fileName,
        IntakeState state,
        int total,
        int read,
        int added,
        int changed,
        int unchanged,
        int refused,
        IntakePreview preview,
        String decidedBy,
        IntakeUndo undo,
        Long executionId,
        String startedBy,
        Instant createdAt,
        Instant finishedAt) {

    /** How many rows did something. */
    public int taken() {
        return added + changed;
    }

    /** Whether it goes on without a person's action. */
    public boolean running() {
        return state.isMoving();
    }

    /** Whether it waits until somebody confirms it or gives it up. */
    public boolean waiting() {
        return state == IntakeState.WAITING;
    }

    /** Whether another table of its owner has to wait. */
    public boolean open() {
        return running() || waiting();
    }

    /** Whether rows were only looked at, and none was taken. */
    public boolean onlyChecked() {
        return state == IntakeState.CHECKING || waiting() || state == IntakeState.GIVEN_UP;
    }

    /** How many rows are refused, or would be. Nothing is left of a table that was given up. */
    public int refusedRows() {
        return state == IntakeState.GIVEN_UP ? 0 : onlyChecked() ? preview.refused() : refused;
    }

    /** Whether it did something that can be taken back. So it is too when its undoing was stopped half-way. */
    public boolean revertible() {
        boolean over = IntakeMove.END_REVERT.isPossible(state) && state != IntakeState.REVERTING
                || state == IntakeState.STOPPED && undo.by() != null;
        return kind.isRevertible() && taken() > 0 && over;
    }

    /** Whether things changed between preview and import. Then another number of rows changed something than shown. */
    public boolean differs() {
        return state == IntakeState.COMPLETED && preview.made() && preview.changed() != changed;
    }

    /** Whether it ended, or was stopped, before all rows were read. */
    public boolean brokenOff() {
        return state == IntakeState.STOPPED || state == IntakeState.FAILED || state == IntakeState.ABANDONED;
    }

    /** How many rows of the present pass are done. */
    public int steps() {
        return state == IntakeState.REVERTING ? undo.undone() : onlyChecked() ? preview.checked() : read;
    }

    /** How many rows the present pass has. */
    public int outOf() {
        return state == IntakeState.REVERTING ? undo.rows() : total;
    }

    /** 0 to 100, of the present pass. */
    public int percent() {
        return outOf() == 0 ? 100 : (int) (steps() * 100L / outOf());
    }

    /** The cohort as text: a year has no thousands separator. */
    public String season() {
        return String.valueOf(cohort);
    }
}
