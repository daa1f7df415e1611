package quxiang.roster;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import quxiang.common.Seal;

/**
 * The table of graduates for whole chunks of rows: a handful of statements for a thousand rows, alike on H2 and PostgreSQL. Single
 * graduates are changed through {@link Graduate}.
 */
final class GraduateTable {

    private static final int ROWS_AN_INSERT = 50;
    private static final int IDS_A_VALUE = 50;
    private static final String[] FACTS = {
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
        "id_hash",
        "live_id_hash",
        "facts_hash",
        "import_id",
        "changed_at"
    };
    private static final String INSERT =
            "insert into graduate (id, school_id, cohort, id_sealed, id_masked, created_at, version, "
                    + String.join(", ", FACTS) + ") values ";
    private static final String ONE_ROW = "(?, ?, ?, ?, ?, ?, 1" + ", ?".repeat(FACTS.length) + ")";
    private static final String UPDATE =
            "update graduate set removed_at = null, version = version + 1, id_sealed = ?, id_masked = ?, "
                    + String.join(" = ?, ", FACTS) + " = ? where id = ? and version = ?";

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

    /** The graduates of a school and cohort that have one of these keys, removed ones too. */
    Map<String, Known> byKey(ImportRun run, Collection<String> keys) throws SQLException {
        Map<String, Known> known = new HashMap<>(keys.size() * 2);
        String sql =
                "select roster_key, id, version, facts_hash, id_hash, removed_at, name, level_code, major from graduate"
                        + " where school_id = ? and cohort = ? and roster_key = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Array array = bindScope(statement, run, keys);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.put(
                            rows.getString(1),
                            new Known(
                                    rows.getLong(2),
                                    rows.getInt(3),
                                    rows.getString(4),
                                    rows.getString(5),
                                    rows.getObject(6) != null,
                                    rows.getString(7),
                                    rows.getString(8),
                                    rows.getString(9)));
                }
            }
            array.free();
        }
        return known;
    }

    /** Whose number and under which key each of these documents is in the roster now. */
    Map<String, String> keysByDocument(ImportRun run, Collection<String> idHashes) throws SQLException {
        Map<String, String> keys = new HashMap<>();
        if (idHashes.isEmpty()) {
            return keys;
        }
        String sql =
                "select live_id_hash, roster_key from graduate where school_id = ? and cohort = ? and live_id_hash = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Array array = bindScope(statement, run, idHashes);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.put(rows.getString(1), rows.getString(2));
                }
            }
            array.free();
        }
        return keys;
    }

    private Array bindScope(PreparedStatement statement, ImportRun run, Collection<String> values) throws SQLException {
        Array array = connection.createArrayOf("varchar", values.toArray());
        statement.setLong(1, run.schoolId());
        statement.setInt(2, run.cohort());
        statement.setArray(3, array);
        return array;
    }

    /** Adds graduates, in statements of many rows each. */
    void insert(ImportRun run, List<RosterRow> rows, Instant at) throws SQLException {
        List<Long> ids = ids(rows.size());
        int whole = rows.size() / ROWS_AN_INSERT * ROWS_AN_INSERT;
        insert(run, rows.subList(0, whole), ids, ROWS_AN_INSERT, at);
        insert(run, rows.subList(whole, rows.size()), ids.subList(whole, rows.size()), rows.size() - whole, at);
    }

    private void insert(ImportRun run, List<RosterRow> rows, List<Long> ids, int rowsAStatement, Instant at)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String values =
                IntStream.range(0, rowsAStatement).mapToObj(i -> ONE_ROW).collect(Collectors.joining(", "));
        try (PreparedStatement statement = connection.prepareStatement(INSERT + values)) {
            Binding binding = new Binding(statement);
            for (int i = 0; i < rows.size(); i++) {
                RosterRow row = rows.get(i);
                binding.set(ids.get(i));
                binding.set(run.schoolId());
                binding.set(run.cohort());
                binding.set(seal.seal(row.facts().document().text()));
                binding.set(row.facts().document().masked());
                binding.set(at);
                bindFacts(binding, run, row, at);
                if ((i + 1) % rowsAStatement == 0) {
                    statement.addBatch();
                    binding.begin();
                }
            }
            statement.executeBatch();
        }
    }

    /** Identifiers out of the sequence that entities take theirs from: each value of it stands for the 50 that end there. */
    private List<Long> ids(int count) throws SQLException {
        List<Long> ids = new ArrayList<>(count);
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        String sql = postgres
                ? "select nextval('graduate_seq') from generate_series(1, ?)"
                : "select next value for graduate_seq from system_range(1, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, (count + IDS_A_VALUE - 1) / IDS_A_VALUE);
            try (ResultSet values = statement.executeQuery()) {
                while (values.next()) {
                    long last = values.getLong(1);
                    for (long id = last - IDS_A_VALUE + 1; id <= last && ids.size() < count; id++) {
                        ids.add(id);
                    }
                }
            }
        }
        return ids;
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
            Binding binding = new Binding(statement);
            for (Map.Entry<Known, RosterRow> entry : rows.entrySet()) {
                RosterRow row = entry.getValue();
                binding.begin();
                binding.set(seal.seal(row.facts().document().text()));
                binding.set(row.facts().document().masked());
                bindFacts(binding, run, row, at);
                binding.set(entry.getKey().id());
                binding.set(entry.getKey().version());
                statement.addBatch();
            }
            for (int count : statement.executeBatch()) {
                if (count == 0) {
                    throw new ChangedMeanwhile();
                }
            }
        }
    }

    private static void bindFacts(Binding binding, ImportRun run, RosterRow row, Instant at) throws SQLException {
        GraduateFacts facts = row.facts();
        Object[] values = {
            facts.rosterKey(),
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
            row.idHash(),
            row.idHash(),
            row.factsHash(),
            run.importId(),
            at
        };
        for (Object value : values) {
            binding.set(value);
        }
    }

    /** Sets a statement's values one after the other. */
    private static final class Binding {

        private final PreparedStatement statement;
        private int next = 1;

        Binding(PreparedStatement statement) {
            this.statement = statement;
        }

        void begin() {
            next = 1;
        }

        void set(Object value) throws SQLException {
            int place = next++;
            if (value instanceof String text) {
                statement.setString(place, text);
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(place, bytes);
            } else if (value instanceof Instant instant) {
                statement.setObject(place, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
            } else if (value == null) {
                statement.setNull(place, Types.NULL);
            } else {
                statement.setObject(place, value);
            }
        }
    }
}
