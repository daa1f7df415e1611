package quxiang.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.server.PageReader;
import quxiang.server.TestServer;

/**
 * P4, P5, P6 and P8 of quality.md: pages, sessions and starts with the whole country in the database, each beside its
 * reference. Two servers of their own run at the same time, one with the whole country and one with a thousandth of it,
 * and are asked in turn.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NationBench {

    private static final long FEW = 12_700;
    private static final int VISITORS = 16;
    private static final int WARM = 8;
    private static final int ROUNDS = 25;
    private static final int CLIENTS = 32;
    private static final Path FOLDER = Path.of(System.getenv("QUXIANG_DATA_DIR"));
    private static final List<String> UNIT_PAGES = List.of(
            "/employer/workbench.xhtml",
            "/employer/favorites.xhtml",
            "/employer/signings.xhtml?tab=SIGNING",
            "/employer/signings.xhtml?tab=SIGNED",
            "/employer/signings.xhtml?tab=FAILED",
            "/employer/signings.xhtml?tab=INVALIDATED");
    private static final List<String> SCHOOL_PAGES = List.of(
            "/school/workbench.xhtml",
            "/school/roster.xhtml",
            "/school/roster.xhtml?name=%E9%9D%99",
            "/school/roster.xhtml?holder=HOLDER",
            "/school/reviews.xhtml",
            "/school/signings.xhtml");
    /** The list of a tab as PrimeFaces' own examples would write it, without our frame and without looking at what a row allows. */
    private static final String PLAIN = """
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html" xmlns:f="jakarta.faces.core" xmlns:p="primefaces">
              <h:head><title>-</title></h:head>
              <h:body>
                <h:form id="list">
                  <p:dataTable id="rows" value="#{employerSignings.rows}" var="row" rowIndexVar="index" lazy="true" rows="50"
                      paginator="true" reflow="true" rowHover="true" rowsPerPageTemplate="10,20,50">
                    <p:column headerText="no"><h:outputText value="#{index + 1}"/></p:column>
                    <p:column headerText="name" field="name" sortBy="#{row.name}"><h:outputText value="#{row.name}"/></p:column>
                    <p:column headerText="id"><h:outputText value="#{row.idMasked}"/></p:column>
                    <p:column headerText="school" field="school" sortBy="#{row.school}"><h:outputText value="#{row.school}"/></p:column>
                    <p:column headerText="level" visible="false"><h:outputText value="#{row.levelCode}"/></p:column>
                    <p:column headerText="major" visible="false"><h:outputText value="#{row.major}"/></p:column>
                    <p:column headerText="job" field="job" sortBy="#{row.jobTitle}"><h:outputText value="#{row.jobTitle}"/></p:column>
                    <p:column headerText="state" visible="false"><p:tag value="#{row.state}"/></p:column>
                    <p:column headerText="since" field="since" sortBy="#{row.since}"><h:outputText value="#{row.since}"/></p:column>
                    <p:column headerText="-">
                      <p:button value="view" outcome="/employer/signing"><f:param name="id" value="#{row.id}"/></p:button>
                      <p:button value="rescind" outcome="/employer/rescind"><f:param name="id" value="#{row.id}"/></p:button>
                      <p:button value="download" href="/agreement?id=#{row.id}"/>
                    </p:column>
                  </p:dataTable>
                </h:form>
              </h:body>
            </html>
            """;

    private Seal seal;
    private Nation few;
    private Nation whole;
    private Path ear;
    private BenchServer little;
    private BenchServer big;

    @Test
    @Order(1)
    void fill() throws Exception {
        Path key = FOLDER.resolve("key");
        seal = new Seal(Base64.getDecoder().decode(Files.readString(key).strip()));
        EnterpriseArchive archive = ShrinkWrap.create(ZipImporter.class, "quxiang.ear")
                .importFrom(new File(System.getProperty("quxiang.ear")))
                .as(EnterpriseArchive.class);
        archive.getAsType(WebArchive.class, "quxiang-web.war").add(new StringAsset(PLAIN), "employer/plain.xhtml");
        ear = FOLDER.resolve("with-a-plain-page.ear");
        archive.as(ZipExporter.class).exportTo(ear.toFile(), true);
        few = nation("few", FEW);
        long start = System.nanoTime();
        whole = nation("whole", Sizes.graduates());
        BenchTable.add(
                "P0 filling",
                size(),
                seconds((System.nanoTime() - start) / 1e9),
                "",
                "",
                "1200 s",
                "",
                "graduates, signings, history, agreements, favourites, notices: " + whole.report());
    }

    private Nation nation(String database, long graduates) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(address("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database);
            statement.execute("create database " + database);
        }
        Nation nation = new Nation(address(database), seal, graduates);
        nation.fill();
        return nation;
    }

    @Test
    @Order(2)
    void starts() throws IOException {
        if (Sizes.starts() == 0) {
            return;
        }
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int i = 0; i < Sizes.starts(); i++) {
            try (BenchServer server = BenchServer.start("bare", null, address("whole"))) {
                without.add(server.seconds());
            }
            try (BenchServer server =
                    BenchServer.start("start", Path.of(System.getProperty("quxiang.ear")), address("whole"))) {
                with.add(server.seconds());
            }
        }
        Collections.sort(with);
        Collections.sort(without);
        double ours = with.get(0);
        double bare = without.get(0);
        BenchTable.add(
                "P8 start until /health/ready",
                size(),
                seconds(ours),
                seconds(bare),
                BenchTable.ratio(ours, bare),
                "3",
                "2",
                "quickest of " + Sizes.starts() + "; slowest " + seconds(with.get(with.size() - 1)) + " and "
                        + seconds(without.get(without.size() - 1)));
    }

    @Test
    @Order(3)
    void servers() throws IOException {
        little = BenchServer.start("few", ear, address("few"));
        big = BenchServer.start("whole", ear, address("whole"));
    }

    @AfterAll
    void stop() {
        Stream.of(little, big).filter(Objects::nonNull).forEach(BenchServer::close);
    }

    @Test
    @Order(4)
    void lists() throws Exception {
        Map<String, List<Long>> ofFew = new LinkedHashMap<>();
        Map<String, List<Long>> ofWhole = new LinkedHashMap<>();
        List<Caller> littles = callers(little, few);
        List<Caller> bigs = callers(big, whole);
        for (int round = 0; round < WARM + ROUNDS; round++) {
            for (int i = 0; i < Math.max(littles.size(), bigs.size()); i++) {
                Caller one = littles.get(i % littles.size());
                Caller other = bigs.get(i % bigs.size());
                for (int page = 0; page < UNIT_PAGES.size(); page++) {
                    if (one.unit() != other.unit()) {
                        continue;
                    }
                    String path = one.unit() ? UNIT_PAGES.get(page) : SCHOOL_PAGES.get(page);
                    long a = round % 2 == 0 ? one.visit(path) : -1;
                    long b = other.visit(path);
                    a = a < 0 ? one.visit(path) : a;
                    if (round >= WARM) {
                        ofFew.computeIfAbsent(path, p -> new ArrayList<>()).add(a);
                        ofWhole.computeIfAbsent(path, p -> new ArrayList<>()).add(b);
                    }
                }
            }
        }
        for (String path : ofWhole.keySet()) {
            double a = percentile(ofFew.get(path), 95);
            double b = percentile(ofWhole.get(path), 95);
            BenchTable.add(
                    "P4 " + path,
                    size(),
                    millis(b),
                    millis(a),
                    BenchTable.ratio(b, a),
                    "1.5",
                    "1.1",
                    "p95; medians " + millis(percentile(ofWhole.get(path), 50)) + " and "
                            + millis(percentile(ofFew.get(path), 50)));
        }
        for (Caller caller : littles) {
            caller.visit().close();
        }
        for (Caller caller : bigs) {
            caller.visit().close();
        }
    }

    /** Somebody who is signed in. */
    private record Caller(boolean unit, Visit visit, String holder) {
        long visit(String path) throws IOException {
            return visit.get(path.replace("HOLDER", holder));
        }
    }

    /** Units first, then schools, as many of each with both servers. */
    private List<Caller> callers(BenchServer server, Nation nation) throws Exception {
        List<Caller> callers = new ArrayList<>();
        for (long unit : nation.someUnits(VISITORS)) {
            callers.add(new Caller(true, signedIn(server, "employer", unit), ""));
        }
        List<Institute> schools = nation.someSchools(VISITORS / 2);
        for (int i = 0; i < VISITORS / 2; i++) {
            Institute school = schools.get(i % schools.size());
            String id = Person.of(school.first() + school.size() / 2, school).idNumber();
            callers.add(new Caller(false, signedIn(server, "school", school.id()), seal.hash(SealPurpose.PERSON, id)));
        }
        return callers;
    }

    private static Visit signedIn(BenchServer server, String role, long account) throws Exception {
        PageReader reader = new PageReader(server.address()).signIn(role, Nation.username(account), Nation.PASSWORD);
        return new Visit(server.port(), reader.cookies());
    }

    @Test
    @Order(5)
    void throughput() throws Exception {
        List<Visit> visits = new ArrayList<>();
        for (long unit : whole.someUnits(CLIENTS)) {
            visits.add(signedIn(big, "employer", unit));
        }
        String list = "/employer/signings.xhtml?tab=SIGNED&size=50";
        String plain = "/employer/plain.xhtml?tab=SIGNED&size=50";
        rate(visits, list);
        rate(visits, plain);
        List<Double> lists = new ArrayList<>();
        List<Double> plains = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            lists.add(rate(visits, list));
            plains.add(rate(visits, plain));
        }
        Collections.sort(lists);
        Collections.sort(plains);
        BenchTable.add(
                "P5 list pages a second, 32 clients",
                size(),
                Math.round(lists.get(1)) + "/s",
                Math.round(plains.get(1)) + "/s",
                BenchTable.ratio(lists.get(1), plains.get(1)),
                ">= 0.8",
                ">= 1.0",
                list + " by a plain p:dataTable with the same rows and columns; medians of 3 from "
                        + Math.round(lists.get(0)) + " to " + Math.round(lists.get(2)) + " and "
                        + Math.round(plains.get(0))
                        + " to " + Math.round(plains.get(2)));
        for (Visit visit : visits) {
            visit.close();
        }
    }

    private static double rate(List<Visit> visits, String path) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(visits.size());
        long end = System.nanoTime() + Sizes.seconds() * 1_000_000_000L / 2;
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (Visit visit : visits) {
            tasks.add(() -> {
                int taken = 0;
                while (System.nanoTime() < end) {
                    visit.get(path);
                    taken++;
                }
                return taken;
            });
        }
        int all = 0;
        for (Future<Integer> task : clients.invokeAll(tasks)) {
            all += task.get();
        }
        clients.shutdown();
        return all * 2.0 / Sizes.seconds();
    }

    @Test
    @Order(6)
    void sessions() throws Exception {
        // The first ones let the server build what it keeps for all.
        idle(little, 0, VISITORS);
        long before = little.heap();
        idle(little, VISITORS, Sizes.sessions());
        long bytes = (little.heap() - before) / Sizes.sessions();
        assertTrue(bytes > 0, "a session takes room");
        BenchTable.add(
                "P6 heap of an idle session",
                Sizes.sessions() + " sessions",
                Math.round(bytes / 1024.0) + " KB",
                "",
                "",
                "60 KB",
                "30 KB",
                "reachable heap after a full collection with and without them, each signed in and after five pages");
    }

    private void idle(BenchServer server, int from, int count) throws Exception {
        List<Long> units = few.someUnits(from + count).subList(from, from + count);
        for (long unit : units) {
            try (Visit visit = signedIn(server, "employer", unit)) {
                for (String page : UNIT_PAGES.subList(0, 5)) {
                    visit.get(page);
                }
            }
        }
    }

    private static String address(String database) {
        return System.getProperty(TestServer.DATABASES) + database + "?user=postgres&password=postgres";
    }

    private static String size() {
        return String.format("%,d graduates", Sizes.graduates());
    }

    private static double percentile(List<Long> nanos, int percent) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static String millis(double nanos) {
        return String.format("%.1f ms", nanos / 1e6);
    }

    private static String seconds(double seconds) {
        return String.format("%.1f s", seconds);
    }
}
