package quxiang.school.imports;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.sheet.SheetLimits;
import quxiang.common.sheet.SheetReader;
import quxiang.employer.verification.VerificationFixtures;
import quxiang.intake.HalfDone;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeProgress;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeState;
import quxiang.intake.IntakeUploads;
import quxiang.intake.UndoingIntakes;
import quxiang.intake.Unheard;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.World;
import quxiang.transfer.KeepingOffices;
import quxiang.transfer.OfficeFacts;
import quxiang.transfer.OfficeTemplate;

/** Schools and public offices out of tables of the centre. */
@ArquillianTest
class CentreImportsTest {

    private static final String OFFICES = "机构名称,所在地区,收件人或收件部门,收件地址,收件电话\n";
    private static final String SCHOOLS = "院校代码,院校名称,所在地区,开通网上签约,就业部门电话,校级账号姓名,校级账号手机号\n";

    /** Codes that no other test's schools have. */
    private static final AtomicInteger NEXT = new AtomicInteger(80_000);

    @Inject
    SigningFixtures fixtures;

    @Inject
    VerificationFixtures people;

    @Inject
    IntakeUploads uploads;

    @Inject
    IntakeReports reports;

    @Inject
    UndoingIntakes undoing;

    @Inject
    KeepingOffices keeping;

    @Inject
    OfficeTemplate offices;

    @Inject
    SchoolTemplate schools;

    @Inject
    HalfDone halfDone;

    @Inject
    Unheard unheard;

    @Inject
    Probes probes;

    private World world;
    private long reviewer;
    private int first;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void begin() {
        world = fixtures.newWorld(0, 1);
        reviewer = people.reviewer();
        do {
            first = NEXT.getAndAdd(500);
        } while (probes.rows("school where code >= '" + first + "' and code < '" + (first + 500) + "'") > 0);
    }

    private <T> T asCentre(Callable<T> work) throws Exception {
        return Callers.as(Role.CENTRE, reviewer, work);
    }

    private long upload(IntakeKind kind, boolean preview, String text) throws Exception {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        return asCentre(() -> uploads.stage(kind, null, preview, "名单.csv", new ByteArrayInputStream(file)));
    }

    private IntakeProgress ended(long id) throws Exception {
        await().atMost(Duration.ofSeconds(120))
                .until(() -> !asCentre(() -> reports.progress(id)).running());
        return asCentre(() -> reports.progress(id));
    }

    private List<String> faults(long id) throws Exception {
        return asCentre(() -> reports.refused(id)).stream()
                .map(row -> row.line() + " " + row.fault())
                .toList();
    }

    private static String told(IntakeProgress progress) {
        return progress.state() + " " + progress.taken() + " " + progress.unchanged() + " " + progress.refused();
    }

    private String office(int n, String region) {
        return "人才中心" + (first + n) + "," + region + ",档案科,某某路" + n + "号院1号楼,010-8268" + String.format("%04d", n)
                + "\n";
    }

    private String school(int n, String code, String region, String mobile) {
        return code + ",导入大学" + (first + n) + "," + region + "," + (n % 2 == 0 ? "是" : "") + ",010-60001000,王老师,"
                + mobile + "\n";
    }

    private String mobile(int n) {
        return "1770" + String.format("%07d", first + n);
    }

    private String school(int n) {
        return school(n, String.valueOf(first + n), n % 2 == 0 ? "460105" : "海南省三亚市", mobile(n));
    }

