package quxiang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What backup copies, restore brings back: every table, every sequence, every file. */
class BackupTest {

    private static final Path SCRIPTS = Path.of(System.getProperty("quxiang.ear"))
            .resolve("../../../wildfly-config/bin")
            .normalize();

    /** PostgreSQL of the version whose client Debian 12 has: pg_dump copies from none that is newer than itself. */
    private static final Path POSTGRESQL_15 = Path.of(System.getProperty("quxiang.postgresql.15"));

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, machine) -> Files.newInputStream(POSTGRESQL_15))
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(folder.resolve("database"))
                .setServerConfig("fsync", "off")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .start();
    }

    @AfterAll
    static void end() throws IOException {
        server.close();
    }

    @Test
    void aCopyOfPostgresqlIsRestoredWhole() throws Exception {
        try (Connection admin = server.getPostgresDatabase().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("create database before");
            statement.execute("create database after");
        }
        Map<String, String> before = environment("before");
        Map<String, String> after = environment("after");
        fill(before.get("QUXIANG_DB_URL"), "postgres");
        everythingComesBack(before, after, "postgres");
    }

    @Test
    void aCopyOfTheEmbeddedDatabaseIsRestoredWhole() throws Exception {
        Path data = Files.createDirectories(folder.resolve("h2"));
        Path again = folder.resolve("h2-again");
        fill(h2(data), "sa");
        everythingComesBack(
                Map.of("QUXIANG_DATA_DIR", data.toString()), Map.of("QUXIANG_DATA_DIR", again.toString()), "sa");
    }

    private static String h2(Path data) {
        return "jdbc:h2:file:" + data.resolve("quxiang") + ";DEFAULT_NULL_ORDERING=HIGH";
    }

    private static Map<String, String> environment(String database) throws IOException {
        return Map.of(
                "QUXIANG_DATA_DIR",
                Files.createDirectories(folder.resolve(database)).toString(),
                "QUXIANG_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database,
                "QUXIANG_DB_USER",
                "postgres",
                "QUXIANG_DB_PASSWORD",
                "postgres");
    }

    /** This version's tables with their code tables, and rows of every type of column. */
    private static void fill(String url, String user) throws SQLException {
        Flyway.configure(BackupTest.class.getClassLoader())
                .dataSource(url, user, user)
                .locations("classpath:db/migration", "classpath:db/" + url.split(":")[1])
                .failOnMissingLocations(false)
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, user, user);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into account (id, role, username, name, password_hash, failures, created_at, password_at, version)"
                            + " values (nextval('account_seq'), 'EMPLOYER', 'someone', '王䶮', 'x', 0,"
                            + " current_timestamp, current_timestamp, 1)");
            statement.execute("insert into audit_entry (at, actor_name, role, action, subject_kind)"
                    + " values (current_timestamp, '王䶮', 'EMPLOYER', 'SIGNED_IN', 'ACCOUNT')");
            statement.execute("insert into typed_page (account_id, page, content, changed_at)"
                    + " select id, 'PERSON', cast('字节' as bytea), current_timestamp from account");
            for (int i = 0; i < 300; i++) {
                statement.execute("insert into announcement (id, title, body, published_at, version) values ("
                        + "nextval('announcement_seq'), '公告 " + i
                        + "', '第一行\n第二行 ''引号'' \\ 𬭸', current_timestamp, 1)");
            }
        }
    }

    private static void everythingComesBack(Map<String, String> before, Map<String, String> after, String user)
            throws Exception {
        Path data = Path.of(before.get("QUXIANG_DATA_DIR"));
        Path again = Path.of(after.get("QUXIANG_DATA_DIR"));
        String first = "bm90IGEgcmVhbCBrZXksIGJ1dCBhcyBsb25nIGFzIG9uZQ==";
        Files.writeString(data.resolve("key"), first + "\nYSBrZXkgdGhhdCBmb2xsb3dlZCwganVzdCBhcyBsb25nISE=\n");
        Files.write(
                Files.createDirectories(data.resolve("proofs/ab")).resolve("image"), new byte[] {0, -1, 10, 13, 127});
        Files.writeString(
                Files.createDirectories(data.resolve("bank/in")).resolve("result.csv"),
                "serial,account\r\nQX1,1100000000004454");
        Path copies = Files.createDirectories(data.resolveSibling(data.getFileName() + "-copies"));
        run(0, before, "backup", copies.toString());
        Path copy = only(copies);

        for (String file : new String[] {"files.tar", "database.sql"}) {
            assertFalse(
                    new String(Files.readAllBytes(copy.resolve(file)), StandardCharsets.ISO_8859_1)
                            .contains("1100000000004454"),
                    "no account number stands readable in " + file);
        }

        Files.createDirectories(again);
        Files.writeString(again.resolve("key"), "YSBrZXkgb2Ygc29tZWJvZHkgZWxzZSwganVzdCBhcyBsb25nIQ==");
        assertTrue(run(1, after, "restore", copy.toString()).contains("is not the key"));
        Files.writeString(again.resolve("key"), first);
        assertTrue(run(1, after, "restore", copy.toString()).contains("is not the key"), "the newer one is missing");
        Files.copy(data.resolve("key"), again.resolve("key"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        String whole = Files.readString(copy.resolve("database.sql"));
        Files.writeString(copy.resolve("database.sql"), whole.substring(0, whole.length() / 2));
        assertTrue(run(1, after, "restore", copy.toString()).contains("the copy is damaged"));
        Files.writeString(copy.resolve("database.sql"), whole);

        run(0, after, "restore", copy.toString());
        Map<String, String> expected = contents(before, user);
        assertTrue(expected.size() > 40, "tables and sequences: " + expected.size());
        assertEquals(expected, contents(after, user));
        assertEquals(
                -1, Files.mismatch(data.resolve("proofs/ab/image"), again.resolve("proofs/ab/image")), "the image");
        assertNotEquals(0, run(1, after, "restore", copy.toString()).length(), "it is not restored over what is there");
    }

    /** Each table's rows and each sequence's next value. */
    private static Map<String, String> contents(Map<String, String> environment, String user) throws SQLException {
        String url = environment.getOrDefault("QUXIANG_DB_URL", h2(Path.of(environment.get("QUXIANG_DATA_DIR"))));
        Map<String, String> contents = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url, user, user)) {
            for (String table : names(connection, "table_name", "tables where table_type = 'BASE TABLE' and")) {
                contents.put("table " + table, rows(connection, table));
            }
            for (String sequence : names(connection, "sequence_name", "sequences where")) {
                contents.put("sequence " + sequence, rows(connection, sequence, "select nextval('" + sequence + "')"));
            }
        }
        return contents;
    }

    private static List<String> names(Connection connection, String column, String what) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + column + " from information_schema." + what
                        + " lower(" + what.split(" ")[0].replaceAll("s$", "") + "_schema) = 'public'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String rows(Connection connection, String table) throws SQLException {
        return rows(connection, table, "select * from \"" + table + "\"");
    }

    private static String rows(Connection connection, String what, String query) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    row.append(rows.getString(i)).append('|');
                }
                all.add(row.toString());
            }
        }
        all.sort(null);
        return what + " " + all.size() + " " + String.join("\n", all);
    }

    private static String run(int expected, Map<String, String> environment, String script, String argument)
            throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(SCRIPTS.resolve(script).toString(), argument);
        process.environment().keySet().removeIf(name -> name.startsWith("QUXIANG_"));
        process.environment().putAll(new HashMap<>(environment));
        Process running = process.redirectErrorStream(true).start();
        String said = new String(running.getInputStream().readAllBytes());
        assertEquals(expected, running.waitFor(), said);
        return said;
    }

    private static Path only(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertEquals(1, all.size(), all.toString());
            return all.get(0);
        }
    }
}
