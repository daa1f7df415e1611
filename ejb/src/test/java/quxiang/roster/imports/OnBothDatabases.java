package quxiang.roster.imports;

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
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import quxiang.roster.format.RosterChecks;
import quxiang.roster.format.RosterColumns;
import quxiang.roster.format.RosterFiles;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.format.RosterRow;
import quxiang.roster.format.StagedRow;
import quxiang.roster.undo.RosterUndo;
import quxiang.roster.undo.UndoObstacles;
import quxiang.roster.undo.UndoRun;
import quxiang.roster.undo.UndoneRow;

/** A school and its imports in an empty database of either kind, without a server. */
public abstract class OnBothDatabases {

    private static final Set<Database> FILLED = EnumSet.noneOf(Database.class);
    private static final List<String> TABLES = List.of(
            "roster_before",
            "roster_preview",
            "roster_refusal",
            "favorite",
            "account",
            "graduate",
            "roster_import",
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
        sql("insert into roster_import (id, school_id, cohort, file_name, staged_file, total_rows, state, execution_id,"
                + " read_rows, added, changed, unchanged, refused, started_by, started_name, created_at, version) values ("
                + importId + ", " + schoolId + ", 2027, 'a', 'a', 100, 'RUNNING', 7, 0, 0, 0, 0, 0, 1, 'a', now(), 1)");
        connection.commit();
    }

    protected ImportRun run() {
        return new ImportRun(importId, 7, schoolId, 2027, "a", done, 100, false, true);
    }

    @SafeVarargs
    protected final ChunkCounts take(List<String>... rows) throws SQLException {
        List<RosterRow> checked = checked(List.of(rows));
        ChunkCounts counts = new RosterChunk(connection, layout, RosterFiles.SEAL).take(run(), done, checked, AT);
        done += rows.length;
        connection.commit();
        return counts;
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

    protected String counts() throws SQLException {
        return value(
                "select concat(read_rows, ' ', added, ' ', changed, ' ', unchanged, ' ', refused) from roster_import where id = "
                        + importId);
    }

    /** The checking pass over these rows, after which the import is as if it had been confirmed. */
    @SafeVarargs
    protected final void preview(List<String>... rows) throws SQLException {
        sql("update roster_import set state = 'CHECKING' where id = " + importId);
        new RosterPreview(connection, layout, RosterFiles.SEAL)
                .check(new ImportRun(importId, 7, schoolId, 2027, "a", 0, 100, true, false), 0, checked(List.of(rows)));
        sql("update roster_import set state = 'RUNNING' where id = " + importId);
        checks = RosterFiles.checks(RosterColumns.ofTemplate(layout));
        connection.commit();
    }

    private List<RosterRow> checked(List<List<String>> rows) {
        List<RosterRow> checked = new ArrayList<>();
        for (List<String> row : rows) {
            checked.add(checks.check(new StagedRow(done + checked.size() + 2, row, 0)));
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
                    all.append(sealed ? RosterFiles.SEAL.open(rows.getBytes(i)) : rows.getString(i))
                            .append('|');
                }
                all.append('\n');
            }
        }
        return all.toString();
    }

    /** Undoes the present import in chunks of so many graduates. */
    protected void undo(int atOnce) throws SQLException {
        sql("update roster_import set state = 'REVERTING' where id = " + importId);
        UndoRun undo = new UndoRun(
                importId,
                7,
                Long.parseLong(value("select coalesce(first_added, 0) from roster_import where id = " + importId)),
                Long.parseLong(value("select coalesce(last_added, -1) from roster_import where id = " + importId)));
        RosterUndo undoing = new RosterUndo(connection, layout);
        UndoneRow last = null;
        List<UndoneRow> rows = undoing.next(undo, last, atOnce);
        while (!rows.isEmpty()) {
            undoing.undo(undo, rows);
            connection.commit();
            last = rows.get(rows.size() - 1);
            rows = undoing.next(undo, last, atOnce);
        }
    }

    protected UndoObstacles obstacles() throws SQLException {
        return obstacles(Instant.now().minus(Duration.ofDays(365)));
    }

    protected UndoObstacles obstacles(Instant keptSince) throws SQLException {
        return new RosterUndo(connection, layout).obstacles(importId, keptSince);
    }
}
