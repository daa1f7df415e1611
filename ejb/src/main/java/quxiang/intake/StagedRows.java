package quxiang.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/**
 * The rows that wait for a job, table after table, however large the tables are. While a chunk is written, the rows of
 * the next block are read and checked beside it.
 */
public final class StagedRows implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(StagedRows.class.getName());

    /**
     * A table that is read.
     *
     * @param done how many of its rows were dealt with
     * @param rows how many it has
     * @param remembersRefusals whether what a preview refused stays refused
     */
    record Source(long intakeId, List<String> columns, int done, int rows, boolean remembersRefusals, RowCheck check) {}

    /** Reads blocks. */
    interface Blocks {
        List<IntakeRow> read(Source table, int first);
    }

    private final Iterator<Source> tables;
    private final Blocks blocks;
    private final Executor beside;
    private final Deque<IntakeRow> here = new ArrayDeque<>();
    private Source table;
    private int first;
    private FutureTask<List<IntakeRow>> coming;

    StagedRows(List<Source> tables, Blocks blocks, Executor beside) {
        this.tables = tables.iterator();
        this.blocks = blocks;
        this.beside = beside;
        readAhead();
    }

    /** The next row, or {@code null} after the last one of the last table. */
    public IntakeRow next() {
        while (here.isEmpty() && coming != null) {
            here.addAll(come());
            readAhead();
        }
        return here.poll();
    }

    private void readAhead() {
        coming = null;
        while (table == null || first > table.rows()) {
            if (!tables.hasNext()) {
                return;
            }
            table = tables.next();
            // A check compares rows with those before them: it sees them all.
            first = table.check().isAboutOneRow() ? RowBlock.first(table.done() + 1) : 1;
        }
        Source from = table;
        int block = first;
        first += RowBlock.ROWS;
        coming = new FutureTask<>(() -> read(from, block));
        try {
            beside.execute(coming);
        } catch (RejectedExecutionException busy) {
            LOG.log(System.Logger.Level.DEBUG, "no thread to read ahead: the rows are read when they are needed");
        }
    }

    private List<IntakeRow> read(Source from, int block) {
        List<IntakeRow> rows = new ArrayList<>(RowBlock.ROWS);
        for (IntakeRow row : blocks.read(from, block)) {
            IntakeRow checked = from.check().check(row);
            if (row.position() > from.done()) {
                rows.add(row.refusal() == null ? checked : row);
            }
        }
        return rows;
    }

    /** What was read ahead. Where nobody has begun with it yet, for want of a free thread, it is read here. */
    private List<IntakeRow> come() {
        coming.run();
        try {
            return coming.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the rows that wait cannot be read", e.getCause());
        }
    }

    @Override
    public void close() {
        if (coming != null) {
            coming.cancel(false);
        }
    }
}
