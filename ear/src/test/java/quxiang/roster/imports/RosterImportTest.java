package quxiang.roster.imports;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.Cohort;
import quxiang.common.ListOrder;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.sheet.SheetLimits;
import quxiang.common.sheet.SheetReader;
import quxiang.common.sheet.SheetRow;
import quxiang.employer.verification.VerificationFixtures;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeProgress;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeState;
import quxiang.intake.IntakeUploads;
import quxiang.intake.RefusedIntakeRow;
import quxiang.roster.format.RosterTemplate;
import quxiang.roster.list.RosterEntry;
import quxiang.roster.list.RosterFilter;
import quxiang.roster.list.RosterList;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;

/** 导入生源 as a school does it: upload, job, result. */
@ArquillianTest
class RosterImportTest {

    private static final Cohort COHORT = new Cohort(2027);
    private static final int ROWS = 20_000;

    @Inject
    VerificationFixtures users;

    @Inject
    IntakeUploads uploads;

    @Inject
    IntakeReports reports;

    @Inject
    RosterTemplate template;

    @Inject
    RosterList list;

    @Inject
    Probes probes;

    @Inject
    RosterFixtures fixtures;

    private RosterFixtures.Staff staff;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void school() {
        staff = fixtures.newSchool();
    }

    private <T> T asSchool(Callable<T> work) throws Exception {
        return Callers.as(Role.SCHOOL, staff.accountId(), work);
    }

    private IntakeProgress imported(byte[] file) throws Exception {
        long id = asSchool(
                () -> uploads.stage(IntakeKind.ROSTER, COHORT.year(), false, "名单.csv", new ByteArrayInputStream(file)));
        await().atMost(Duration.ofSeconds(120))
                .until(() -> !asSchool(() -> reports.progress(id)).running());
        return asSchool(() -> reports.progress(id));
    }

    private String graduates() {
        return "graduate where removed_at is null and school_id = " + staff.schoolId();
    }

    @Test
    void twentyThousandRowsWithTenBadOnesAreTakenAndASecondTimeNothingChanges() throws Exception {
        byte[] file = fixtures.csv(staff, ROWS, 10);
        long start = System.nanoTime();
        IntakeProgress first = imported(file);
        System.out.printf("20,000 rows in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        assertEquals(IntakeState.COMPLETED, first.state());
        assertEquals(ROWS, first.read());
        assertEquals(ROWS - 10, first.added());
        assertEquals(10, first.refused());
        assertEquals(ROWS - 10, probes.rows(graduates()));
        long versions = probes.number("select sum(version) from " + graduates());

        IntakeProgress second = imported(file);
        assertEquals(0, second.added() + second.changed());
        assertEquals(ROWS - 10, second.unchanged());
        assertEquals(10, second.refused());
        assertEquals(versions, probes.number("select sum(version) from " + graduates()));
        assertEquals(
                2,
                asSchool(() -> reports.latest(IntakeKind.ROSTER, COHORT.year())).size());
        assertEquals(0, probes.rows("intake_block where intake_id in (" + first.id() + ", " + second.id() + ")"));
    }

    @Test
    void theRefusedRowsCanBeCorrectedAndUploadedAgain() throws Exception {
        IntakeProgress first = imported(fixtures.csv(staff, 50, 3));
        List<RefusedIntakeRow> refused = asSchool(() -> reports.refused(first.id()));
        assertEquals(3, refused.size());
        assertEquals(List.of("姓名", "身份证号"), asSchool(() -> reports.telling(IntakeKind.ROSTER)));
        assertEquals("张三䶮", refused.get(0).words().get(0));
        assertTrue(
                refused.get(0).words().get(1).matches("1101\\*{10}\\d{3}[0-9X]"),
                refused.get(0).words().get(1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        asSchool(() -> {
            reports.download(first.id(), Locale.SIMPLIFIED_CHINESE, out);
            return null;
        });
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(out.toByteArray()), SheetLimits.STANDARD)) {
            SheetRow header = reader.next();
            SheetRow row = reader.next();
            int reason = header.cells().indexOf("原因");
            assertTrue(row.cell(reason).startsWith("身份证号校验位不正确"), row.cell(reason));
            assertEquals("身份证号", row.cell(reason - 1));
        }
        byte[] corrected = fixtures.corrected(staff, out.toByteArray());
        IntakeProgress second = imported(corrected);
        assertEquals(3, second.added());
        assertEquals(0, second.refused());
        assertEquals(50, probes.rows(graduates()));
    }

    @Test
    void theTemplateCanBeFilledInAndUploaded() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        asSchool(() -> {
            template.write(Locale.SIMPLIFIED_CHINESE, out);
            return null;
        });
        Refusal refusal = assertThrows(Refusal.class, () -> imported(out.toByteArray()));
        assertEquals("intake.no_rows", refusal.key());
    }

