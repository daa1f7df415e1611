package quxiang.roster;

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
