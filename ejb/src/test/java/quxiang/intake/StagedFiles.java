package quxiang.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import quxiang.common.crypto.Seal;

/** Files as they are staged, and read again by the job. */
public final class StagedFiles {

    private StagedFiles() {}

    /**
     * A staged file.
     *
     * @param name as it is shown
     * @param count how many rows it has
     * @param blocks what lies in the database
     */
    public record Staged(String name, List<String> columns, int count, List<byte[]> blocks, List<ReadNote> notes) {}

    public static Staged stage(ChunkTaker taker, Seal seal, String name, byte[] file) {
        try {
            StagedTable table = StagedTable.read(name, new ByteArrayInputStream(file), taker, seal);
            return new Staged(table.name(), table.columns(), table.rows(), table.blocks(), table.notes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows as the job gets them, checked for what nobody can read too. */
    public static List<IntakeRow> checked(Staged staged, Seal seal, ChunkTaker taker, RowCheck check) {
        return rows(staged, seal, check.ofReadable(staged.columns(), column -> taker.column(column) != null));
    }

    public static List<IntakeRow> rows(Staged staged, Seal seal, RowCheck check) {
        return rows(staged, seal, check, 0);
    }

    /** The rows behind those that were dealt with. */
    public static List<IntakeRow> rows(Staged staged, Seal seal, RowCheck check, int done) {
        StagedRows.Source source = new StagedRows.Source(1, staged.columns(), done, staged.count(), false, check);
        List<IntakeRow> rows = new ArrayList<>();
        try (StagedRows reading = new StagedRows(
                List.of(source),
                (table, first) -> RowBlock.open(
                        staged.blocks().get((first - 1) / RowBlock.ROWS), seal, 1, first, table.columns()),
                task -> new Thread(task).start())) {
            for (IntakeRow row = reading.next(); row != null; row = reading.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