    @Test
    void aFileThatIsNoRosterIsRefusedAtOnce() throws Exception {
        byte[] file = "商品,数量\n笔,2\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "roster.no_header",
                assertThrows(Refusal.class, () -> imported(file)).key());
        assertEquals(
                0,
                asSchool(() -> reports.latest(IntakeKind.ROSTER, COHORT.year())).size());
    }

    @Test
    void whoWasEnteredWithoutAFileIsUnchangedByAnImportOfTheSameRow() throws Exception {
        fixtures.enterFirst(staff);
        IntakeProgress again = imported(fixtures.csv(staff, 2, 0));
        assertEquals(
                "1 added, 0 changed, 1 unchanged",
                again.added() + " added, " + again.changed() + " changed, " + again.unchanged() + " unchanged");
    }

    @Test
    void graduatesAreFoundByEachFilterAndShownMasked() throws Exception {
        imported(fixtures.csv(staff, 60, 0));
        PageRequest ten = new PageRequest(0, 10);
        assertEquals(
                60,
                asSchool(() -> list.page(COHORT, RosterFilter.NONE, ListOrder.USUAL, ten))
                        .total());
        String typed = fixtures.idNumber(staff, 7).toLowerCase(Locale.ROOT);
        RosterFilter byId = RosterFilter.NONE.with("holder", asSchool(() -> list.hash(typed)));
        Page<RosterEntry> found = asSchool(() -> list.page(COHORT, byId, ListOrder.USUAL, ten));
        assertEquals(1, found.total());
        assertTrue(found.rows().get(0).idMasked().contains("**********"));
        RosterFilter byDepartment = RosterFilter.NONE.with("department", "院系1");
        assertEquals(
                12,
                asSchool(() -> list.page(COHORT, byDepartment, ListOrder.USUAL, ten))
                        .total());
        RosterFilter byWildcard = RosterFilter.NONE.with("name", "%");
        assertEquals(
                0,
                asSchool(() -> list.page(COHORT, byWildcard, ListOrder.USUAL, ten))
                        .total());
        assertEquals(5, asSchool(() -> list.departments(COHORT)).size());
    }

    @Test
    void everyColumnNarrowsAndOrdersTheList() throws Exception {
        StringBuilder file = new StringBuilder("考生号,姓名,身份证号,性别代码,民族代码,政治面貌代码,院校代码,所在院系,所在班级,学号,学历代码,专业代码,专业,专业方向,"
                + "培养方式代码,定向或委培单位,生源所在地代码,学制,入学时间,毕业时间,困难生类别代码,师范生类别代码,城乡生源,学习形式\r\n");
        String[] rows = {
            "K1,张一,%s,男,汉族,团员,%d,甲院,一班,S3,本科,080902,软件工程,人工智能,非定向,,北京市朝阳区,4,20230901,20270701,无,1,城镇,普通全日制",
            "K2,李二,%s,女,回族,群众,%d,乙院,二班,S2,硕士,0812,计算机,,定向,某单位,广东省,3,20240901,20270630,就业困难、残疾,,农村,非全日制"
        };
        for (int i = 0; i < rows.length; i++) {
            file.append(rows[i].formatted(fixtures.idNumber(staff, i), staff.code()))
                    .append("\r\n");
        }
        assertEquals(
                0, imported(file.toString().getBytes(StandardCharsets.UTF_8)).refused());
        String conditions = "name=李 number=K2 number=S2 department=乙院 major=计 level=11 majorIs=计算机 class=二 gender=2"
                + " ethnicity=03 politics=13 majorCode=0812 training=2 unit=某 origin=440000 years=3 enrolledFrom=2024-01-01"
                + " graduatesTo=2027-06-30 hardship=5 urban=农 form=非";
        for (String one : conditions.split(" ", -1)) {
            assertEquals(one + " 李二", one + found(one, "name"));
        }
        for (String one :
                "direction=智 enrolledTo=2024-01-01 graduatesFrom=2027-07-01 teacher=1 origin=110105".split(" ", -1)) {
            assertEquals(one + " 张一", one + found(one, "name"));
        }
        assertEquals(" 李二 张一", found("account=false", "number"));
        assertEquals(" 李二 张一", found("went=UNKNOWN", "number"));
        assertEquals("", found("went=PLACED", "name"));
        assertEquals("", found("account=true", "name"));
        assertEquals("", found("destination=80", "name"));
        assertEquals(" 张一 李二", found("enrolledFrom=gibberish", "-number"));
        assertEquals(" 李二 张一", found("years=", "number"));
        assertEquals(" 李二 张一", found("years=", "graduates_on"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        asSchool(() -> {
            list.export(
                    COHORT,
                    RosterFilter.NONE.with("gender", "2"),
                    ListOrder.of("-name"),
                    Locale.SIMPLIFIED_CHINESE,
                    out);
            return null;
        });
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(out.toByteArray()), SheetLimits.STANDARD)) {
            reader.next();
            assertEquals("李二", reader.next().cell(0));
            assertTrue(reader.next() == null);
        }
    }

    private String found(String asked, String sort) throws Exception {
        String[] parts = asked.split("=", 2);
        return asSchool(() -> list.page(
                        COHORT, RosterFilter.NONE.with(parts[0], parts[1]), ListOrder.of(sort), new PageRequest(0, 10)))
                .rows()
                .stream()
                .map(row -> " " + row.name())
                .collect(Collectors.joining());
    }

    @Test
    void anotherSchoolSeesNeitherTheGraduatesNorTheImport() throws Exception {
        IntakeProgress own = imported(fixtures.csv(staff, 20, 1));
        staff = fixtures.newSchool();
        assertEquals(
                0,
                asSchool(() -> list.page(COHORT, RosterFilter.NONE, ListOrder.USUAL, new PageRequest(0, 10)))
                        .total());
        assertEquals(
                "intake.not_found",
                assertThrows(Refusal.class, () -> asSchool(() -> reports.progress(own.id())))
                        .key());
        assertEquals(
                "intake.not_found",
                assertThrows(
                                Refusal.class,
                                () -> asSchool(() -> {
                                    reports.download(own.id(), Locale.ENGLISH, new ByteArrayOutputStream());
                                    return null;
                                }))
                        .key());
    }

    @Test
    void onlySchoolsImport() {
        assertThrows(
                EJBAccessException.class,
                () -> Callers.as(
                        Role.GRADUATE,
                        staff.accountId(),
                        () -> uploads.stage(
                                IntakeKind.ROSTER, COHORT.year(), false, "a", new ByteArrayInputStream(new byte[1]))));
        long unit = users.user();
        Refusal refused = assertThrows(
                Refusal.class,
                () -> Callers.as(
                        Role.EMPLOYER,
                        unit,
                        () -> uploads.stage(
                                IntakeKind.ROSTER, COHORT.year(), false, "a", new ByteArrayInputStream(new byte[1]))));
        assertEquals("account.not_allowed", refused.key(), "a unit's account comes in by the same door");
        assertFalse(probes.rows(graduates()) > 0);
    }
}
