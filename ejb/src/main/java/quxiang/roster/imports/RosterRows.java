package quxiang.roster.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import quxiang.roster.format.RosterChecks;
import quxiang.roster.format.RosterRow;
import quxiang.roster.format.StagedRow;

/**
 * The checked rows of a staged file, one after the other, however long the file is. While a chunk is written, the rows of the next one are
 * read and checked beside it.
 */
public final class RosterRows implements Closeable {

    private static final System.Logger LOG = System.getLogger(RosterRows.class.getName());
    private static final int AHEAD = 1000;

    private final StagedFiles.Rows rows;
    private final RosterChecks checks;
    private final Executor beside;
    private FutureTask<List<RosterRow>> coming;
    private Iterator<RosterRow> here;
    private int done;

    /**
     * Resumes behind the rows that were taken already. They are checked again, because later rows are compared with them.
     *
     * @param beside where the next rows are read ahead
     */
    public RosterRows(StagedFiles.Rows rows, RosterChecks checks, int done, Executor beside) throws IOException {
        this.rows = rows;
        this.checks = checks;
        this.beside = beside;
        this.done = done;
        for (int i = 0; i < done; i++) {
            checks.check(rows.next());
        }
        this.here = read().iterator();
        readAhead();
    }

    private List<RosterRow> read() throws IOException {
        List<RosterRow> read = new ArrayList<>(AHEAD);
        while (read.size() < AHEAD) {
            StagedRow row = rows.next();
            if (row == null) {
                break;
            }
            read.add(checks.check(row));
        }
        return read;
    }

    private void readAhead() {
        coming = new FutureTask<>(this::read);
        try {
            beside.execute(coming);
        } catch (RejectedExecutionException busy) {
            LOG.log(System.Logger.Level.DEBUG, "no thread to read ahead: the rows are read when they are needed");
        }
    }

    /** The next row, or {@code null} at the end. */
    public RosterRow next() throws IOException {
        if (!here.hasNext()) {
            here = come().iterator();
            if (!here.hasNext()) {
                return null;
            }
            readAhead();
        }
        done++;
        return here.next();
    }

    /** What was read ahead. Where nobody has begun with it yet, for want of a free thread, it is read here. */
    private List<RosterRow> come() throws IOException {
        coming.run();
        try {
            return coming.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw new IOException("the staged file cannot be read on", e.getCause());
        }
    }

    /** How many rows of the file were handed out. */
    public int done() {
        return done;
    }

    @Override
    public void close() throws IOException {
        coming.cancel(false);
        rows.close();
    }
}
