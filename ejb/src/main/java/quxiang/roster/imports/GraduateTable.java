package quxiang.roster.imports;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.common.sql.BulkInsert;
import quxiang.common.sql.SequenceBlocks;
import quxiang.roster.Graduate;
import quxiang.roster.GraduateFacts;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.format.RosterRow;

/**
 * The table of graduates for whole chunks of rows. It takes a handful of statements for a thousand rows, alike on H2 and PostgreSQL.
 * Single graduates are changed through {@link Graduate}.
 */
public final class GraduateTable {

    private static final String ASKED = """
            select %s as found_by, roster_key, id, version, facts_hash, id_hash, removed_at, %s
            from graduate where %s = any (?)""";
    private static final String RELEASED = """
            update graduate set roster_key = ?, live_id_hash = null where id = ? and version = ?""";

    private final Connection connection;
    private final Seal seal;

    private final RosterLayout layout;
    private final List<RosterColumn> columns;
    private final List<String> said;
    private final List<String> facts;

    GraduateTable(Connection connection, RosterLayout layout, Seal seal) {
        this.connection = connection;
        this.layout = layout;
        this.seal = seal;
        this.columns = layout.kept();
        this.said = said(layout);
        this.facts = Stream.concat(said.stream(), Stream.of("import_id", "changed_at"))
                .toList();
    }

    /** What a row of a file says, as {@code graduate} and {@code roster_before} call it. */
    public static List<String> said(RosterLayout layout) {
        return Stream.of(
                        Stream.of("roster_key"),
                        layout.kept().stream().map(RosterColumn::column),
                        Stream.of("id_sealed", "id_hash", "live_id_hash", "facts_hash"))
                .flatMap(names -> names)
                .toList();
    }

    /** What is known of a graduate that comes again. @param told what rests on it, and what a file is silent on */
    record Known(
            String key,
            long id,
            int version,
            String factsHash,
            String idHash,
            boolean removed,
            Map<RosterColumn, String> told) {}

    /** The row with what is known of the columns that its file has not. */
    RosterRow over(Known before, RosterRow row) {
        return before == null ? row : row.over(before.told(), seal);
    }

    /** The graduates that have one of these keys, removed ones too. @param silent what the rows do not say */
    Map<String, Known> byKey(Collection<String> keys, Collection<RosterColumn> silent) throws SQLException {
        return known("roster_key", keys, silent);
    }

    /** Those who are in the roster with one of these documents. */
    Map<String, Known> byDocument(Collection<String> liveIds, Collection<RosterColumn> silent) throws SQLException {
        return known("live_id_hash", liveIds, silent);
    }

