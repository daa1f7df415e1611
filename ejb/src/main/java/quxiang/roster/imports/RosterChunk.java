package quxiang.roster.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import quxiang.common.crypto.Seal;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.format.RosterRow;

/**
 * Takes a chunk of checked rows into the roster. Those that are new are added, those that differ are changed, those that are as they were
 * cost nothing, the others are refused with their reasons.
 */
final class RosterChunk {

    private final GraduateTable graduates;

    RosterChunk(Connection connection, RosterLayout layout, Seal seal) {
        this.graduates = new GraduateTable(connection, layout, seal);
    }

    /**
     * @param rows of which none was refused by its own texts
     * @throws ChangedMeanwhile when somebody else changed one of these graduates in this moment
     */
    TakenChunk take(RosterRun run, List<RosterRow> rows, Instant at) throws SQLException {
        ImportDiff sorted = ImportDiff.of(run, rows, graduates);
        graduates.keep(run, sorted.changed(), at);
        graduates.release(sorted.released());
        graduates.update(run, sorted.changed(), at);
        List<Long> added = graduates.insert(run, sorted.added(), at);
        if (!added.isEmpty()) {
            graduates.note(run, added.get(0), added.get(added.size() - 1));
        }
        return new TakenChunk(
                sorted.outcomes(),
                added,
                sorted.changed().keySet().stream().map(GraduateTable.Known::id).toList(),
                sorted.corrected().stream().sorted().toList());
    }
}
