package quxiang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quxiang.server.TestServer;
import quxiang.server.Thoroughness;

/** A server as it is run for real, on an empty PostgreSQL. */
class ProductionTest {

    private static final String PASSWORD = "changeit";
    private static final String MAIL_PASSWORD = "only in the store";

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path folder;

    @Test
    void itServesByTlsOnlyWithPasswordsFromTheStoreAndSendsMailAndLogsInJsonAndHoldsNoDemoData() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(folder.resolve("database"))
                .setServerConfig("fsync", "off")
                .start()) {
            Path data = folder.resolve("data");
            int tls = TestServer.freePort();
            Map<String, String> environment = environment(database.getPort(), tls);
            Map<String, String> demo = new HashMap<>(environment);
            demo.put("QUXIANG_DEMO", "true");
            assertTrue(refused(data, demo).contains("no demo data"));
            demo.put("QUXIANG_DEMO", "false");
            demo.remove("QUXIANG_KEY_FILE");
            assertTrue(refused(data, demo).contains("QUXIANG_KEY_FILE"));
            for (String signature : List.of("QUXIANG_SIGNATURE_KEYSTORE", "QUXIANG_TSA_URL")) {
                assertTrue(refused(data, without(environment, signature)).contains(signature), signature);
            }
            refusesLinesThatOthersCanRead(data, environment);

            mail.start();
            mail.setUser("no-reply@quxiang.example", "robot", MAIL_PASSWORD);
            environment.putAll(mail());
            Path key = Files.writeString(folder.resolve("secrets-key"), "YSBrZXkgdGhhdCBsaWVzIGVsc2V3aGVyZQ==");
            environment.put("QUXIANG_SECRETS_KEY_FILE", key.toString());
            demo.putAll(environment);
            demo.put("QUXIANG_MAIL_TLS", "perhaps");
            assertTrue(refused(data, demo).contains("QUXIANG_MAIL_TLS"));
            worksAsARoleThatCannotReachTheAuditTrail(data, environment, database);
            try (Node server = Node.inProduction(data, environment);
                    Connection connection = database.getPostgresDatabase().getConnection()) {
                assertFalse(Files.exists(data.resolve("secrets.p12.key")), "no key beside the store");
                servesByTlsOnly(server, tls);
                takesUpANewCertificate(server, tls);
                sendsMail(connection);
                logsInJson(server);
            } finally {
                mail.stop();
            }
            try (Connection connection = database.getPostgresDatabase().getConnection();
                    ResultSet accounts = connection
                            .createStatement()
                            .executeQuery("select string_agg(username, ' ' order by username) from account")) {
                accounts.next();
                assertEquals("wang.security", accounts.getString(1), "accounts");
            }
        }
    }

    /** Whoever owns the tables makes them and serves nobody; the server's own role is another. */
    private void worksAsARoleThatCannotReachTheAuditTrail(
            Path data, Map<String, String> environment, EmbeddedPostgres database) throws Exception {
        String owner = refused(data, environment);
        assertTrue(
                owner.contains("run: the database user of this server could change or empty the audit trail"), owner);
        assertTrue(owner.contains("QUXIANG_ONE_DB_ROLE=true"), owner);
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role quxiang login password 'postgres'");
        }
        String prepared = refused(data, with(environment, "QUXIANG_DB_APP_ROLE", "quxiang"));
        assertTrue(prepared.contains("run: the tables are prepared"), prepared);
        assertFalse(prepared.contains("errors"), prepared);
        environment.put("QUXIANG_DB_USER", "quxiang");
    }

    private Map<String, String> mail() throws IOException {
        return Map.of(
                "QUXIANG_MAIL_HOST",
                "127.0.0.1",
                "QUXIANG_MAIL_PORT",
                String.valueOf(mail.getSmtp().getPort()),
                "QUXIANG_MAIL_TLS",
                "none",
                "QUXIANG_MAIL_USER",
                "robot",
                "QUXIANG_MAIL_PASSWORD_FILE",
                Files.writeString(folder.resolve("mail-password"), MAIL_PASSWORD + "\n")
                        .toString(),
                "QUXIANG_MAIL_FROM",
                "no-reply@quxiang.example");
    }

    /** A school's notices of an hour go to its staff, with the user and the password of the mail session. */
    private void sendsMail(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into school (id, code, name, online_signing, default_days, longest_days, department_review, version)"
                            + " values (900001, '19999', '学校', true, 5, 30, false, 1)");
            statement.execute(
                    "insert into account (id, role, username, name, email, password_hash, school_id, failures, created_at,"
                            + " password_at, version) values (900001, 'SCHOOL', 'mailed', '教师', 't@school.example', 'none', 900001, 0,"
                            + " now(), now(), 1)");
            statement.execute(
                    "insert into outbox_message (at, kind, recipient_party, recipient_id, args, state, attempts, next_attempt_at)"
                            + " values (now(), 'DIGEST', 'SCHOOL', 900001, '3', 'MAIL_WAITING', 0, now())");
        }
        assertTrue(mail.waitForIncomingEmail(120_000, 1), "a mail");
        MimeMessage got = mail.getReceivedMessages()[0];
        assertEquals("no-reply@quxiang.example", got.getFrom()[0].toString());
        assertTrue(got.getContent().toString().contains("3"), got.getContent().toString());
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from account where id = 900001");
        }
    }

    private void refusesLinesThatOthersCanRead(Path data, Map<String, String> environment) {
        String remote = "jdbc:postgresql://127.0.0.1,db.example:5433/quxiang";
        List<String> lines = List.of("?x=sslmode%3Dverify-full", "", "?sslmode=require", "?ssl=true&sslmode=prefer");
        for (String open : Thoroughness.isFull() ? lines : lines.subList(0, 1)) {
            String said = refused(data, with(environment, "QUXIANG_DB_URL", remote + open));
            assertTrue(said.contains("db.example is asked without TLS"), open + said);
        }
        Map<String, String> sealed = with(environment, "QUXIANG_DB_URL", remote + "?sslmode=verify-full");
        Map<String, String> carrier = with(sealed, "QUXIANG_SMS_GATEWAY", "http://sms.example/send");
        assertTrue(refused(data, carrier).contains("QUXIANG_SMS_GATEWAY is not https"));
        Map<String, String> relay = with(with(sealed, "QUXIANG_MAIL_TLS", "none"), "QUXIANG_MAIL_HOST", "smtp.example");
        assertTrue(refused(data, relay).contains("QUXIANG_MAIL_TLS=none"));
        relay.put("QUXIANG_SMS_GATEWAY", "http://sms.example/send");
        relay.put("QUXIANG_DB_URL", remote);
        relay.put("QUXIANG_PRIVATE_LINES", "database,sms,mail");
        relay.put("QUXIANG_SECRETS_KEY_FILE", folder.resolve("none").toString());
        assertTrue(refused(data, relay).contains("QUXIANG_SECRETS_KEY_FILE"), "the lines are said to be private");
        String alone = assertThrows(
                        IllegalStateException.class, () -> Node.inProduction(data, environment, "--cluster", "a"))
                .getMessage();
        assertTrue(alone.contains("QUXIANG_CLUSTER_KEYSTORE"), alone);
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return more;
    }

    private String refused(Path data, Map<String, String> environment) {
        return assertThrows(IllegalStateException.class, () -> Node.inProduction(data, environment))
                .getMessage();
    }

    /** As the operators' README tells, without a restart. */
    private void takesUpANewCertificate(Node server, int tls) throws Exception {
        Files.delete(folder.resolve("tls.p12"));
        makeKeystore("tls.p12");
        assertFalse(handshakes(tls, "TLSv1.3", "TLS_AES_256_GCM_SHA384"), "nobody has told the server");
        Process told = new ProcessBuilder(
                        Path.of(System.getProperty("quxiang.server.home"), "bin", "jboss-cli.sh")
                                .toString(),
                        "--connect",
                        "--controller=" + URI.create(server.management("/")).getAuthority(),
                        "--commands=/subsystem=elytron/key-store=quxiang:load,/subsystem=elytron/key-manager=quxiang:init")
                .redirectErrorStream(true)
                .start();
        String said = new String(told.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, told.waitFor(), said);
        assertTrue(handshakes(tls, "TLSv1.3", "TLS_AES_256_GCM_SHA384"), said);
    }

    private Path makeKeystore(String name) throws IOException, InterruptedException {
        Path keystore = folder.resolve(name);
        String java = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        assertEquals(
                0,
                new ProcessBuilder(
                                java,
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-alias",
                                "tls",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=ip:127.0.0.1,dns:localhost",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                keystore.toString(),
                                "-storepass",
                                PASSWORD)
                        .start()
                        .waitFor());
        return keystore;
    }

    private Map<String, String> environment(int database, int tls) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUXIANG_URL",
                "https://localhost:" + tls,
                "QUXIANG_TLS_PORT",
                String.valueOf(tls),
                "QUXIANG_TLS_KEYSTORE",
                makeKeystore("tls.p12").toString(),
                "QUXIANG_TLS_PASSWORD_FILE",
                Files.writeString(folder.resolve("tls-password"), PASSWORD + "\n")
                        .toString(),
                "QUXIANG_BIND",
                "127.0.0.1",
                "QUXIANG_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + database + "/postgres",
                "QUXIANG_DB_USER",
                "postgres",
                "QUXIANG_DB_PASSWORD_FILE",
                Files.writeString(folder.resolve("db-password"), "postgres\n").toString(),
                "QUXIANG_KEY_FILE",
                Files.writeString(folder.resolve("key"), "bm90IGEgcmVhbCBrZXksIGJ1dCBhcyBsb25nIGFzIG8=")
                        .toString()));
        environment.put(
                "QUXIANG_SIGNATURE_KEYSTORE", makeKeystore("signature.p12").toString());
        environment.put("QUXIANG_SIGNATURE_PASSWORD", PASSWORD);
        environment.put("QUXIANG_TSA_URL", "http://tsa.example/");
        environment.put("QUXIANG_FIRST_USER", "wang.security");
        environment.put("QUXIANG_FIRST_MOBILE", "13800000001");
        environment.put("QUXIANG_FIRST_PASSWORD", "Erstes-Passwort-2027");
        return environment;
    }

    private static Map<String, String> without(Map<String, String> environment, String setting) {
        Map<String, String> less = new HashMap<>(environment);
        less.remove(setting);
        return less;
    }

    private void servesByTlsOnly(Node server, int tls) throws Exception {
        HttpClient browser = HttpClient.newBuilder().sslContext(trusting()).build();
        HttpResponse<String> page = get(browser, "https://localhost:" + tls + "/login.xhtml?role=employer");
        assertEquals(200, page.statusCode());
        assertTrue(
                page.headers()
                        .firstValue("Strict-Transport-Security")
                        .orElse("")
                        .contains("max-age="),
                "HSTS");
        String cookie = page.headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("__Host-quxiang="))
                .findFirst()
                .orElse("");
        assertTrue(
                List.of("secure", "httponly", "samesite=lax").stream()
                        .allMatch(cookie.toLowerCase(java.util.Locale.ROOT)::contains),
                cookie);
        assertTrue(handshakes(tls, "TLSv1.3", "TLS_AES_256_GCM_SHA384"), "TLS 1.3");
        assertTrue(handshakes(tls, "TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"), "TLS 1.2");
        for (String weak : List.of(
                "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384",
                "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
                "TLS_RSA_WITH_AES_256_GCM_SHA384",
                "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384")) {
            assertFalse(handshakes(tls, "TLSv1.2", weak), weak);
        }
        answersCarryTheirHeaders(browser, "https://localhost:" + tls);
        HttpResponse<String> plain = get(browser, server.address("/verify.xhtml?number=1"));
        assertEquals(302, plain.statusCode());
        assertEquals(
                "https://localhost:" + tls + "/verify.xhtml?number=1",
                plain.headers().firstValue("Location").orElse(""));
        for (String path : List.of("/api/jobs", "/api/openapi.yaml", "/api")) {
            HttpResponse<String> program = get(browser, server.address(path));
            assertEquals(403, program.statusCode(), path + " without TLS is refused and not sent on");
            assertTrue(program.headers().firstValue("Location").isEmpty(), path);
        }
        assertEquals(
                404,
                get(browser, "https://localhost:" + tls + "/demo/messages.xhtml")
                        .statusCode());
    }

    /** Those of the container too: refusals, what is sent elsewhere, files, the bell. */
    private static void answersCarryTheirHeaders(HttpClient browser, String address) throws Exception {
        for (String path : List.of(
                "/index.xhtml",
                "/graduate/signings.xhtml",
                "/WEB-INF/web.xml",
                "/console",
                "/live/ready",
                "/live/none",
                "/api/openapi.yaml",
                "/api/none",
                "/jakarta.faces.resource/none.css.xhtml?ln=kit")) {
            HttpResponse<String> answer = get(browser, address + path);
            for (Map.Entry<String, String> header : Map.of(
                            "Strict-Transport-Security",
                            "max-age=31536000",
                            "X-Content-Type-Options",
                            "nosniff",
                            "Content-Security-Policy",
                            "frame-ancestors 'none'")
                    .entrySet()) {
                List<String> values = answer.headers().allValues(header.getKey());
                assertEquals(1, values.size(), path + " " + answer.statusCode() + " " + header.getKey() + values);
                assertTrue(values.get(0).contains(header.getValue()), path + values);
            }
        }
    }

    private boolean handshakes(int port, String protocol, String suite) throws Exception {
        try (SSLSocket socket = (SSLSocket) trusting().getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.setEnabledCipherSuites(new String[] {suite});
            socket.startHandshake();
            return true;
        } catch (SSLHandshakeException refused) {
            return false;
        }
    }

    private static void logsInJson(Node server) throws IOException {
        List<String> lines = Files.readAllLines(server.log()).stream()
                .filter(line -> line.contains("\"timestamp\""))
                .toList();
        assertTrue(lines.size() > 5, "lines of JSON: " + lines.size());
        for (String line : lines) {
            JsonObject event = Json.createReader(new StringReader(line)).readObject();
            assertTrue(event.containsKey("level") && event.containsKey("mdc"), line);
        }
    }

    private SSLContext trusting() throws Exception {
        KeyStore keystore = KeyStore.getInstance(folder.resolve("tls.p12").toFile(), PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null);
        trusted.setCertificateEntry("server", keystore.getCertificate("tls"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static HttpResponse<String> get(HttpClient browser, String address)
            throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