    private Map<String, Known> known(String by, Collection<String> values, Collection<RosterColumn> silent)
            throws SQLException {
        Map<String, Known> known = new HashMap<>(values.size() * 2);
        List<RosterColumn> asked = Stream.of(
                        layout.telling().stream(),
                        layout.later().stream(),
                        Stream.of(RosterColumn.STUDENT_NO),
                        silent.stream())
                .flatMap(some -> some)
                .distinct()
                .toList();
        String sql =
                ASKED.formatted(by, asked.stream().map(RosterColumn::column).collect(Collectors.joining(", ")), by);
        each(sql, values, row -> {
            Map<RosterColumn, String> told = new HashMap<>();
            for (RosterColumn column : asked) {
                told.put(column, row.getString(column.column()));
            }
            known.put(
                    row.getString("found_by"),
                    new Known(
                            row.getString("roster_key"),
                            row.getLong("id"),
                            row.getInt("version"),
                            row.getString("facts_hash"),
                            row.getString("id_hash"),
                            row.getObject("removed_at") != null,
                            told));
        });
        return known;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String sql, Collection<String> values, Row reading) throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        Array array = connection.createArrayOf("varchar", values.toArray());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reading.read(rows);
                }
            }
        } finally {
            array.free();
        }
    }

    /**
     * Adds graduates.
     *
     * @return their identifiers, in the order of the rows
     */
    List<Long> insert(RosterRun run, List<RosterRow> rows, Instant at) throws SQLException {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = SequenceBlocks.take(connection, "graduate_seq", rows.size());
        List<Object[]> values = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            values.add(values(run, rows.get(i), ids.get(i), at));
        }
        BulkInsert.insert(
                connection,
                "graduate",
                "id, school_id, cohort, created_at, version, " + String.join(", ", facts),
                values);
        return ids;
    }

    private Object[] values(RosterRun run, RosterRow row, long id, Instant at) {
        Object[] identity = {id, run.schoolId(), run.cohort(), at, 1};
        Object[] facts = facts(run, row, at);
        Object[] values = Arrays.copyOf(identity, identity.length + facts.length);
        System.arraycopy(facts, 0, values, identity.length, facts.length);
        return values;
    }

    /** Between which identifiers the added graduates lie, so that they are found by the primary key when the import is undone. */
    void note(RosterRun run, long first, long last) throws SQLException {
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

    /** Keeps graduates as they are before {@link #update} changes them. So the import can be undone. */
    void keep(RosterRun run, Map<Known, RosterRow> rows, Instant at) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String names = String.join(", ", said);
        String sql =
                "insert into roster_before (import_id, row_no, graduate_id, taken_at, after_hash, former_import, changed_at,"
                        + " removed_at, " + names
                        + ") select cast(? as bigint), cast(? as integer), id, cast(? as timestamp with time zone), cast(? as varchar(64)),"
                        + " import_id, changed_at, removed_at, " + names
                        + " from graduate where id = ? and version = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<Known, RosterRow> entry : rows.entrySet()) {
                BulkInsert.bind(
                        statement,
                        1,
                        run.importId(),
                        entry.getValue().number(),
                        at,
                        entry.getValue().factsHash(),
                        entry.getKey().id(),
                        entry.getKey().version());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Frees the numbers and documents that graduates exchange with each other: each is unique at every moment. */
    void release(Collection<Known> some) throws SQLException {
        if (some.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(RELEASED)) {
            for (Known one : some) {
                BulkInsert.bind(statement, 1, "~" + one.id(), one.id(), one.version());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /**
     * Changes graduates to what the file says; removed ones are back in the roster.
     *
     * @param rows in the order of the identifiers, so that two transactions never wait for each other
     * @throws ChangedMeanwhile when one of them was changed by somebody else since it was read
     */
    void update(RosterRun run, Map<Known, RosterRow> rows, Instant at) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String sql = "update graduate set removed_at = null, version = version + 1, " + String.join(" = ?, ", facts)
                + " = ? where id = ? and version = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<Known, RosterRow> entry : rows.entrySet()) {
                int place = BulkInsert.bind(statement, 1, facts(run, entry.getValue(), at));
                statement.setLong(place, entry.getKey().id());
                statement.setInt(place + 1, entry.getKey().version());
                statement.addBatch();
            }
            for (int count : statement.executeBatch()) {
                if (count == 0) {
                    throw new ChangedMeanwhile();
                }
            }
        }
    }

    private Object[] facts(RosterRun run, RosterRow row, Instant at) {
        GraduateFacts facts = row.facts();
        Object[] values = new Object[this.facts.size()];
        int place = 0;
        values[place++] = row.key(run.schoolId(), run.cohort());
        for (RosterColumn column : columns) {
            values[place++] = column.isSealed() ? facts.document().masked() : facts.value(column);
        }
        values[place++] =
                seal.seal(SealPurpose.PERSON, row.idHash(), facts.document().text());
        values[place++] = row.idHash();
        values[place++] = row.liveId(run.schoolId(), run.cohort());
        values[place++] = row.factsHash();
        values[place++] = run.importId();
        values[place] = at;
        return values;
    }
}
