package quxiang.intake;

import java.time.Instant;

/**
 * An intake as its reader sees it.
 *
 * @param cohort 届别, or {@code null}
 * @param total how many rows the table has
 * @param read how many were dealt with
 * @param taken how many of them changed something; while it waits for confirmation, how many would
 * @param unchanged how many said what was known
 * @param refused how many could not be taken
 * @param undone how many were taken back
 * @param kept how many were not taken back, because something is built upon them
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
        int taken,
        int unchanged,
        int refused,
        int undone,
        int kept,
        Long executionId,
        String startedBy,
        Instant createdAt,
        Instant finishedAt) {

    /** Whether rows are still to come without a person's action. */
    public boolean running() {
        return state.isOpen();
    }

    /** Whether it waits until somebody confirms it or gives it up. */
    public boolean waiting() {
        return state == IntakeState.WAITING;
    }

    /** Whether it did something that can be taken back. */
    public boolean revertible() {
        return kind.isOfUnit() && taken > 0 && IntakeMove.REVERT.isPossible(state);
    }

    /** Whether it ended, or was stopped, before all rows were read. */
    public boolean brokenOff() {
        return state == IntakeState.STOPPED || state == IntakeState.FAILED || state == IntakeState.ABANDONED;
    }

    /** 0 to 100. */
    public int percent() {
        return total == 0 ? 100 : (int) (read * 100L / total);
    }

    /** The cohort as text: a year has no thousands separator. */
    public String season() {
        return String.valueOf(cohort);
    }
}
