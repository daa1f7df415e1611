package quxiang.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.common.Cohort;
import quxiang.common.ListOrder;
import quxiang.common.PageRequest;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.sheet.SheetLimits;
import quxiang.common.sheet.SheetReader;
import quxiang.common.sheet.SheetRow;
import quxiang.destination.DestinationFilter;
import quxiang.destination.RegisteringDestinations;
import quxiang.roster.list.PlacementStatus;
import quxiang.roster.list.RosterFilter;
import quxiang.roster.list.RosterList;
import quxiang.school.AppointingStaff;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.server.Thoroughness;
import quxiang.signing.AcceptedLetters;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.list.Milestone;
import quxiang.signing.list.SigningFilter;
import quxiang.signing.list.SigningLists;

/** Whatever happened and whenever: every figure of a school, or of a department, is the length of the list behind it. */
@ArquillianTest
class FiguresTest {

    private static final int COHORT = 2027;
    private static final int DAYS = 6;
    private static final PageRequest FIRST = new PageRequest(0, 1);

    @Inject
    SigningFixtures fixtures;

    @Inject
    AcceptedLetters accepted;

    @Inject
    SchoolTrend trend;

    @Inject
    SchoolPlacement placement;

    @Inject
    EmployerFigures ofUnit;

    @Inject
    SigningLists signings;

    @Inject
    RegisteringDestinations destinations;

    @Inject
    RosterList roster;

    @Inject
    AppointingStaff staffing;

    @Inject
    ShanghaiClock clock;

    @Inject
    Probes probes;

