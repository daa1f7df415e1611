package quxiang.bench;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postgresql.Driver;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.Jobs;
import quxiang.common.Cohort;
import quxiang.common.ListOrder;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.favorite.CollectingFavorites;
import quxiang.favorite.list.FavoriteFilter;
import quxiang.favorite.list.FavoriteList;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeUploads;
import quxiang.job.history.JobHistory;
import quxiang.notice.inbox.Notices;
import quxiang.roster.imports.RosterFixtures;
import quxiang.roster.list.RosterFilter;
import quxiang.roster.list.RosterList;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.StatementLog;
import quxiang.server.TestServer;
import quxiang.server.Thoroughness;
import quxiang.signing.AnsweringInvitations;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningState;
import quxiang.signing.invite.SendingInvitations;
import quxiang.signing.list.EmployerTab;
import quxiang.signing.list.SigningFilter;
import quxiang.signing.list.SigningLists;
import quxiang.signing.list.SigningTabs;
import quxiang.signing.review.ReviewingSignings;
import quxiang.statistics.EmployerFigures;
import quxiang.statistics.way.SchoolWays;
import quxiang.statistics.way.WayGrouping;
import quxiang.statistics.way.WayPart;
import quxiang.statistics.way.WayQuestion;
import quxiang.statistics.way.WaySpan;

/**
 * What is done most often reads no large table from end to end: the statements are taken from PostgreSQL's log while
 * they are done, and explained in a database that is filled like the country, as the plans that serve every value of
 * their parameters.
 */
@ArquillianTest
@EnabledIfSystemProperty(
        named = TestServer.DATABASE,
        matches = "postgresql",
        disabledReason = "H2 serves demonstrations; nobody has millions of rows there")
class PlansTest {

    private static final int COHORT = 2027;
    private static final long GRADUATES = Thoroughness.size("plans.graduates", 30_000, 100_000);
    private static final PageRequest PAGE = new PageRequest(0, 20);
    private static final Pattern WHOLE_TABLE =
            Pattern.compile("Seq Scan on (graduate|signing|signing_step|favorite|agreement|notice|account)\\b");

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource database;

    @Inject
    SigningFixtures fixtures;

    @Inject
    RosterFixtures rosters;

    @Inject
    Seal seal;

    @Inject
    CollectingFavorites collecting;

    @Inject
    FavoriteList favorites;

    @Inject
    SigningTabs tabs;

    @Inject
    SigningLists lists;

    @Inject
    EmployerFigures figures;

    @Inject
    SchoolWays ways;

    @Inject
    Notices notices;

    @Inject
    RosterList roster;

    @Inject
    IntakeUploads uploads;

    @Inject
    IntakeReports reports;

    @Inject
    SendingInvitations inviting;

    @Inject
    AnsweringInvitations responding;

    @Inject
    ReviewingSignings reviewing;

    @Inject
    Jobs jobs;

    @Inject
    JobHistory history;

    private final Map<String, Set<String>> asked = new LinkedHashMap<>();
    private StatementLog log;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @Test
    void noneOfTheMostUsedQueriesReadsALargeTableFromEndToEnd() throws Exception {
        everythingThatIsDoneOften();
        List<String> wrong = new ArrayList<>();
        int plans = 0;
        try (Connection filled = filled();
                Statement statement = filled.createStatement()) {
            for (Map.Entry<String, Set<String>> use : asked.entrySet()) {
                for (String sql : use.getValue()) {
                    String plan = plan(statement, sql);
                    plans++;
                    if (WHOLE_TABLE.matcher(plan).find()) {
                        wrong.add(use.getKey() + ":\n" + sql + "\n" + plan);
                    }
                }
            }
        }
        System.out.println(plans + " plans of " + asked.keySet());
        assertTrue(plans > 40, plans + " plans");
        assertEquals("", String.join("\n\n", wrong));
    }

