package quxiang.favorite.imports;

import java.time.Instant;
import quxiang.roster.imports.ImportState;

/**
 * How far an import of favourites has come.
 *
 * @param total how many rows the list has
 * @param read how many of them were taken or refused until now
 * @param added new favourites
 * @param there those who were favourites already
 * @param refused rows that were not taken
 * @param startedBy who uploaded it
 * @param finishedAt when it ended, or {@code null}
 */
public record FavoriteImportRow(
        long id,
        int cohort,
        String fileName,
        ImportState state,
        int total,
        int read,
        int added,
        int there,
        int refused,
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

    /** The cohort as text: a year has no thousands separator. */
    public String season() {
        return String.valueOf(cohort);
    }
}
