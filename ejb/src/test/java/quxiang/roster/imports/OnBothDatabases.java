package quxiang.roster.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import quxiang.common.crypto.SealPurpose;
import quxiang.destination.DeclaredSince;
import quxiang.favorite.CollectedSince;
import quxiang.intake.IntakeRow;
import quxiang.intake.RowOutcome;
import quxiang.intake.RowOutcome.Effect;
import quxiang.roster.format.RosterChecks;
import quxiang.roster.format.RosterColumns;
import quxiang.roster.format.RosterFiles;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.undo.RosterUndo;
import quxiang.roster.undo.UndoObstacles;
import quxiang.roster.undo.UndoRun;
import quxiang.roster.undo.UndoneRow;
import quxiang.signing.MovedSince;

/** A school and its imports in an empty database of either kind, without a server. */
public abstract class OnBothDatabases {

    private static final Set<Database> FILLED = EnumSet.noneOf(Database.class);
    private static final List<String> TABLES = List.of(
            "roster_before",
            "roster_preview",
            "roster_added",
            "favorite",
            "account",
            "graduate",
            "intake_row",
            "intake",
            "employer",
            "school");

    protected static final Instant AT = Instant.parse("2026-09-20T02:00:00.123456Z");
    private static EmbeddedPostgres postgres;

    protected Connection connection;
    protected long schoolId;
    protected long importId;
    protected RosterChecks checks;
    protected RosterLayout layout = RosterLayout.NATIONAL;
    protected int done;
    private final List<RowOutcome> outcomes = new ArrayList<>();

    public enum Database {
        H2,
        POSTGRESQL;

        DataSource source() {
            if (this == POSTGRESQL) {
                return postgres.getPostgresDatabase();
            }
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:mem:roster;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
            return h2;
        }
    }

    @BeforeAll
    protected static void start() throws IOException {
        FILLED.clear();
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    protected static void stop() throws IOException {
        postgres.close();
    }

    protected void begin(Database database) throws SQLException {
        if (FILLED.add(database)) {
            Flyway flyway = Flyway.configure()
                    .dataSource(database.source())
                    .cleanDisabled(false)
                    .load();
            flyway.clean();
            flyway.migrate();
        }
        connection = database.source().getConnection();
        for (String table : TABLES) {
            sql("delete from " + table);
        }
        school(1);
        connection.setAutoCommit(false);
        nextFile();
    }

    protected void school(long id) throws SQLException {
        schoolId = id;
        sql(
                "insert into school (id, code, name, online_signing, default_days, longest_days, department_review, version)"
                        + " values (" + id + ", '1099" + id + "', '学校" + id + "', true, 5, 30, false, 1)");
    }

    @AfterEach
    protected void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }

    protected void nextFile() throws SQLException {
        importId++;
        done = 0;
        checks = RosterFiles.checks(RosterColumns.ofTemplate(layout));
        outcomes.clear();
        sql(
                "insert into intake (id, kind, school_id, cohort, file_name, header, total_rows, state, execution_id, read_rows,"
                        + " taken, unchanged, refused, started_by, started_name, created_at, version) values ("
                        + importId
                        + ", 'ROSTER', " + schoolId
                        + ", 2027, 'a', 'a', 100, 'RUNNING', 7, 0, 0, 0, 0, 1, 'a', now(), 1)");
        connection.commit();
    }

    private RosterRun run() {
        return new RosterRun(importId, schoolId, 2027);
    }

    /** Takes a chunk as the import's job does. */
    @SafeVarargs
    protected final TakenChunk take(List<String>... rows) throws SQLException {
        List<IntakeRow> checked = checked(List.of(rows));
        TakenChunk taken =
                new RosterChunk(connection, layout, RosterFiles.SEAL).take(run(), RosterLines.read(good(checked)), AT);
        outcomes.addAll(merged(checked, taken.outcomes()));
        done += rows.length;
        sql("update intake set taken = " + (effects(Effect.ADDED) + effects(Effect.CHANGED)) + ", changed = "
                + effects(Effect.CHANGED) + " where id = " + importId);
        connection.commit();
        return taken;
    }

