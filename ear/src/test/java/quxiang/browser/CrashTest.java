package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.server.Postgres;
import quxiang.server.Thoroughness;

/**
 * The server is killed while it imports a roster, ends a night's invitations and sends short messages, again and again;
 * in the end everything is as in a run that was left alone (R2 and R4). Then the database goes away and comes back
 * under load (R3).
 */
class CrashTest {

    /** With fewer the work would be done before somebody can take the server's life in the middle of it. */
    private static final int ROWS = Thoroughness.size("crash.rows", 60_000, 100_000);

    private static final int KILLS = Thoroughness.size("crash.kills", 2, 10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SELDOM = Duration.ofSeconds(1);

    @RegisterExtension
    static final Browser browser = new Browser();

    private static Path folder;
    private static Postgres postgres;
    private static CarrierServer carrier;
    private static RunningServer server;
    private static String database = "postgres";

    @BeforeAll
    static void start() throws Exception {
        folder = Files.createTempDirectory("quxiang-crash");
        postgres = Postgres.start(folder);
        carrier = CarrierServer.open();
        server = RunningServer.start(environment("postgres", true));
    }

    @AfterAll
    static void end() {
        server.close();
        carrier.close();
        postgres.close();
    }

    private static Map<String, String> environment(String database, boolean demo) {
        Map<String, String> environment = new HashMap<>(postgres.environment(database));
        environment.put("QUXIANG_DEMO", String.valueOf(demo));
        // One database is a copy of the other with the same beginning of the audit chain: each has its own record
        // outside.
        environment.put(
                "QUXIANG_AUDIT_HEADS", folder.resolve("heads-" + database).toString());
        if (!demo) {
            environment.put("QUXIANG_SMS_GATEWAY", carrier.address());
        }
        return environment;
    }

    @Test
    void aServerThatIsKilledAgainAndAgainLeavesWhatAnUndisturbedOneLeaves() throws Exception {
        server.stop();
        NightOfWork alone = new NightOfWork(postgres, "postgres", ROWS);
        alone.prepare();
        NightOfWork killed = alone.copy("killed");

        startAgain("postgres");
        begin();
        await().atMost(PATIENCE).pollInterval(SELDOM).until(alone::isDone);
        assertEquals(ROWS, alone.expired());
        server.stop();
        assertEquals(
                NightOfWork.MESSAGES,
                carrier.taken().size(),
                "each short message was taken once when nothing went wrong");

        carrier.forget();
        carrier.refuseFor(Duration.ofSeconds(30));
        startAgain("killed");
        begin();
        List<Long> points = new ArrayList<>();
        Random random = new Random(Thoroughness.seed("CrashTest"));
        boolean watched = true;
        for (int kill = 0; kill < KILLS; kill++) {
            long left = 2L * ROWS - killed.progress();
            long next = killed.progress() + random.nextLong(Math.max(1, left / (2L * (KILLS - kill))));
            // An import goes on by itself at once; for the night somebody has to come, and may come as late as when the
            // import is done.
            AtomicBoolean came = new AtomicBoolean(watched);
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50 + random.nextInt(100)))
                    .until(() -> {
                        if (killed.hasRoster() && came.compareAndSet(false, true)) {
                            goOnWithTheNight();
                        }
                        return killed.progress() >= Math.min(next, 2L * ROWS - 1);
                    });
            server.kill();
            points.add(killed.progress());
            startAgain("killed");
            watched = kill % 3 == 0;
            if (watched) {
                goOnWithTheNight();
            }
        }
        goOnWithTheNight();
        await().atMost(PATIENCE).pollInterval(SELDOM).until(killed::isDone);
        System.out.println("killed " + KILLS + " times, after so many rows and invitations: " + points);

