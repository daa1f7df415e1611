package quxiang.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.administration.AppointingAdministrators;
import quxiang.account.administration.AppointingProvinceStaff;
import quxiang.account.administration.ProvinceStaffRow;
import quxiang.common.ListOrder;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.sheet.SheetLimits;
import quxiang.common.sheet.SheetReader;
import quxiang.common.sheet.SheetRow;
import quxiang.destination.DestinationFacts;
import quxiang.destination.DestinationField;
import quxiang.destination.EnteringDestinations;
import quxiang.favorite.CollectingFavorites;
import quxiang.school.RegisteringSchools;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.AnsweringInvitations;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.invite.SendingInvitations;
import quxiang.signing.review.ReviewingSignings;

/** What a province sees of its schools, who may act for it, and that neither reaches into another one. */
@ArquillianTest
class ProvinceTest {

    private static final int COHORT = SigningFixtures.COHORT;
    private static final PageRequest ALL = new PageRequest(0, 50);
    private static final Random NUMBERS = new Random(20271130);

    @Inject
    SigningFixtures fixtures;

    @Inject
    ProvinceFigures figures;

    @Inject
    SchoolsOfProvince schools;

    @Inject
    SchoolPlacement placement;

    @Inject
    Institution institution;

    @Inject
    AppointingProvinceStaff staffing;

    @Inject
    AppointingAdministrators administration;

    @Inject
    RegisteringSchools registering;

    @Inject
    EnteringDestinations entering;

    @Inject
    CollectingFavorites collecting;

    @Inject
    SendingInvitations inviting;

    @Inject
    AnsweringInvitations answering;

    @Inject
    ReviewingSignings reviewing;

    @Inject
    Accounts accounts;

    @Inject
    UserTransaction transaction;

    @Inject
    ShanghaiClock clock;

    @Inject
    Probes probes;

    private long leader;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    /** Schools that other tests have put into a province are in none. */
    @BeforeEach
    void begin() throws Exception {
        probes.let("update school set region_code = null where region_code like '22%' or region_code like '23%'");
        leader = leader("22");
    }

    private long leader(String province) throws Exception {
        String name = "province" + UUID.randomUUID();
        transaction.begin();
        accounts.add(Account.provinceStaff(province, true, name, "省级管理员", "x", clock.instant()));
        transaction.commit();
        return probes.number("select id from account where username = '" + name + "'");
    }

    private <T> T asProvince(Callable<T> work) throws Exception {
        return Callers.as(Role.PROVINCE, leader, work);
    }

    private World world(String region, int employers, int graduates) {
        World world = fixtures.newWorld(employers, graduates);
        probes.let("update school set region_code = '" + region + "' where id = " + world.school());
        return world;
    }

    private static String refusal(Callable<?> work) {
        return assertThrows(Refusal.class, work::call).key();
    }

    private static String mobile() {
        return "16" + String.format(Locale.ROOT, "%09d", NUMBERS.nextInt(1_000_000_000));
    }

    private long letter(World world, Side who) throws Exception {
        Side unit = world.employers().get(0);
        return Callers.as(Role.EMPLOYER, unit.account(), () -> {
            collecting.add(collecting
                    .search(COHORT, who.name(), who.idNumber(), world.schoolName())
                    .key());
            long favorite = probes.number(
                    "select id from favorite where employer_id = " + unit.id() + " and graduate_id = " + who.id());
            return inviting.send(
                            fixtures.letter(),
                            List.of(favorite),
                            UUID.randomUUID().toString())
                    .get(0)
                    .signingId();
        });
    }

    private void sign(World world, Side who) throws Exception {
        long signing = letter(world, who);
        Callers.as(Role.GRADUATE, who.account(), () -> {
            answering.accept(signing, fixtures.agreed(who.account(), signing));
            return null;
        });
        Callers.as(Role.SCHOOL, world.staff(), () -> {
            reviewing.approve(signing);
            return null;
        });
    }

