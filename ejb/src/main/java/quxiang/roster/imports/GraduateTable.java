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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import quxiang.common.crypto.Seal;
import quxiang.common.sql.BulkInsert;
import quxiang.common.sql.SequenceBlocks;
import quxiang.roster.Graduate;
import quxiang.roster.GraduateFacts;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterRow;

/**
 * The table of graduates for whole chunks of rows: a handful of statements for a thousand rows, alike on H2 and PostgreSQL. Single
 * graduates are changed through {@link Graduate}.
 */
public final class GraduateTable {

    /** What a row of a file says, as {@code graduate} and {@code roster_before} call it. */
    public static final List<String> SAID = List.of(
            "roster_key",
            "exam_no",
            "student_no",
            "name",
            "gender_code",
            "ethnicity_code",
            "politics_code",
            "department",
            "class_name",
            "level_code",
            "major_code",
            "major",
            "major_direction",
            "training_mode_code",
            "commissioned_unit",
            "origin_code",
            "schooling_years",
            "enrolled_on",
            "graduates_on",
            "hardship_code",
            "teacher_code",
            "urban_rural",
            "study_form",
            "id_sealed",
            "id_masked",
            "id_hash",
            "live_id_hash",
            "facts_hash");

    private static final List<String> FACTS =
            Stream.concat(SAID.stream(), Stream.of("import_id", "changed_at")).toList();
    private static final String COLUMNS = "id, school_id, cohort, created_at, version, " + String.join(", ", FACTS);
    private static final String UPDATE = "update graduate set removed_at = null, version = version + 1, "
            + String.join(" = ?, ", FACTS) + " = ? where id = ? and version = ?";

    private static final String KEEP_BEFORE =
            "insert into roster_before (import_id, row_no, graduate_id, taken_at, after_hash, former_import, changed_at, removed_at, "
                    + String.join(", ", SAID)
                    + ") select cast(? as bigint), cast(? as integer), id, cast(? as timestamp with time zone), cast(? as varchar(64)),"
                    + " import_id, changed_at, removed_at, " + String.join(", ", SAID)
                    + " from graduate where id = ? and version = ?";

    private final Connection connection;
    private final Seal seal;

    GraduateTable(Connection connection, Seal seal) {
        this.connection = connection;
        this.seal = seal;
    }

    /** What is known of a graduate that comes again. */
    record Known(
            long id,
            int version,
            String factsHash,
            String idHash,
            boolean removed,
            String name,
            String levelCode,
            String major) {}

    /** The graduates that have one of these keys, removed ones too. */
    Map<String, Known> byKey(Collection<String> keys) throws SQLException {
        Map<String, Known> known = new HashMap<>(keys.size() * 2);
        String sql =
                "select roster_key, id, version, facts_hash, id_hash, removed_at, name, level_code, major from graduate"
                        + " where roster_key = any (?)";
        each(
                sql,
                keys,
                row -> known.put(
                        row.getString(1),
                        new Known(
                                row.getLong(2),
                                row.getInt(3),
                                row.getString(4),
                                row.getString(5),
                                row.getObject(6) != null,
                                row.getString(7),
                                row.getString(8),
                                row.getString(9))));
        return known;
    }

    /** Under which key each of these documents is in the roster now. */
    Map<String, String> keysByDocument(Collection<String> liveIds) throws SQLException {
        Map<String, String> keys = new HashMap<>();
        each(
                "select live_id_hash, roster_key from graduate where live_id_hash = any (?)",
                liveIds,
                row -> keys.put(row.getString(1), row.getString(2)));
        return keys;
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
    List<Long> insert(ImportRun run, List<RosterRow> rows, Instant at) throws SQLException {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = SequenceBlocks.take(connection, "graduate_seq", rows.size());
        List<Object[]> values = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            values.add(values(run, rows.get(i), ids.get(i), at));
        }
        BulkInsert.insert(connection, "graduate", COLUMNS, values);
        return ids;
    }

    private Object[] values(ImportRun run, RosterRow row, long id, Instant at) {
        Object[] identity = {id, run.schoolId(), run.cohort(), at, 1};
        Object[] facts = facts(run, row, at);
        Object[] values = Arrays.copyOf(identity, identity.length + facts.length);
        System.arraycopy(facts, 0, values, identity.length, facts.length);
        return values;
    }

    /** The facts of graduates as they are, the ID number masked, by graduate and column. */
    Map<Long, Map<RosterColumn, String>> facts(Collection<Long> ids) throws SQLException {
        Map<Long, Map<RosterColumn, String>> facts = new HashMap<>();
        List<RosterColumn> columns = List.copyOf(RosterColumn.KEPT.keySet());
        String sql =
                "select id, " + String.join(", ", RosterColumn.KEPT.values()) + " from graduate where id = any (?)";
        Array array = connection.createArrayOf("bigint", ids.toArray());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);
                    for (int i = 0; i < columns.size(); i++) {
                        cells.put(columns.get(i), rows.getString(i + 2));
                    }
                    facts.put(rows.getLong(1), cells);
                }
            }
        } finally {
            array.free();
        }
        return facts;
    }

    /** Keeps graduates as they are before {@link #update} changes them, so that the import can be undone. */
    void keep(ImportRun run, Map<Known, RosterRow> rows, Instant at) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(KEEP_BEFORE)) {
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

    /**
     * Changes graduates to what the file says; removed ones are back in the roster.
     *
     * @param rows in the order of the identifiers, so that two transactions never wait for each other
     * @throws ChangedMeanwhile when one of them was changed by somebody else since it was read
     */
    void update(ImportRun run, Map<Known, RosterRow> rows, Instant at) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
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

    private Object[] facts(ImportRun run, RosterRow row, Instant at) {
        GraduateFacts facts = row.facts();
        return new Object[] {
            row.key(run.schoolId(), run.cohort()),
            facts.examNo(),
            facts.studentNo(),
            facts.name(),
            facts.genderCode(),
            facts.ethnicityCode(),
            facts.politicsCode(),
            facts.department(),
            facts.className(),
            facts.levelCode(),
            facts.majorCode(),
            facts.major(),
            facts.majorDirection(),
            facts.trainingModeCode(),
            facts.commissionedUnit(),
            facts.originCode(),
            facts.schoolingYears(),
            facts.enrolledOn(),
            facts.graduatesOn(),
            facts.hardshipCode(),
            facts.teacherCode(),
            facts.urbanRural(),
            facts.studyForm(),
            seal.seal(facts.document().text()),
            facts.document().masked(),
            row.idHash(),
            row.liveId(run.schoolId(), run.cohort()),
            row.factsHash(),
            run.importId(),
            at
        };
    }
}