    private World world;
    private Random random;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @Test
    void everyFigureIsTheLengthOfItsList() throws Exception {
        long seed = Thoroughness.seed("FiguresTest");
        random = new Random(seed);
        world = fixtures.newWorld(1, 8);
        List<Long> first = accepted.byAll(world);
        LocalDate today = clock.today();
        for (int i = 0; i < 40; i++) {
            copy(first.get(random.nextInt(first.size())), -first.get(0) * 1000 - i, today);
        }
        for (int i = 0; i < world.graduates().size(); i++) {
            scatter(i, world.graduates().get(i).id(), first.get(i), today);
        }
        String mobile =
                "16" + String.format("%09d", Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
        Callers.as(Role.SCHOOL, world.staff(), () -> {
            staffing.appoint("辅导员", mobile, Set.of("院系1"));
            return null;
        });
        long department = probes.number("select id from account where username = 's" + mobile + "'");
        long whole = compare(world.staff(), "seed " + seed);
        long part = compare(department, "department, seed " + seed);
        assertTrue(whole > part && part > 0, whole + " and " + part + ", seed " + seed);
        exportHoldsTheSame();
        long unit = world.employers().get(0).account();
        assertEquals(
                Callers.as(Role.SCHOOL, world.staff(), () -> trend.days(COHORT, DAYS)).stream()
                        .map(day -> day.day() + " " + day.invited() + " " + day.accepted())
                        .toList(),
                Callers.as(Role.EMPLOYER, unit, () -> ofUnit.days(COHORT, DAYS)).stream()
                        .map(day -> day.day() + " " + day.sent() + " " + day.accepted())
                        .toList(),
                "the only unit counts the same days, seed " + seed);
    }

    /** One more signing as old as chance wants it, some of them to the second at midnight in Shanghai. */
    private void copy(long from, long id, LocalDate today) {
        String columns = "employer_id, graduate_id, school_id, cohort, state, state_since, deadline, steps, g_name,"
                + " g_id_sealed, g_id_hash, g_id_masked, g_school_code, g_school_name, g_level_code, g_major, job_title,"
                + " job_category, job_place, probation_months, regular_pay, hukou_accepted, archive_accepted, version";
        boolean answered = random.nextInt(3) > 0;
        boolean signed = answered && random.nextBoolean();
        probes.let("insert into signing (id, request_id, sent_at, accepted_at, approved_at, g_department, " + columns
                + ") select " + id + ", '" + UUID.randomUUID() + "', " + sometime(today) + ", "
                + (answered ? sometime(today) : "null") + ", " + (signed ? sometime(today) : "null") + ", '院系"
                + random.nextInt(2) + "', "
                + columns.replace(" state,", random.nextBoolean() ? " 'VOIDED'," : " 'FAILED',")
                + " from signing where id = " + from);
    }

    private void scatter(int i, long graduate, long signing, LocalDate today) {
        probes.let("update graduate set department = '院系" + i % 2 + "', destination_code = "
                + (random.nextBoolean()
                        ? "null"
                        : List.of("'80'", "'70'", "'46'").get(random.nextInt(3)))
                + " where id = " + graduate);
        probes.let("update signing set state = '" + (random.nextBoolean() ? "SIGNED" : "AWAITING_SCHOOL")
                + "', g_department = '院系" + i % 2 + "' where id = " + signing);
        probes.let(
                "insert into destination (id, graduate_id, school_id, cohort, kind, code, state, submitted_at, registered_at,"
                        + " version) values (" + -signing * 1000 + ", " + graduate + ", " + world.school() + ", "
                        + COHORT
                        + ", 'STUDY', '80', '" + (random.nextBoolean() ? "REGISTERED" : "REVOKED") + "', "
                        + sometime(today)
                        + ", "
                        + sometime(today) + ", 1)");
    }

    private String sometime(LocalDate today) {
        LocalDate day = today.minusDays(random.nextInt(DAYS));
        Instant midnight = ShanghaiClock.endOfDay(day.minusDays(1));
        int second = random.nextInt(4) == 0 ? 0 : random.nextInt(4) == 0 ? 86_399 : random.nextInt(86_400);
        return "timestamp with time zone '" + midnight.plusSeconds(second) + "'";
    }

    /** @return how much there is in all */
    private long compare(long staff, String where) throws Exception {
        long all = 0;
        List<SchoolDay> days = Callers.as(Role.SCHOOL, staff, () -> trend.days(COHORT, DAYS));
        assertEquals(DAYS, days.size());
        for (SchoolDay day : days) {
            String at = day.day() + ", " + where;
            assertEquals(day.invited(), listed(staff, Milestone.SENT, day.day()), at + " invited");
            assertEquals(day.accepted(), listed(staff, Milestone.ACCEPTED, day.day()), at + " accepted");
            assertEquals(day.approved(), listed(staff, Milestone.APPROVED, day.day()), at + " approved");
            long registered = Callers.as(
                    Role.SCHOOL,
                    staff,
                    () -> destinations
                            .page(
                                    new DestinationFilter(
                                            COHORT, null, false, false, null, null, null, null, null, null, day.day()),
                                    FIRST)
                            .total());
            assertEquals(day.registered(), registered, at + " registered");
            all += day.invited() + day.accepted() + day.approved() + day.registered();
        }
        for (FigureGroup grouping : FigureGroup.values()) {
            for (Placement row : Callers.as(Role.SCHOOL, staff, () -> placement.by(grouping, COHORT))) {
                String at = grouping + " " + row.group() + ", " + where;
                assertEquals(row.all(), listed(staff, grouping, row, null), at);
                assertEquals(row.signed(), listed(staff, grouping, row, PlacementStatus.SIGNED), at);
                assertEquals(row.placed(), listed(staff, grouping, row, PlacementStatus.PLACED), at);
                assertEquals(row.looking(), listed(staff, grouping, row, PlacementStatus.LOOKING_ON), at);
                assertEquals(row.unknown(), listed(staff, grouping, row, PlacementStatus.UNKNOWN), at);
            }
        }
        return all;
    }

    private long listed(long staff, Milestone milestone, LocalDate day) throws Exception {
        SigningFilter filter =
                SigningFilter.parts(COHORT).days(milestone, day, day).filter();
        return Callers.as(
                Role.SCHOOL,
                staff,
                () -> signings.ofSchool(filter, ListOrder.USUAL, FIRST).total());
    }

    private long listed(long staff, FigureGroup grouping, Placement row, PlacementStatus went) throws Exception {
        RosterFilter filter = RosterFilter.NONE
                .with("department", grouping == FigureGroup.DEPARTMENT ? row.group() : null)
                .with("level", grouping == FigureGroup.LEVEL ? row.group() : null)
                .with("majorIs", grouping == FigureGroup.MAJOR ? row.group() : null)
                .with("went", went == null ? null : went.name());
        return Callers.as(
                Role.SCHOOL,
                staff,
                () -> roster.page(new Cohort(COHORT), filter, ListOrder.USUAL, FIRST)
                        .total());
    }

    private void exportHoldsTheSame() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<SchoolDay> days = Callers.as(Role.SCHOOL, world.staff(), () -> {
            placement.export(COHORT, DAYS, Locale.SIMPLIFIED_CHINESE, file);
            return trend.days(COHORT, DAYS);
        });
        List<List<String>> rows = new ArrayList<>();
        try (SheetReader sheet = SheetReader.open(new ByteArrayInputStream(file.toByteArray()), SheetLimits.STANDARD)) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row.cells().stream()
                        .filter(cell -> cell != null && !cell.isEmpty())
                        .toList());
            }
        }
        for (SchoolDay day : days) {
            assertTrue(
                    rows.contains(List.of(
                            String.valueOf(day.day()),
                            String.valueOf(day.invited()),
                            String.valueOf(day.accepted()),
                            String.valueOf(day.approved()),
                            String.valueOf(day.registered()))),
                    day + " in " + rows);
        }
        assertTrue(rows.contains(List.of("毕业去向代码表版本", "2026-01-01")), rows.toString());
    }
}
