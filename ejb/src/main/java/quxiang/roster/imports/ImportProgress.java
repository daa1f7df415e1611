package quxiang.roster.imports;

import java.time.Instant;

/**
 * How far an import has come.
 *
 * @param id the import
 * @param fileName the name of the uploaded file
 * @param state where it stands
 * @param total how many data rows the file has
 * @param read how many of them were taken or refused until now
 * @param added new graduates
 * @param changed graduates whose facts changed
 * @param unchanged graduates who were in the roster just so
 * @param refused rows that were not taken
 * @param startedBy who uploaded it
 * @param createdAt when
 * @param finishedAt when it ended, or {@code null}
 * @param preview what the checking pass found
 * @param decidedBy who confirmed it or gave it up, or {@code null}
 * @param undo what became of undoing it
 */
public record ImportProgress(
        long id,
        String fileName,
        ImportState state,
        int total,
        int read,
        int added,
        int changed,
        int unchanged,
        int refused,
        String startedBy,
        Instant createdAt,
        Instant finishedAt,
        ImportPreview preview,
        String decidedBy,
        Undo undo) {

    /**
     * How far the undoing of an import has come.
     *
     * @param rows how many graduates are to be as they were
     * @param undone how many are
     * @param by who asked for it, or {@code null}
     * @param at when it ended, or {@code null}
     */
    public record Undo(int rows, int undone, String by, Instant at) {}

    /** Whether rows are still to come without anybody doing anything. */
    public boolean running() {
        return state.isMoving();
    }

    /** Whether somebody has to say whether it may go on. */
    public boolean waiting() {
        return state == ImportState.WAITING;
    }

    /** Whether it is over and graduates were added or changed. This is so too when its undoing was stopped half-way. */
    public boolean canBeUndone() {
        boolean over = state.isOver() || state == ImportState.STOPPED && undo.by() != null;
        return over && added + changed > 0;
    }

    /** Whether the roster changed between preview and import. Then another number of graduates was changed than shown. */
    public boolean differs() {
        return state == ImportState.COMPLETED && preview.made() && preview.changed() != changed;
    }

    /** How many rows of the present pass are done. */
    public int steps() {
        return switch (state) {
            case CHECKING, WAITING, GIVEN_UP -> preview.checked();
            case REVERTING -> undo.undone();
            default -> read;
        };
    }

    /** How many rows the present pass has. */
    public int outOf() {
        return state == ImportState.REVERTING ? undo.rows() : total;
    }

    /** 0 to 100, of the present pass. */
    public int percent() {
        return outOf() == 0 ? 100 : (int) (steps() * 100L / outOf());
    }
}
