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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What backup seals nobody reads without the private key, and restore brings back: every table, every sequence, every file. */
class BackupTest {

    private static final Path SCRIPTS = Path.of(System.getProperty("quxiang.ear"))
            .resolve("../../../wildfly-config/bin")
            .normalize();

    /** PostgreSQL of the version whose client Debian 12 has: pg_dump copies from none that is newer than itself. */
    private static final Path POSTGRESQL_15 = Path.of(System.getProperty("quxiang.postgresql.15"));

    private static final String NAME = "王䶮";
    private static final String MOBILE = "13812345678";
    private static final String ACCOUNT = "1100000000004454";

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws Exception {
        Process process = new ProcessBuilder(
                        ("openssl req -x509 -newkey rsa:3072 -nodes -batch -subj /CN=backup -days 30"
                                        + " -keyout private.pem -out certificate.pem")
                                .split(" "))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
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

    @Test
    void aCopyThatAnybodyCanReadIsMadeOnlyWhenAskedFor() throws Exception {
        Path data = Files.createDirectories(folder.resolve("plain"));
        fill(h2(data), "sa");
        Files.writeString(data.resolve("key"), "bm90IGEgcmVhbCBrZXksIGJ1dCBhcyBsb25nIGFzIG9uZQ==");
        leaveAnAccountNumber(data);
        Path copies = folder.resolve("plain-copies");
        Map<String, String> environment = Map.of("QUXIANG_DATA_DIR", data.toString());
        assertTrue(run(1, environment, "backup", copies.toString()).contains("--plain"));
        assertFalse(Files.exists(copies));
        run(0, environment, "backup", "--plain", copies.toString());
        Path copy = only(copies);
        assertTrue(readable(copy, MOBILE));
        assertFalse(readable(copy, ACCOUNT), "what is of the bank is in no copy");

        Path again = Files.createDirectories(folder.resolve("plain-again"));
        Files.copy(data.resolve("key"), again.resolve("key"));
        Map<String, String> after = Map.of("QUXIANG_DATA_DIR", again.toString());
        String refused =
                run(1, after, "restore", "--key", folder.resolve("private.pem").toString(), copy.toString());
        assertTrue(refused.contains("not sealed"), refused);
        run(0, after, "restore", copy.toString());
        assertEquals(contents(environment, "sa"), contents(after, "sa"));
    }

    /** As the bank's program does. */
    private static void leaveAnAccountNumber(Path data) throws IOException {
        Files.writeString(
                Files.createDirectories(data.resolve("bank/in")).resolve("result.csv"),
                "serial,account\r\nQX1," + ACCOUNT);
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
                    "insert into account (id, role, username, name, mobile, password_hash, failures, created_at, password_at,"
                            + " version) values (nextval('account_seq'), 'EMPLOYER', 'someone', '" + NAME + "', '"
                            + MOBILE + "', 'x', 0,"
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
        leaveAnAccountNumber(data);
        Path copies = Files.createDirectories(data.resolveSibling(data.getFileName() + "-copies"));
        Path certificate = folder.resolve("certificate.pem");
        run(0, before, "backup", "--to", certificate.toString(), copies.toString());
        Path copy = only(copies);
        for (String secret : List.of(NAME, MOBILE, ACCOUNT, "insert into", "INSERT INTO", "公告")) {
            assertFalse(readable(copy, secret), secret);
        }

        String key = folder.resolve("private.pem").toString();
        Files.createDirectories(again);
        Files.writeString(again.resolve("key"), "YSBrZXkgb2Ygc29tZWJvZHkgZWxzZSwganVzdCBhcyBsb25nIQ==");
        assertTrue(refused(after, copy, key).contains("is not the key"));
        Files.writeString(again.resolve("key"), first);
        assertTrue(refused(after, copy, key).contains("is not the key"), "the newer one is missing");
        Files.copy(data.resolve("key"), again.resolve("key"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertTrue(run(1, after, "restore", copy.toString()).contains("private key"));
        aChangedByteIsRefused(after, copy, key);

        run(0, after, "restore", "--key", key, copy.toString());
        Map<String, String> expected = contents(before, user);
        assertTrue(expected.size() > 40, "tables and sequences: " + expected.size());
        assertEquals(expected, contents(after, user));
        assertEquals(
                -1, Files.mismatch(data.resolve("proofs/ab/image"), again.resolve("proofs/ab/image")), "the image");
        assertNotEquals(0, refused(after, copy, key).length(), "it is not restored over what is there");
    }

    private static String refused(Map<String, String> environment, Path copy, String key) throws Exception {
        return run(1, environment, "restore", "--key", key, copy.toString());
    }

    /** By its checksum; and by the seal, when whoever changed it wrote a new checksum. */
    private static void aChangedByteIsRefused(Map<String, String> environment, Path copy, String key) throws Exception {
        String sums = Files.readString(copy.resolve("SHA256SUMS"));
        for (String name : List.of("database.sql.0000", "files.tar.0000", "contents", "about")) {
            Path file = copy.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            byte[] changed = whole.clone();
            changed[whole.length * 2 / 3] ^= 1;
            Files.write(file, changed);
            String damaged = refused(environment, copy, key);
            assertTrue(damaged.contains("the copy is damaged"), damaged);
            Files.writeString(copy.resolve("SHA256SUMS"), sums.replace(sha256(whole), sha256(changed)));
            String noticed = refused(environment, copy, key);
            assertTrue(noticed.contains("changed"), name + ": " + noticed);
            Files.write(file, whole);
            Files.writeString(copy.resolve("SHA256SUMS"), sums);
        }
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static boolean readable(Path copy, String text) throws IOException {
        // As Latin-1 each byte is a character of its own, so that anything can be looked for in anything.
        String wanted = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (var files = Files.list(copy)) {
            for (Path file : files.toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(wanted)) {
                    return true;
                }
            }
        }
        return false;
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

    private static String run(int expected, Map<String, String> environment, String script, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(SCRIPTS.resolve(script).toString());
        process.command().addAll(List.of(arguments));
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
