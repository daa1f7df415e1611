package quxiang.intake;

import java.time.Instant;

/**
 * An intake as its reader sees it.
 *
 * @param total how many rows the table has
 * @param read how many were dealt with
 * @param taken how many of them changed something
 * @param unchanged how many said what was known
 * @param refused how many could not be taken
 * @param executionId the job's execution that had it last, or {@code null}
 * @param startedBy who handed it in
 * @param finishedAt when it ended, or {@code null}
 */
public record IntakeProgress(
        long id,
        IntakeKind kind,
        String fileName,
        IntakeState state,
        int total,
        int read,
        int taken,
        int unchanged,
        int refused,
        Long executionId,
        String startedBy,
        Instant createdAt,
        Instant finishedAt) {

    /** Whether rows are still to come without anybody doing anything. */
    public boolean running() {
        return state.isOpen();
    }

    /** 0 to 100. */
    public int percent() {
        return total == 0 ? 100 : (int) (read * 100L / total);
    }
}
