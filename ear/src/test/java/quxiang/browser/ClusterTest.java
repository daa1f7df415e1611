package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL behind a balancer. */
class ClusterTest {

    private static final Pattern ID_NUMBER = Pattern.compile("\\b[1-9]\\d{16}[0-9Xx]\\b");

    @TempDir
    static Path folder;

    private static EmbeddedPostgres database;
    private static Node first;
    private static Node second;
    private static Balancer balancer;
    private static Browser.Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        database = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(folder.resolve("database"))
                .setServerConfig("fsync", "off")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .start();
        Map<String, String> environment = Map.of(
                "QUXIANG_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres",
                "QUXIANG_DB_USER", "postgres",
                "QUXIANG_DB_PASSWORD", "postgres");
        Path data = folder.resolve("data");
        Instant begin = Instant.now();
        first = Node.start("a", data, environment);
        second = Node.start("b", data, environment);
        System.out.println("Two nodes are ready after "
                + Duration.between(begin, Instant.now()).toSeconds() + " s");
        balancer = new Balancer(first.port(), second.port());
        chromium = Browser.Chromium.start();
    }

    @AfterAll
    static void end() throws IOException {
        if (chromium != null) {
            chromium.close();
            balancer.close();
        }
        if (second != null) {
            second.close();
        }
        if (first != null) {
            first.close();
        }
        database.close();
    }

    @Test
    void whoIsAtAFormWhenTheServerDiesGoesOnAtTheOtherWhichHasRungForThemBefore() throws Exception {
        makeTheNightlyJobDue();
        BrowserVisitor employer = new BrowserVisitor(balancer::address, chromium.browser(), 1280, 800);
        employer.signIn("employer", "employer1").open("/employer/workbench.xhtml");
        Locator figure = employer.page()
                .locator(".cards a", new Page.LocatorOptions().setHasText("签约中"))
                .locator(".figure")
                .first();
        long open = Long.parseLong(figure.innerText());
        BrowserVisitor colleague = new BrowserVisitor(second::address, chromium.browser(), 1280, 800);
        colleague.signIn("employer", "employer1");
        Steps.collect(colleague, "刘强", "110199200506100033");
        Steps.invite(colleague, "刘强", "实施工程师");
        Instant sent = Instant.now();
        assertThat(figure).hasText(String.valueOf(open + 1), new LocatorAssertions.HasTextOptions().setTimeout(15_000));
        System.out.println("From a click on node b to the open page on node a: "
                + Duration.between(sent, Instant.now()).toMillis() + " ms");

        employer.open("/employer/templates.xhtml?tab=JOB");
        Steps.link(employer, "新增");
        employer.page().getByLabel("模板名称").fill("不怕停电");
        Steps.job(employer.page(), "软件工程师");
        first.kill();
        Instant killed = Instant.now();
        Steps.click(employer, "保存");
        assertThat(employer.page().getByText("模板已保存"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        System.out.println("From the death of node a to the saved form on node b: "
                + Duration.between(killed, Instant.now()).toMillis() + " ms");
        assertThat(employer.page().locator("tbody")).containsText("不怕停电");
        assertThat(employer.page().locator("body")).containsText("学信咨询服务");

        HttpResponse<String> answer = get(second.address("/index.xhtml"));
        assertTrue(
                answer.headers().firstValue("X-Request-Id").orElse("").matches("[2-9A-Z]{4}-[2-9A-Z]{4}"),
                "each answer has a number");
        // The folder's name has a random number, some of which are as long as an ID number.
        String log = Files.readString(second.log()).replace(folder.toString(), "");
        assertFalse(ID_NUMBER.matcher(log).find(), "no ID number stands in the log");
        await().atMost(Duration.ofSeconds(30)).until(() -> nights() > 0);
        assertEquals(1, nights(), "the nightly job ran on one node");
        employer.leave();
        colleague.leave();
        figuresAreTold();
    }

    /** By its key pair alone: a stranger is shown the certificate, is asked for one, and gets no further. */
    @Test
    void whoHasNotTheKeyPairOfTheNodesTalksToNone() throws Exception {
        KeyStore pair = KeyStore.getInstance(
                folder.resolve("data/cluster.p12").toFile(),
                Files.readString(folder.resolve("data/cluster-password")).toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(pair);
        assertThrows(IOException.class, () -> talk(trust, null), "a stranger");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(
                pair, Files.readString(folder.resolve("data/cluster-password")).toCharArray());
        talk(trust, keys);
    }

    /** Fails when the node ends the line; it waits for more of who is let in. */
    private static void talk(TrustManagerFactory trust, KeyManagerFactory keys) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys == null ? null : keys.getKeyManagers(), trust.getTrustManagers(), null);
        try (SSLSocket line = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", second.cluster())) {
            line.setSoTimeout(3000);
            line.startHandshake();
            assertEquals(-1, line.getInputStream().read(), "nobody says anything");
        } catch (SocketTimeoutException waits) {
            assertNotNull(keys, "a stranger is let in");
        }
    }

    /** As if the servers had been away over midnight: both look every ten seconds for what is due. */
    private static void makeTheNightlyJobDue() throws SQLException {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> number("select count(*) from job_schedule where job = 'expire-invitations'") == 1);
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update job_schedule set catch_up = true, last_slot = last_slot - interval '1 day' where job = 'expire-invitations'");
        }
    }

    private static long nights() throws SQLException {
        return number("select count(*) from job_run where job = 'expire-invitations' and origin = 'SCHEDULE'");
    }

    private static long number(String query) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void figuresAreTold() throws Exception {
        for (String question : List.of("live", "ready", "started")) {
            assertEquals(200, get(second.management("/health/" + question)).statusCode(), question);
        }
        String asked = get(second.management("/health/ready")).body();
        for (String check : List.of("database", "disk", "migration")) {
            assertTrue(asked.contains("\"name\":\"" + check + "\",\"status\":\"UP\""), asked);
            assertTrue(
                    get(second.address("/live/ready")).body().contains("\"" + check + "\":\"UP\""),
                    "the balancer is told of " + check);
        }
        String figures = get(second.management("/prometheus")).body();
        assertTrue(figure(figures, "quxiang_audit_events_total", "action=\"SEND\"") >= 1, "letters");
        assertTrue(figure(figures, "quxiang_audit_events_total", "action=\"SIGNED_IN\"") >= 1, "sign-ins");
        assertTrue(figure(figures, "quxiang_queue_oldest_seconds", "queue=\"outbox\"") >= 0, "age of the outbox");
        assertTrue(figure(figures, "quxiang_queue_size", "queue=\"running_jobs\"") >= 0, "running jobs");
    }

    /** The value of a line such as {@code name_total{a="b"} 1.0}, or -1 when there is none. */
    private static double figure(String figures, String name, String tag) {
        return figures.lines()
                .filter(line -> line.startsWith(name + "{") && line.contains(tag))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(-1);
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
