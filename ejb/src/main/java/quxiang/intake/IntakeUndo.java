package quxiang.intake;

import java.time.Instant;

/**
 * How far the undoing of an import has come.
 *
 * @param rows how many are to be as they were
 * @param undone how many are
 * @param by who asked for it, or {@code null}
 * @param at when it ended, or {@code null}
 */
public record IntakeUndo(int rows, int undone, String by, Instant at) {

    /** How many stay as they are, because something is built upon them. */
    public int kept() {
        return rows - undone;
    }
}