    @Test
    void aProvinceCountsAsItsSchoolsDoAndNoOthers() throws Exception {
        World first = world("220102", 1, 4);
        World second = world("220000", 0, 1);
        world("230102", 0, 2);
        sign(first, first.graduates().get(0));
        letter(first, first.graduates().get(1));
        Callers.as(
                Role.SCHOOL,
                first.staff(),
                () -> entering.enter(
                        first.graduates().get(2).id(),
                        new DestinationFacts(
                                "STUDY",
                                "示范大学",
                                null,
                                null,
                                Map.of(DestinationField.MAJOR, "软件工程", DestinationField.LEVEL, "11")),
                        List.of()));
        assertEquals("吉林省", asProvince(institution::name));
        List<SchoolOutcome> rows = asProvince(() -> figures.schools(COHORT, null, ListOrder.of("-rate"), ALL))
                .rows();
        assertEquals(
                List.of(first.school(), second.school()),
                rows.stream().map(SchoolOutcome::id).toList());
        SchoolOutcome one = rows.get(0);
        assertEquals("4 1 1 1 0 2", told(one));
        assertEquals(50.0, one.percent());
        assertEquals(25.0, one.signedPercent());
        Placement own = Callers.as(Role.SCHOOL, first.staff(), () -> placement.by(FigureGroup.WHOLE, COHORT))
                .get(0);
        assertEquals(own.percent(), one.percent(), "the school counts alike");
        Placement whole = asProvince(() -> figures.whole(COHORT));
        assertEquals(
                "5 1 1 0 3",
                whole.all() + " " + whole.signed() + " " + whole.placed() + " " + whole.looking() + " "
                        + whole.unknown());
        assertEquals(1L, ProvinceFigures.open(asProvince(() -> figures.signings(COHORT))));
        assertEquals(
                own,
                asProvince(() -> schools.placement(first.school(), FigureGroup.WHOLE, COHORT))
                        .get(0));
        for (String column : List.of(
                "code", "name", "graduates", "open", "signed", "placed", "looking", "unknown", "signedRate", "rate")) {
            for (String order : List.of(column, "-" + column)) {
                assertEquals(
                        2L,
                        asProvince(() -> figures.schools(COHORT, null, ListOrder.of(order), ALL))
                                .total(),
                        order);
            }
        }
        requireExported(first);
    }

    private static String told(SchoolOutcome one) {
        return one.graduates() + " " + one.open() + " " + one.signed() + " " + one.placed() + " " + one.looking() + " "
                + one.unregistered();
    }

