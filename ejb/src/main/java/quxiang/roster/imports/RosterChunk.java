package quxiang.roster.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import quxiang.common.crypto.Seal;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.format.RosterRow;

/**
 * Takes a chunk of checked rows into the roster. Those that are new are added, those that differ are changed, those that are as they were
 * cost nothing, the others are listed with their reasons.
 */
final class RosterChunk {

    private final Connection connection;
    private final GraduateTable graduates;
    private final RefusedTable refusals;

    RosterChunk(Connection connection, RosterLayout layout, Seal seal) {
        this.connection = connection;
        this.graduates = new GraduateTable(connection, layout, seal);
        this.refusals = new RefusedTable(connection, seal);
    }

    /**
     * @param done how many rows of the file come before this chunk
     * @throws ImportOvertaken when the import is not this execution's any more, or not where it thinks it is
     * @throws ChangedMeanwhile when somebody else changed one of these graduates in this moment
     */
    ChunkCounts take(ImportRun run, int done, List<RosterRow> rows, Instant at) throws SQLException {
        lock(run, done);
        if (done == 0 && run.previewed()) {
            // What was previewed is taken now, and what is refused now is what counts.
            refusals.forget(run.importId());
            RosterPreview.forget(connection, run.importId());
        }
        ImportDiff sorted = ImportDiff.of(run, rows, graduates);
        List<Long> added = graduates.insert(run, sorted.added(), at);
        graduates.keep(run, sorted.changed(), at);
        graduates.update(run, sorted.changed(), at);
        refusals.add(run.importId(), sorted.refused());
        ChunkCounts counts = new ChunkCounts(
                added.size(),
                sorted.changed().size(),
                sorted.unchanged(),
                sorted.refused().size(),
                sorted.corrected().stream().sorted().toList());
        count(run, rows.size(), counts, added);
        return counts;
    }

    /** Only the execution that claimed the import last may go on. It goes on only from where the import is. */
    private void lock(ImportRun run, int done) throws SQLException {
        String sql =
                "select read_rows from roster_import where id = ? and execution_id = ? and state = 'RUNNING' and read_rows = ? for update";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, run.importId());
            statement.setLong(2, run.executionId());
            statement.setInt(3, done);
            if (!statement.executeQuery().next()) {
                throw new ImportOvertaken(run.importId());
            }
        }
    }

    private void count(ImportRun run, int rows, ChunkCounts counts, List<Long> added) throws SQLException {
        String sql = "update roster_import set read_rows = read_rows + ?, added = added + ?, changed = changed + ?,"
                + " unchanged = unchanged + ?, refused = refused + ?, first_added = coalesce(first_added, ?),"
                + " last_added = coalesce(?, last_added), version = version + 1 where id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, rows);
            statement.setInt(2, counts.added());
            statement.setInt(3, counts.changed());
            statement.setInt(4, counts.unchanged());
            statement.setInt(5, counts.refused());
            if (added.isEmpty()) {
                statement.setNull(6, Types.BIGINT);
                statement.setNull(7, Types.BIGINT);
            } else {
                statement.setLong(6, added.get(0));
                statement.setLong(7, added.get(added.size() - 1));
            }
            statement.setLong(8, run.importId());
            statement.executeUpdate();
        }
    }
}