    private void everythingThatIsDoneOften() throws Exception {
        SigningFixtures.World world = fixtures.newWorld(1, 1);
        SigningFixtures.Side unit = world.employers().get(0);
        SigningFixtures.Side graduate = world.graduates().get(0);
        RosterFixtures.Staff staff = rosters.newSchool();
        try (StatementLog statements = new StatementLog(database)) {
            log = statements;
            doing(
                    "search by ID",
                    Role.EMPLOYER,
                    unit.account(),
                    () -> collecting.search(COHORT, graduate.name(), graduate.idNumber(), world.schoolName()));
            doing("search in vain", Role.EMPLOYER, unit.account(), this::searchInVain);
            doing(
                    "add a favourite",
                    Role.EMPLOYER,
                    unit.account(),
                    () -> collecting.add(collecting
                            .search(COHORT, graduate.name(), graduate.idNumber(), world.schoolName())
                            .key()));
            long favorite = doing(
                            "favourites",
                            Role.EMPLOYER,
                            unit.account(),
                            () -> favorites.page(FavoriteFilter.of(COHORT), ListOrder.USUAL, PAGE))
                    .rows()
                    .get(0)
                    .id();
            long signing = doing(
                            "invite",
                            Role.EMPLOYER,
                            unit.account(),
                            () -> inviting.send(fixtures.letter(), List.of(favorite), "plans"))
                    .get(0)
                    .signingId();
            doing("graduate's signings", Role.GRADUATE, graduate.account(), lists::ofGraduate);
            String code = fixtures.agreed(graduate.account(), signing);
            doing("accept", Role.GRADUATE, graduate.account(), () -> {
                responding.accept(signing, code);
                return null;
            });
            doing("school's counts", Role.SCHOOL, world.staff(), () -> lists.schoolCounts(COHORT));
            doing(
                    "review queue",
                    Role.SCHOOL,
                    world.staff(),
                    () -> lists.ofSchool(filter(Set.of(SigningState.AWAITING_SCHOOL), null), ListOrder.USUAL, PAGE));
            doing("approve", Role.SCHOOL, world.staff(), () -> {
                reviewing.approve(signing);
                return null;
            });
            doing(
                    "school's signings",
                    Role.SCHOOL,
                    world.staff(),
                    () -> lists.ofSchool(filter(Set.of(), null), ListOrder.USUAL, PAGE));
            doing(
                    "school's signings by ID",
                    Role.SCHOOL,
                    world.staff(),
                    () -> lists.ofSchool(
                            filter(Set.of(), seal.hash(SealPurpose.PERSON, graduate.idNumber())),
                            ListOrder.USUAL,
                            PAGE));
            doing("one signing", Role.EMPLOYER, unit.account(), () -> lists.one(signing));
            for (EmployerTab tab : EmployerTab.values()) {
                doing(
                        "tab " + tab,
                        Role.EMPLOYER,
                        unit.account(),
                        () -> tab == EmployerTab.INVALIDATED
                                ? tabs.invalid(SigningFilter.of(COHORT), null, ListOrder.USUAL, PAGE)
                                : tabs.page(tab, SigningFilter.of(COHORT), null, ListOrder.USUAL, PAGE));
            }
            doing(
                    "workbench",
                    Role.EMPLOYER,
                    unit.account(),
                    () -> List.of(figures.funnel(COHORT), figures.days(COHORT, 14), figures.schools(COHORT, 5)));
            doing("unread notices", Role.SCHOOL, world.staff(), notices::unread);
            doing("notices", Role.SCHOOL, world.staff(), () -> notices.page(PAGE));
            doing(
                    "roster",
                    Role.SCHOOL,
                    world.staff(),
                    () -> roster.page(new Cohort(COHORT), RosterFilter.NONE, ListOrder.USUAL, PAGE));
            doing(
                    "roster by name",
                    Role.SCHOOL,
                    world.staff(),
                    () -> roster.page(new Cohort(COHORT), RosterFilter.NONE.with("name", "静"), ListOrder.USUAL, PAGE));
            doing(
                    "roster by ID",
                    Role.SCHOOL,
                    world.staff(),
                    () -> roster.page(
                            new Cohort(COHORT),
                            RosterFilter.NONE.with("holder", roster.hash(graduate.idNumber())),
                            ListOrder.USUAL,
                            PAGE));
            for (WayGrouping grouping : WayGrouping.values()) {
                doing(
                        "ways " + grouping,
                        Role.SCHOOL,
                        world.staff(),
                        () -> List.of(
                                ways.report(new WayQuestion(COHORT, grouping, WaySpan.WEEK, null)),
                                ways.behind(COHORT, grouping, "", WayPart.NUMERATOR, PAGE)));
            }
            doing("departments", Role.SCHOOL, world.staff(), () -> roster.departments(new Cohort(COHORT)));
            doing("import", Role.SCHOOL, staff.accountId(), () -> imported(staff));
            doing("expiry", Role.OPERATOR, 0, () -> ended(jobs.start(JobName.EXPIRE_INVITATIONS, new Properties())));
        }
    }

