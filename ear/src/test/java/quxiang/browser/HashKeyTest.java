package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.demo.KnownPeople;
import quxiang.demo.KnownPeople.Known;
import quxiang.server.Postgres;

/** The key by whose hashes people are found is replaced while they are, and the server is killed in the middle of it. */
class HashKeyTest {

    private static final int ROWS = 20_000;
    private static final int REFUSED = NightOfWork.REFUSED;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<Known> PEOPLE = KnownPeople.ofTheSeason(100, 200).stream()
            .filter(known -> known.mobile() != null)
            .limit(4)
            .toList();
    private static final Known LAST = new Known("张三䶮", NightOfWork.idNumber(ROWS - REFUSED - 1), "示范大学");

    @RegisterExtension
    static final Browser browser = new Browser();

    private static Postgres postgres;
    private static Path key;
    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        Path folder = Files.createTempDirectory("quxiang-hash-key");
        key = folder.resolve("key");
        addLine();
        postgres = Postgres.start(folder);
        server = RunningServer.start(environment());
    }

    @AfterAll
    static void end() {
        server.close();
        postgres.close();
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(postgres.environment("postgres"));
        environment.put("QUXIANG_DEMO", "true");
        environment.put("QUXIANG_KEY_FILE", key.toString());
        return environment;
    }

    private static void addLine() throws IOException {
        byte[] line = new byte[32];
        new SecureRandom().nextBytes(line);
        Files.writeString(
                key,
                Base64.getEncoder().encodeToString(line) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static long number(String query) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong("n");
        }
    }

    private static long renewed() throws SQLException {
        return number("select count(*) as n from graduate where id_hash like '2:%'");
    }

    /** No page stays open: one would notice that the server dies. */
    private static void activate(Known known) {
        BrowserVisitor graduate = browser.wide(server);
        Steps.activate(graduate, known);
        graduate.page().navigate("about:blank");
    }

    /** Everything that finds by a hash. @param fresh who has no account yet, and is in no favourites */
    private static void assertFound(Known known, Known fresh) {
        browser.wide(server)
                .signIn("graduate", known.idNumber(), Steps.PASSWORD)
                .open("/graduate/invitations.xhtml")
                .page()
                .navigate("about:blank");
        activate(fresh);
        BrowserVisitor unit = browser.wide(server).signIn("employer", "employer1");
        Steps.collect(unit, fresh.name(), fresh.idNumber());
        Steps.collect(unit, LAST.name(), LAST.idNumber());
        unit.page().getByLabel("证件号码").fill(LAST.idNumber());
        Steps.click(unit, "查询");
        assertThat(Steps.total(unit.page()).first()).containsText("共 1 条");
        Steps.forget(unit, LAST.name());
        unit.page().navigate("about:blank");
    }

    /** The same file once more says nothing new of anybody. */
    private static void imports(int added) throws SQLException {
        BrowserVisitor school = browser.wide(server).signIn("school", "school1").open("/school/roster.xhtml");
        Steps.click(school, "导入生源");
        Locator dialog = school.page().locator("[id='upload:dialog']");
        dialog.getByLabel("文件").setInputFiles(new FilePayload("生源.csv", "text/csv", NightOfWork.roster(ROWS)));
        Steps.click(dialog, "上传并导入");
        assertThat(school.page().getByText("文件已上传，开始导入。"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout((double) PATIENCE.toMillis()));
        school.page().navigate("about:blank");
        String latest = " as n from intake where kind = 'ROSTER' and id = (select max(id) from intake)";
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> number("select case state when 'COMPLETED' then 1 else 0 end" + latest) == 1);
        assertEquals(added, number("select taken" + latest));
        assertEquals(ROWS - REFUSED - added, number("select unchanged" + latest));
    }

    private static void startJob(String button) {
        BrowserVisitor operator =
                browser.wide(server).signIn("admin", "operator1").open("/operator/jobs.xhtml");
        Steps.click(Steps.row(operator, "renew-hashes"), button);
        Steps.click(
                operator.page().locator(button.equals("重新启动") ? "[id='restart:dialog']" : "[id='start:dialog']"),
                button);
        assertThat(operator.page().locator(".note.good")).isVisible();
        operator.page().navigate("about:blank");
    }

    @Test
    void everybodyIsFoundWhileTheKeyIsReplacedAndTheServerDies() throws Exception {
        imports(ROWS - REFUSED);
        activate(PEOPLE.get(0));
        assertFound(PEOPLE.get(0), PEOPLE.get(1));

        addLine();
        startJob("立即运行");
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> renewed() >= ROWS / 10);
        server.kill();
        server.startAgain(environment());
        assertEquals(1, server.formerLogs(), "what led to the end can still be read");
        long killed = renewed();
        assertTrue(killed < ROWS, "killed in the middle: " + killed);
        assertEquals(
                0,
                number("select count(*) as n from account a join graduate g on g.account_id = a.id"
                        + " where a.id_hash <> g.id_hash"));
        assertFound(PEOPLE.get(0), PEOPLE.get(2));
        imports(0);

        startJob("重新启动");
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() ->
                        number("select line as n from hash_key where next_line is null union select 0 order by n desc")
                                == 2);
        for (String place : List.of(
                "graduate where id_hash",
                "account where id_hash",
                "favorite where g_id_hash",
                "signing where g_id_hash",
                "facts_confirmation where facts_hash")) {
            assertEquals(0, number("select count(*) as n from " + place + " not like '2:%'"), place);
        }
        assertFound(PEOPLE.get(0), PEOPLE.get(3));
        imports(0);
    }
}