    private static List<IntakeRow> good(List<IntakeRow> rows) {
        return rows.stream().filter(row -> row.refusal() == null).toList();
    }

    private static List<RowOutcome> merged(List<IntakeRow> rows, List<RowOutcome> taken) {
        assertEquals(good(rows).size(), taken.size(), "an outcome for each row");
        Iterator<RowOutcome> next = taken.iterator();
        return rows.stream()
                .map(row -> row.refusal() != null ? row.refusal() : next.next())
                .toList();
    }

    private long effects(Effect effect) {
        return outcomes.stream().filter(outcome -> outcome.effect() == effect).count();
    }

    /** The reasons of the present import's refused rows. */
    protected List<RowOutcome> refused() {
        return outcomes.stream()
                .filter(outcome -> outcome.effect() == Effect.REFUSED)
                .toList();
    }

    protected void sql(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    protected String value(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** How many rows of the present import were read, added, changed, as they were and refused. */
    protected String counts() {
        return outcomes.size() + " " + effects(Effect.ADDED) + " " + effects(Effect.CHANGED) + " "
                + effects(Effect.UNCHANGED) + " " + effects(Effect.REFUSED);
    }

    /** The checking pass over these rows, after which the import is as if it had been confirmed. */
    @SafeVarargs
    protected final List<RowOutcome> preview(List<String>... rows) throws SQLException {
        List<IntakeRow> checked = checked(List.of(rows));
        List<RowOutcome> would =
                new RosterPreview(connection, layout, RosterFiles.SEAL).check(run(), RosterLines.read(good(checked)));
        checks = RosterFiles.checks(RosterColumns.ofTemplate(layout));
        connection.commit();
        return merged(checked, would);
    }

    private List<IntakeRow> checked(List<List<String>> rows) {
        RosterLines lines = new RosterLines(checks);
        List<IntakeRow> checked = new ArrayList<>();
        for (List<String> row : rows) {
            Map<String, String> cells = new LinkedHashMap<>();
            layout.columns().forEach(column -> cells.put(column.header(), row.get(layout.place(column))));
            int position = done + checked.size() + 1;
            checked.add(lines.check(new IntakeRow(importId, position, position + 1, cells)));
        }
        return checked;
    }

    /** Everything of the graduates that an undone import has to give back. */
    protected String roster() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + String.join(", ", GraduateTable.said(layout))
                        + ", import_id, removed_at, changed_at from graduate order by id")) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    boolean sealed = rows.getMetaData().getColumnName(i).equalsIgnoreCase("id_sealed");
                    all.append(
                                    sealed
                                            ? RosterFiles.SEAL.open(
                                                    SealPurpose.PERSON, rows.getString("id_hash"), rows.getBytes(i))
                                            : rows.getString(i))
                            .append('|');
                }
                all.append('\n');
            }
        }
        return all.toString();
    }

    /** Undoes the present import in chunks of so many graduates. @return how many are as they were */
    protected int undo(int atOnce) throws SQLException {
        RosterUndo undoing = undoing();
        UndoRun undo = undoing.run(importId);
        int undone = 0;
        UndoneRow last = null;
        List<UndoneRow> rows = undoing.next(undo, last, atOnce);
        while (!rows.isEmpty()) {
            undone += undoing.undo(undo, rows);
            connection.commit();
            last = rows.get(rows.size() - 1);
            rows = undoing.next(undo, last, atOnce);
        }
        return undone;
    }

    protected RosterUndo undoing() {
        return new RosterUndo(connection, layout, List.of(new CollectedSince(), new MovedSince(), new DeclaredSince()));
    }

    protected UndoObstacles obstacles() throws SQLException {
        return obstacles(Instant.now().minus(Duration.ofDays(365)));
    }

    protected UndoObstacles obstacles(Instant keptSince) throws SQLException {
        return undoing().obstacles(importId, keptSince);
    }
}