    private <T> T doing(String what, Role role, long account, Callable<T> work) throws Exception {
        T result = Callers.as(role, account, work);
        for (StatementLog.Asked one : log.taken()) {
            String verb = one.sql().strip().split("\\s", 2)[0].toLowerCase(java.util.Locale.ROOT);
            boolean reads =
                    Set.of("select", "update", "delete", "with", "merge").contains(verb)
                            || verb.equals("insert") && one.sql().contains(" select ");
            if (reads && WHOLE_TABLE.matcher("Seq Scan on " + table(one.sql())).find()) {
                asked.computeIfAbsent(what, w -> new LinkedHashSet<>()).add(one.sql());
            }
        }
        return result;
    }

    /** The first of the large tables that a statement names, or nothing. */
    private static String table(String sql) {
        return List.of("graduate", "signing", "favorite", "agreement", "notice", "account").stream()
                .filter(name -> Pattern.compile("(?i)(from|join|update|into)\\s+" + name + "\\b")
                        .matcher(sql)
                        .find())
                .findFirst()
                .orElse("");
    }

    private Object searchInVain() {
        try {
            return collecting.search(COHORT, "无此人", "11019920050505001X", "无此校");
        } catch (Refusal expected) {
            return expected;
        }
    }

    private Object imported(RosterFixtures.Staff staff) throws Exception {
        long id = uploads.stage(
                IntakeKind.ROSTER, COHORT, false, "名单.csv", new ByteArrayInputStream(rosters.csv(staff, 30, 1)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Callers.as(
                        Role.SCHOOL,
                        staff.accountId(),
                        () -> !reports.progress(id).running()));
        return null;
    }

    private Object ended(long execution) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Callers.as(
                        Role.OPERATOR,
                        0,
                        () -> history.ofExecution(execution)
                                .filter(run -> run.state().equals("COMPLETED"))
                                .isPresent()));
        return null;
    }

    private static SigningFilter filter(Set<SigningState> states, String holder) {
        return SigningFilter.parts(COHORT).states(states).holder(holder).filter();
    }

    private Connection filled() throws Exception {
        String address;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists plans");
            statement.execute("create database plans");
            address = connection.getMetaData().getURL().replaceFirst("/postgres(\\?.*)?$", "/plans");
        }
        long start = System.nanoTime();
        Nation nation = new Nation(address + "?user=postgres&password=postgres", seal, GRADUATES);
        nation.fill();
        System.out.println("filled in " + (System.nanoTime() - start) / 1_000_000 + " ms: " + nation.report());
        Properties user = new Properties();
        user.setProperty("user", "postgres");
        user.setProperty("password", "postgres");
        // Otherwise the driver would want the values of the parameters that are left open.
        user.setProperty("preferQueryMode", "simple");
        return new Driver().connect(address, user);
    }

    private static String plan(Statement statement, String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = statement.executeQuery("explain (generic_plan) " + sql)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
