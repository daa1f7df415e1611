package quxiang.roster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import quxiang.common.Seal;
import quxiang.roster.GraduateTable.Known;

/**
 * Takes a chunk of checked rows into the roster: those that are new are added, those that differ are changed, those that are as they were
 * cost nothing, the others are listed with their reasons.
 */
final class RosterChunk {

    private final Connection connection;
    private final GraduateTable graduates;
    private final Seal seal;

    RosterChunk(Connection connection, Seal seal) throws SQLException {
        this.connection = connection;
        this.graduates = new GraduateTable(connection, seal);
        this.seal = seal;
    }

    /**
     * @param done how many rows of the file come before this chunk
     * @throws ImportOvertaken when the import is not this execution's any more, or not where it thinks it is
     * @throws ChangedMeanwhile when somebody else changed one of these graduates in this moment
     */
    ChunkCounts take(ImportRun run, int done, List<RosterRow> rows, Instant at) throws SQLException {
        lock(run, done);
        List<RosterRow> refused = new ArrayList<>();
        Map<String, RosterRow> byKey = new LinkedHashMap<>();
        for (RosterRow row : rows) {
            if (row.isRefused()) {
                refused.add(row);
            } else {
                byKey.put(row.key(run), row);
            }
        }
        Map<String, Known> known = graduates.byKey(byKey.keySet());
        Map<String, String> holders = graduates.keysByDocument(newDocuments(run, byKey, known));
        List<RosterRow> added = new ArrayList<>();
        Map<Known, RosterRow> changed = new TreeMap<>(Comparator.comparingLong(Known::id));
        List<Long> corrected = new ArrayList<>();
        int unchanged = 0;
        for (Map.Entry<String, RosterRow> entry : byKey.entrySet()) {
            RosterRow row = entry.getValue();
            Known before = known.get(entry.getKey());
            String holder = holders.get(row.liveId(run));
            if (before != null && !before.removed() && before.factsHash().equals(row.factsHash())) {
                unchanged++;
            } else if (holder != null && !holder.equals(entry.getKey())) {
                refused.add(row.refused(
                        new RowRefusal(RosterColumn.ID_NUMBER, RowFault.ID_TAKEN, RosterKeys.number(holder))));
            } else if (before == null) {
                added.add(row);
            } else {
                changed.put(before, row);
                if (isCorrection(before, row)) {
                    corrected.add(before.id());
                }
            }
        }
        graduates.insert(run, added, at);
        graduates.update(run, changed, at);
        refuse(run, refused);
        ChunkCounts counts = new ChunkCounts(added.size(), changed.size(), unchanged, refused.size(), corrected);
        count(run, rows.size(), counts);
        return counts;
    }

    private static Set<String> newDocuments(ImportRun run, Map<String, RosterRow> rows, Map<String, Known> known) {
        Set<String> documents = new HashSet<>();
        rows.forEach((key, row) -> {
            Known before = known.get(key);
            if (before == null || before.removed() || !before.idHash().equals(row.idHash())) {
                documents.add(row.liveId(run));
            }
        });
        return documents;
    }

    /** Whether favourites and letters rest on what changed. Who is back in the roster had been removed, which was told already. */
    private static boolean isCorrection(Known before, RosterRow row) {
        GraduateFacts facts = row.facts();
        return !before.removed()
                && !(before.name().equals(facts.name())
                        && before.idHash().equals(row.idHash())
                        && before.levelCode().equals(facts.levelCode())
                        && before.major().equals(facts.major()));
    }

    /** Only the execution that claimed the import last may go on, and only from where the import is. */
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

    private void refuse(ImportRun run, List<RosterRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String sql =
                "insert into roster_refusal (import_id, row_no, column_name, reason, args, cells_sealed) values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (RosterRow row : rows) {
                RowRefusal refusal = row.refusal();
                statement.setLong(1, run.importId());
                statement.setInt(2, row.number());
                statement.setString(3, refusal.column());
                statement.setString(4, refusal.fault().name());
                statement.setString(5, String.join("\u001F", refusal.args()));
                statement.setBytes(6, seal.seal(String.join("\u001F", row.cells())));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void count(ImportRun run, int rows, ChunkCounts counts) throws SQLException {
        String sql = "update roster_import set read_rows = read_rows + ?, added = added + ?, changed = changed + ?,"
                + " unchanged = unchanged + ?, refused = refused + ?, version = version + 1 where id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, rows);
            statement.setInt(2, counts.added());
            statement.setInt(3, counts.changed());
            statement.setInt(4, counts.unchanged());
            statement.setInt(5, counts.refused());
            statement.setLong(6, run.importId());
            statement.executeUpdate();
        }
    }
}