    @Test
    void officesAreLookedAtThenAddedAndTakenBack() throws Exception {
        asCentre(() -> {
            keeping.add(new OfficeFacts("人才中心" + (first + 8), "海南省 海口市", "档案科", "某某路8号院1号楼", "010-82680008"));
            keeping.add(new OfficeFacts("人才中心" + (first + 9), "海南省 海口市", "档案科", "别的路9号院1号楼", "010-82680009"));
            return null;
        });
        String file = OFFICES
                + office(1, "海南省海口市")
                + office(2, "460200")
                + office(1, "海南省海口市")
                + office(3, "火星")
                + office(4, "")
                + office(8, "460100")
                + office(9, "460100");
        long id = upload(IntakeKind.OFFICES, true, file);
        IntakeProgress seen = asCentre(() -> reports.progress(id));
        assertTrue(seen.waiting());
        assertEquals(
                "2 1 4",
                seen.preview().taken() + " " + seen.preview().unchanged() + " "
                        + seen.preview().refused());
        assertEquals(0, probes.rows("service_office where import_id = " + id), "nothing is written yet");
        assertEquals(
                List.of(
                        "4 intake.row.twice",
                        "5 transfer.office_region",
                        "6 intake.row.empty",
                        "8 transfer.office_known"),
                faults(id));
        asCentre(() -> {
            uploads.confirm(id);
            return null;
        });
        assertEquals("COMPLETED 2 1 4", told(ended(id)));
        assertEquals(2, probes.rows("service_office where import_id = " + id + " and region_code like '46%'"));
        long used = probes.number("select min(id) from service_office where import_id = " + id);
        probes.let(
                "insert into archive_transfer (graduate_id, school_id, cohort, goal, office_id, state, filled_at, version)"
                        + " values (" + world.graduates().get(0).id() + ", " + world.school() + ", 2027, '3', " + used
                        + ", 'FILLED', current_timestamp, 1)");
        assertEquals(
                "1 1",
                asCentre(() -> undoing.undo(id)).undo().undone() + " "
                        + asCentre(() -> reports.progress(id)).undo().kept());
        assertEquals(1, probes.rows("service_office where import_id = " + id));
        assertEquals(IntakeState.REVERTED, asCentre(() -> reports.progress(id)).state());
        assertEquals("COMPLETED 1 2 4", told(ended(upload(IntakeKind.OFFICES, false, file))), "what is there stays");
    }

    @Test
    void anOfficeThatWasChangedSinceIsKept() throws Exception {
        long id = upload(IntakeKind.OFFICES, false, OFFICES + office(1, "460100") + office(2, "460100"));
        ended(id);
        long changed = probes.number("select min(id) from service_office where import_id = " + id);
        asCentre(() -> {
            keeping.end(changed);
            return null;
        });
        asCentre(() -> undoing.undo(id));
        assertEquals(1, asCentre(() -> reports.progress(id)).undo().kept());
        assertEquals(1, probes.rows("service_office where id = " + changed));
    }

    @Test
    void schoolsComeWithTheirFirstAccountsWhoAreToldHowToSetThePassword() throws Exception {
        String known = "select code from school where id = " + world.school();
        String code = probes.texts(known).get(0);
        String file = SCHOOLS
                + school(1)
                + school(2)
                + school(3, String.valueOf(first + 1), "460105", mobile(3))
                + school(4, code, "460105", mobile(4))
                + school(5, String.valueOf(first + 5), "火星", mobile(5))
                + school(6, "1234", "460105", mobile(6))
                + school(7, String.valueOf(first + 7), "460105", "123")
                + school(8).replace("导入大学" + (first + 8), world.schoolName())
                + school(9).replace(",,010", ",也许,010");
        long id = upload(IntakeKind.SCHOOLS, true, file);
        assertEquals("WAITING", asCentre(() -> reports.progress(id)).state().name());
        assertEquals(0, probes.rows("school where code = '" + (first + 1) + "'"));
        asCentre(() -> {
            uploads.confirm(id);
            return null;
        });
        assertEquals("COMPLETED 2 0 7", told(ended(id)));
        assertEquals(
                List.of(
                        "4 school.row.twice",
                        "5 school.row.known",
                        "6 school.row.region",
                        "7 school.code",
                        "8 account.mobile",
                        "9 school.name_taken",
                        "10 school.row.online"),
                faults(id));
        assertEquals(
                List.of("460200 false", "460105 true"),
                probes.texts(
                        "select region_code || ' ' || case when online_signing then 'true' else 'false' end from school"
                                + " where code in ('" + (first + 1) + "', '" + (first + 2) + "') order by code"));
        String username = "s" + mobile(1);
        assertEquals(
                1,
                probes.rows(
                        "account a where a.username = '" + username + "' and a.departments is null and a.school_id ="
                                + " (select s.id from school s where s.code = '" + (first + 1) + "')"));
        assertEquals(1, probes.rows("outbox_message where kind = 'STAFF_APPOINTED' and mobile = '" + mobile(1) + "'"));
        assertFalse(
                asCentre(() -> reports.refused(id)).get(0).words().contains(mobile(3)), "numbers of others are masked");
        assertEquals(
                "COMPLETED 0 2 7", told(ended(upload(IntakeKind.SCHOOLS, false, file))), "a second time adds nothing");
        assertFalse(asCentre(() -> reports.progress(id)).revertible());
        assertEquals(
                "intake.no_undo",
                assertThrows(Refusal.class, () -> asCentre(() -> undoing.undo(id)))
                        .key());
    }

