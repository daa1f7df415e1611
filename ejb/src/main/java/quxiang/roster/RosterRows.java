package quxiang.roster;

import java.io.Closeable;
import java.io.IOException;

/** The checked rows of a staged file, one after the other, however long the file is. */
public final class RosterRows implements Closeable {

    private final StagedFiles.Rows rows;
    private final RosterChecks checks;
    private int done;

    /** Goes on behind the rows that were taken already; they are checked again, because later rows are compared with them. */
    RosterRows(StagedFiles.Rows rows, RosterChecks checks, int done) throws IOException {
        this.rows = rows;
        this.checks = checks;
        while (this.done < done) {
            next();
        }
    }

    /** The next row, or {@code null} at the end. */
    public RosterRow next() throws IOException {
        StagedRow row = rows.next();
        if (row == null) {
            return null;
        }
        done++;
        return checks.check(row);
    }

    /** How many rows of the file were read. */
    public int done() {
        return done;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
