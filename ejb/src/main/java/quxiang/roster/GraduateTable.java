package quxiang.roster;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quxiang.common.Seal;
import quxiang.common.SequenceBlocks;

/**
 * The table of graduates for whole chunks of rows: a handful of statements for a thousand rows, alike on H2 and PostgreSQL. Single
 * graduates are changed through {@link Graduate}.
 */
final class GraduateTable {

    private static final int ROWS_AN_INSERT = 50;
    private static final List<String> FACTS = List.of(
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
            "facts_hash",
            "import_id",
            "changed_at");
    private static final String COLUMNS = "id, school_id, cohort, created_at, version, " + String.join(", ", FACTS);
    private static final String ONE_ROW = "(?" + ", ?".repeat(4 + FACTS.size()) + ")";
    private static final String UPDATE = "update graduate set removed_at = null, version = version + 1, "
            + String.join(" = ?, ", FACTS) + " = ? where id = ? and version = ?";

    private final Connection connection;
    private final Seal seal;
    private final boolean postgres;

    GraduateTable(Connection connection, Seal seal) throws SQLException {
        this.connection = connection;
        this.seal = seal;
        this.postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
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

    /** Adds graduates: on PostgreSQL by its bulk copy, else in statements of many rows each. */
    void insert(ImportRun run, List<RosterRow> rows, Instant at) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        List<Long> ids = SequenceBlocks.take(connection, "graduate_seq", rows.size());
        if (postgres) {
            GraduateCopy copy = new GraduateCopy();
            for (int i = 0; i < rows.size(); i++) {
                copy.row(values(run, rows.get(i), ids.get(i), at));
            }
            copy.into(connection, "graduate (" + COLUMNS + ")");
            return;
        }
        int whole = rows.size() / ROWS_AN_INSERT * ROWS_AN_INSERT;
        insert(run, rows.subList(0, whole), ids, ROWS_AN_INSERT, at);
        insert(run, rows.subList(whole, rows.size()), ids.subList(whole, rows.size()), rows.size() - whole, at);
    }

    private void insert(ImportRun run, List<RosterRow> rows, List<Long> ids, int rowsAStatement, Instant at)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String marks = String.join(", ", Collections.nCopies(rowsAStatement, ONE_ROW));
        try (PreparedStatement statement =
                connection.prepareStatement("insert into graduate (" + COLUMNS + ") values " + marks)) {
            int place = 1;
            for (int i = 0; i < rows.size(); i++) {
                place = bind(statement, place, values(run, rows.get(i), ids.get(i), at));
                if ((i + 1) % rowsAStatement == 0) {
                    statement.addBatch();
                    place = 1;
                }
            }
            statement.executeBatch();
        }
    }

    private Object[] values(ImportRun run, RosterRow row, long id, Instant at) {
        Object[] identity = {id, run.schoolId(), run.cohort(), at, 1};
        Object[] facts = facts(run, row, at);
        Object[] values = Arrays.copyOf(identity, identity.length + facts.length);
        System.arraycopy(facts, 0, values, identity.length, facts.length);
        return values;
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
                int place = bind(statement, 1, facts(run, entry.getValue(), at));
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
            row.key(run),
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
            row.liveId(run),
            row.factsHash(),
            run.importId(),
            at
        };
    }

    /** Sets a statement's values from a place on, and returns the place behind them. */
    private static int bind(PreparedStatement statement, int from, Object... values) throws SQLException {
        int place = from;
        for (Object value : values) {
            if (value instanceof Instant instant) {
                statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
            } else if (value == null) {
                statement.setNull(place, Types.NULL);
            } else {
                statement.setObject(place, value);
            }
            place++;
        }
        return place;
    }
}