        assertEquals(alone.fingerprints(), killed.fingerprints());
        assertTrue(points.stream().allMatch(p -> p > 0 && p < 2L * ROWS), "each kill hit the work: " + points);
        assertEquals(NightOfWork.MESSAGES, carrier.taken().size(), "every short message reached the carrier");
        assertTrue(
                carrier.taken().values().stream().allMatch(texts -> texts.size() == 1),
                "what came twice under one id says the same");
        BrowserVisitor operator =
                browser.wide(server).signIn("admin", "operator1").open("/operator/audit.xhtml");
        Steps.click(operator, "检查链条");
        Locator whole = operator.page().getByText("链条完整");
        assertThat(whole.or(operator.page().getByText("检查已在后台开始")).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        // A short chain was checked at once, and only this page tells it; what the job found is told whenever somebody
        // comes.
        await().atMost(PATIENCE).pollInterval(SELDOM).until(() -> {
            if (whole.count() == 0) {
                operator.open("/operator/audit.xhtml");
            }
            return whole.count() > 0;
        });
    }

    @Test
    void whatWasConfirmedIsThereWhenTheDatabaseHadGoneAway() throws Exception {
        List<AnnouncementWriter> writers = Stream.of("a", "b", "c", "d")
                .map(name -> new AnnouncementWriter(server.address(""), name))
                .toList();
        ExecutorService people = Executors.newFixedThreadPool(writers.size());
        writers.forEach(people::execute);
        await().atMost(PATIENCE)
                .until(() -> writers.stream().allMatch(w -> w.confirmed().size() > 3));
        postgres.stop();
        await().atMost(PATIENCE).until(() -> writers.stream().allMatch(w -> w.toldToWait() > 1));
        assertEquals(503, server.health("ready").statusCode(), "no balancer sends anybody here");
        assertEquals(200, server.health("live").statusCode(), "nobody kills it for what is not its fault");
        postgres.startAgain();
        int before = writers.stream().mapToInt(w -> w.confirmed().size()).sum();
        long came = System.nanoTime();
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        writers.stream().mapToInt(w -> w.confirmed().size()).sum() > before + 8);
        System.out.println("serves again "
                + Duration.ofNanos(System.nanoTime() - came).toMillis() + " ms after the database came back");
        writers.forEach(AnnouncementWriter::stop);
        people.shutdown();
        assertTrue(people.awaitTermination(1, TimeUnit.MINUTES));

        assertEquals(
                List.of(), writers.stream().flatMap(w -> w.surprises().stream()).toList());
        Set<String> kept = new HashSet<>();
        try (Connection connection = postgres.connect(database);
                ResultSet titles = connection.createStatement().executeQuery("select title from announcement")) {
            while (titles.next()) {
                kept.add(titles.getString(1));
            }
        }
        assertTrue(
                writers.stream().flatMap(w -> w.confirmed().stream()).allMatch(kept::contains),
                "everything that was confirmed is kept");
    }

    private static void startAgain(String on) {
        database = on;
        server.startAgain(environment(on, false));
    }

    private static void begin() {
        BrowserVisitor school = browser.wide(server).signIn("school", "school1").open("/school/roster.xhtml");
        Steps.click(school, "导入生源");
        Locator dialog = school.page().locator("[id='upload:dialog']");
        dialog.getByLabel("文件").setInputFiles(new FilePayload("生源.csv", "text/csv", NightOfWork.roster(ROWS)));
        Steps.click(dialog, "上传并导入");
        assertThat(school.page().getByText("文件已上传，开始导入。"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout((double) PATIENCE.toMillis()));
        leave(school);
        goOnWithTheNight();
    }

    /** An import goes on by itself; what a night left undone is continued by who has the watch. */
    private static void goOnWithTheNight() {
        BrowserVisitor operator =
                browser.wide(server).signIn("admin", "operator1").open("/operator/jobs.xhtml");
        Page page = operator.page();
        Locator night = Steps.row(operator, "expire-invitations");
        boolean runs = night.locator("button[aria-disabled=true]").count() > 0;
        if (!runs) {
            boolean broken = night.getByText("重新启动").count() > 0;
            String wanted = broken ? "重新启动" : "立即运行";
            Steps.click(night, wanted);
            Steps.click(page.locator(broken ? "[id='restart:dialog']" : "[id='start:dialog']"), wanted);
            assertThat(page.locator(".note.good")).isVisible();
        }
        leave(operator);
    }

    /** An open page asks on and on how far the work is, also a server that was killed. */
    private static void leave(BrowserVisitor visitor) {
        visitor.page().navigate("about:blank");
    }
}
