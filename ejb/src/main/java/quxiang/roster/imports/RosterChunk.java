package quxiang.roster.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import quxiang.common.crypto.Seal;
import quxiang.common.sql.BulkInsert;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.format.RosterRow;

/**
 * Takes a chunk of checked rows into the roster. Those that are new are added, those that differ are changed, those that are as they were
 * cost nothing, the others are refused with their reasons.
 */
final class RosterChunk {

    private final Connection connection;
    private final GraduateTable graduates;

    RosterChunk(Connection connection, RosterLayout layout, Seal seal) {
        this.connection = connection;
        this.graduates = new GraduateTable(connection, layout, seal);
    }

    /**
     * @param rows of which none was refused by its own texts
     * @throws ChangedMeanwhile when somebody else changed one of these graduates in this moment
     */
    TakenChunk take(RosterRun run, List<RosterRow> rows, Instant at) throws SQLException {
        ImportDiff sorted = ImportDiff.of(run, rows, graduates);
        List<Long> added = graduates.insert(run, sorted.added(), at);
        graduates.keep(run, sorted.changed(), at);
        graduates.update(run, sorted.changed(), at);
        if (!added.isEmpty()) {
            note(run, added.get(0), added.get(added.size() - 1));
        }
        return new TakenChunk(
                sorted.outcomes(), sorted.corrected().stream().sorted().toList());
    }

    /** Between which identifiers the added graduates lie, so that they are found by the primary key when the import is undone. */
    private void note(RosterRun run, long first, long last) throws SQLException {
        try (PreparedStatement more =
                connection.prepareStatement("update roster_added set last_added = ? where import_id = ?")) {
            BulkInsert.bind(more, 1, last, run.importId());
            if (more.executeUpdate() == 0) {
                try (PreparedStatement begun = connection.prepareStatement(
                        "insert into roster_added (import_id, first_added, last_added) values (?, ?, ?)")) {
                    BulkInsert.bind(begun, 1, run.importId(), first, last);
                    begun.executeUpdate();
                }
            }
        }
    }
}