    @Test
    void aNumberThatIsAnothersIsRefusedAndWhatIsAskedOnlyTheCentreMay() throws Exception {
        String taken = SCHOOLS + school(1);
        ended(upload(IntakeKind.SCHOOLS, false, taken));
        long id =
                upload(IntakeKind.SCHOOLS, false, SCHOOLS + school(2, String.valueOf(first + 2), "460105", mobile(1)));
        assertEquals("COMPLETED 0 0 1", told(ended(id)));
        assertEquals(List.of("2 school.row.mobile"), faults(id));
        byte[] file = taken.getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "account.not_allowed",
                assertThrows(
                                Refusal.class,
                                () -> Callers.as(
                                        Role.SCHOOL,
                                        world.staff(),
                                        () -> uploads.stage(
                                                IntakeKind.SCHOOLS,
                                                null,
                                                false,
                                                "a.csv",
                                                new ByteArrayInputStream(file))))
                        .key());
        assertEquals(
                "intake.missing_columns",
                assertThrows(Refusal.class, () -> upload(IntakeKind.SCHOOLS, false, "院校代码,院校名称\n1,2\n"))
                        .key());
    }

    @Test
    void importsGoOnWhereTheyWereAfterACrash() throws Exception {
        List<String> lines = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (int n = 0; n < 250; n++) {
            lines.add(school(n));
            places.add(office(n, "460100"));
        }
        byte[] file = (SCHOOLS + String.join("", lines)).getBytes(StandardCharsets.UTF_8);
        byte[] more = (OFFICES + String.join("", places)).getBytes(StandardCharsets.UTF_8);
        long id = asCentre(() -> unheard.stage(IntakeKind.SCHOOLS, 2027, file));
        long next = asCentre(() -> unheard.stage(IntakeKind.OFFICES, 2027, more));
        halfDone.takeSome(IntakeKind.SCHOOLS, id, 100);
        halfDone.takeSome(IntakeKind.OFFICES, next, 100);
        assertEquals("COMPLETED 250 0 0", told(ended(id)));
        assertEquals("COMPLETED 250 0 0", told(ended(next)));
        assertEquals(250, probes.rows("school where code >= '" + first + "' and code < '" + (first + 250) + "'"));
        assertEquals(
                250,
                probes.rows("account where username >= 's" + mobile(0) + "' and username <= 's" + mobile(249) + "'"));
        assertEquals(
                250,
                probes.rows("outbox_message where kind = 'STAFF_APPOINTED' and mobile >= '" + mobile(0)
                        + "' and mobile <= '" + mobile(249) + "'"));
        assertEquals(250, probes.rows("service_office where import_id = " + next));
    }

    @Test
    void theTemplatesAreTables() throws Exception {
        for (byte[] template : List.of(
                asCentre(() -> offices.xlsx(Locale.SIMPLIFIED_CHINESE)),
                asCentre(() -> schools.xlsx(Locale.ENGLISH)))) {
            try (SheetReader sheet = SheetReader.open(new ByteArrayInputStream(template), SheetLimits.STANDARD)) {
                assertTrue(List.of("机构名称", "院校代码").contains(sheet.next().cell(0)));
            }
        }
    }
}