    /** The file says what the page does. */
    private void requireExported(World first) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        asProvince(() -> {
            figures.export(COHORT, null, ListOrder.of("-signed"), Locale.SIMPLIFIED_CHINESE, out);
            return null;
        });
        List<List<String>> lines = new ArrayList<>();
        try (SheetReader sheet = SheetReader.open(
                new ByteArrayInputStream(out.toByteArray()), new SheetLimits(1 << 24, 10_000, 64, 500, 1 << 27, 120))) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                SheetRow read = row;
                lines.add(IntStream.range(0, 11).mapToObj(read::cell).toList());
            }
        }
        assertEquals(4, lines.size(), "a head, two schools and all together");
        assertEquals(first.schoolName(), lines.get(1).get(1));
        assertEquals(
                List.of("4", "1", "1", "1", "0", "2", "2", "25.0%", "50.0%"),
                lines.get(1).subList(2, 11));
        assertEquals(
                List.of("5", "1", "1", "1", "0", "3", "2", "20.0%", "40.0%"),
                lines.get(3).subList(2, 11));
        assertEquals(1, probes.rows("audit_entry where action = 'STATISTICS_EXPORT' and account_id = " + leader));
        assertEquals("本省合计", lines.get(3).get(1));
    }

    @Test
    void aSchoolOfAnotherProvinceIsNotFound() throws Exception {
        World own = world("220182", 0, 1);
        World other = world("230102", 0, 1);
        World nowhere = fixtures.newWorld(0, 0);
        assertEquals(
                own.schoolName(), asProvince(() -> schools.one(own.school())).name());
        assertEquals(1, asProvince(() -> schools.staff(own.school())).size());
        for (World strange : List.of(other, nowhere)) {
            assertEquals("school.not_found", refusal(() -> asProvince(() -> schools.one(strange.school()))));
            assertEquals("school.not_found", refusal(() -> asProvince(() -> schools.staff(strange.school()))));
            assertEquals(
                    "school.not_found",
                    refusal(() -> asProvince(() -> schools.placement(strange.school(), FigureGroup.LEVEL, COHORT))));
        }
        assertEquals(
                List.of(own.school()),
                asProvince(() -> schools.page(COHORT, null, null, null, ALL)).rows().stream()
                        .map(ProvinceSchoolRow::id)
                        .toList());
        assertThrows(
                EJBAccessException.class, () -> Callers.as(Role.SCHOOL, own.staff(), () -> schools.one(own.school())));
    }

    @Test
    void theWorkbenchTellsWhatSchoolsHaveToDo() throws Exception {
        World busy = world("220102", 0, 1);
        World idle = world("220103", 0, 0);
        probes.let("update school set online_signing = false where id = " + idle.school());
        probes.let("update account set disabled_at = current_timestamp where school_id = " + idle.school());
        assertEquals(2L, asProvince(schools::number));
        assertEquals(
                Map.of(
                        SchoolNeed.NO_STAFF, 1L,
                        SchoolNeed.NO_ROSTER, 1L,
                        SchoolNeed.OFFLINE, 1L,
                        SchoolNeed.LATE_REVIEWS, 0L),
                asProvince(() -> schools.needs(COHORT)));
        for (SchoolNeed need : List.of(SchoolNeed.NO_STAFF, SchoolNeed.NO_ROSTER, SchoolNeed.OFFLINE)) {
            assertEquals(
                    List.of(idle.school()),
                    asProvince(() -> schools.page(COHORT, null, null, need, ALL)).rows().stream()
                            .map(ProvinceSchoolRow::id)
                            .toList());
        }
        assertEquals(
                0L,
                asProvince(() -> schools.page(COHORT, null, null, SchoolNeed.LATE_REVIEWS, ALL))
                        .total());
        ProvinceSchoolRow row = asProvince(() -> schools.page(COHORT, busy.schoolName(), null, null, ALL))
                .rows()
                .get(0);
        assertEquals(1L, row.graduates());
        assertEquals(1L, row.staff());
        assertEquals(null, row.lastSignIn());
        probes.let("insert into audit_entry (at, account_id, actor_name, role, action, subject_kind, subject_id)"
                + " values (current_timestamp, " + busy.staff() + ", '李老师', 'SCHOOL', 'SIGNED_IN', 'ACCOUNT', "
                + busy.staff() + ")");
        assertTrue(asProvince(() -> schools.page(COHORT, busy.schoolName(), null, null, ALL))
                        .rows()
                        .get(0)
                        .lastSignIn()
                != null);
    }

    @Test
    void anAdministratorKeepsTheAccountsOfTheProvinceAndTheOthersLook() throws Exception {
        String number = mobile();
        asProvince(() -> {
            staffing.appoint("张科员", number, false);
            return null;
        });
        long member = probes.number("select id from account where username = 'm" + number + "'");
        assertEquals(
                1,
                probes.rows("outbox_message where kind = 'ADMINISTRATOR_APPOINTED' and recipient_party = 'PROVINCE'"
                        + " and recipient_id = 22 and mobile = '" + number + "'"));
        assertEquals("account.mobile_taken", refusal(() -> asProvince(() -> appoint(number))));
        assertEquals("account.mobile", refusal(() -> asProvince(() -> appoint("110"))));
        assertTrue(asProvince(staffing::isLeading));
        assertFalse(Callers.as(Role.PROVINCE, member, staffing::isLeading));
        assertEquals(
                "province.leaders_only", refusal(() -> Callers.as(Role.PROVINCE, member, () -> appoint(mobile()))));
        assertTrue(
                Callers.as(Role.PROVINCE, member, staffing::own).stream().anyMatch(row -> row.own() && !row.leader()));
        assertEquals("account.own", refusal(() -> asProvince(() -> disable(leader, "调离"))));
        assertEquals("account.reason", refusal(() -> asProvince(() -> disable(member, " "))));
        long stranger = leader("23");
        assertEquals(
                "province.no_staff", refusal(() -> Callers.as(Role.PROVINCE, stranger, () -> disable(member, "调离"))));
        assertFalse(Callers.as(Role.PROVINCE, stranger, staffing::own).stream()
                .map(ProvinceStaffRow::id)
                .anyMatch(id -> id == member));
        asProvince(() -> disable(member, "调离"));
        assertEquals(
                "account.not_allowed",
                refusal(() -> Callers.as(Role.PROVINCE, member, schools::number)),
                "also in a session that is open");
        asProvince(() -> {
            staffing.restore(member, "回来");
            staffing.reset(member, mobile(), "换号");
            return null;
        });
        assertTrue(Callers.as(Role.PROVINCE, member, schools::number) >= 0);
        assertEquals(
                List.of(
                        "PROVINCE_STAFF_APPOINTED",
                        "PROVINCE_STAFF_DISABLED",
                        "PROVINCE_STAFF_RESET",
                        "PROVINCE_STAFF_RESTORED"),
                probes.texts("select action from audit_entry where subject_id = " + member
                        + " and action like 'PROVINCE_STAFF%' order by action"));
        assertEquals(1, probes.rows("outbox_message where kind = 'ADMINISTRATOR_MOVED' and mobile = '" + number + "'"));
    }

    private Void appoint(String number) {
        staffing.appoint("李科员", number, false);
        return null;
    }

    private Void disable(long id, String reason) {
        staffing.disable(id, reason);
        return null;
    }

    @Test
    void theCentreAppointsTheFirstOfAProvinceAndCanDisableThem() throws Exception {
        String name = "sec" + UUID.randomUUID();
        transaction.begin();
        accounts.add(Account.staff(Role.SECURITY, name, "安全员", "x", clock.instant()));
        transaction.commit();
        long security = probes.number("select id from account where username = '" + name + "'");
        String number = mobile();
        assertEquals("account.province", refusal(() -> Callers.as(Role.SECURITY, security, () -> first("00", number))));
        assertEquals("account.province", refusal(() -> Callers.as(Role.SECURITY, security, () -> first(null, number))));
        assertEquals(
                "account.role",
                refusal(() -> Callers.as(Role.SECURITY, security, () -> {
                    administration.appoint(Role.PROVINCE, "王处长", number);
                    return null;
                })));
        Callers.as(Role.SECURITY, security, () -> first("23", number));
        long first = probes.number("select id from account where username = 'm" + number + "'");
        assertTrue(Callers.as(Role.PROVINCE, first, staffing::isLeading));
        assertTrue(Callers.as(Role.SECURITY, security, administration::all).stream()
                .anyMatch(row -> row.id() == first && "23".equals(row.province())));
        Callers.as(Role.SECURITY, security, () -> {
            administration.disable(first, "调离");
            return null;
        });
        assertEquals("account.not_allowed", refusal(() -> Callers.as(Role.PROVINCE, first, staffing::own)));
    }

    private Void first(String province, String number) {
        administration.appointForProvince(province, "王处长", number);
        return null;
    }

    @Test
    void theCentreSaysWhereASchoolIs() throws Exception {
        World world = fixtures.newWorld(0, 0);
        long centre = world.staff();
        assertEquals("school.region", refusal(() -> Callers.as(Role.CENTRE, centre, () -> place(world, "火星"))));
        Callers.as(Role.CENTRE, centre, () -> place(world, "吉林省 长春市 南关区"));
        assertEquals(1L, asProvince(schools::number));
        Callers.as(Role.CENTRE, centre, () -> place(world, null));
        assertEquals(1L, asProvince(schools::number), "what is not told stays");
        Callers.as(Role.CENTRE, centre, () -> place(world, "230102"));
        assertEquals(0L, asProvince(schools::number));
    }

    private Void place(World world, String region) {
        registering.change(world.school(), world.schoolName(), "010-60000000", region);
        return null;
    }
}
