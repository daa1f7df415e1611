package quxiang.destination.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.crypto.Sha256;
import quxiang.common.sheet.SheetLimits;
import quxiang.common.sheet.SheetReader;
import quxiang.common.sheet.SheetRow;
import quxiang.destination.DestinationFacts;
import quxiang.destination.DestinationField;
import quxiang.destination.EnteringDestinations;
import quxiang.destination.report.MakingReports.FileKind;
import quxiang.school.AppointingStaff;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.World;

/** 上报 of a cohort by its school. */
@ArquillianTest
class MakingReportsTest {

    private static final int COHORT = SigningFixtures.COHORT;

    @Inject
    SigningFixtures fixtures;

    @Inject
    MakingReports reports;

    @Inject
    EnteringDestinations entering;

    @Inject
    AppointingStaff staffing;

    @Inject
    Probes probes;

    private World world;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void begin() throws Exception {
        world = fixtures.newWorld(0, 2);
        asSchool(() -> entering.enter(
                world.graduates().get(0).id(),
                new DestinationFacts(
                        "STUDY",
                        "=HYPERLINK(\"http://a\")",
                        null,
                        null,
                        Map.of(DestinationField.MAJOR, "软件工程", DestinationField.LEVEL, "11")),
                List.of()));
    }

    private <T> T asSchool(Callable<T> work) throws Exception {
        return Callers.as(Role.SCHOOL, world.staff(), work);
    }

    private byte[] made(FileKind kind, String reason, boolean anyway) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        asSchool(() -> {
            reports.report(COHORT, kind, reason, anyway, out);
            return null;
        });
        return out.toByteArray();
    }

    @Test
    void whatIsWrongIsToldBeforeItLeaves() throws Exception {
        ReportCheck check = asSchool(() -> reports.check(COHORT, null));
        assertEquals("2 2", check.graduates() + " " + check.faulty());
        assertEquals(1, check.counts().get(ReportFault.UNTOLD));
        assertEquals(2, check.counts().get(ReportFault.FACTS_MISSING));
        List<FoundFault> untold =
                asSchool(() -> reports.check(COHORT, ReportFault.UNTOLD)).found();
        assertEquals(
                List.of(world.graduates().get(1).id()),
                untold.stream().map(FoundFault::graduateId).toList());
        assertTrue(untold.get(0).idMasked().contains("*"));
        assertEquals(
                "report.faulty",
                assertThrows(Refusal.class, () -> made(FileKind.XLSX, "向省厅上报", false))
                        .key());
        assertEquals(
                "roster.reason_missing",
                assertThrows(Refusal.class, () -> made(FileKind.XLSX, " ", true))
                        .key());
        assertEquals(List.of(), asSchool(() -> reports.made(COHORT)));
    }

    @Test
    void theFileHasOneRowAGraduateAndItIsKnownWhenItLeft() throws Exception {
        byte[] file = made(FileKind.XLSX, "向省厅上报", true);
        try (SheetReader sheet = SheetReader.open(
                new ByteArrayInputStream(file), new SheetLimits(1 << 24, 10_000, 64, 500, 1 << 27, 120))) {
            SheetRow head = sheet.next();
            SheetRow row = sheet.next();
            assertEquals("考生号 姓名 身份证号", head.cell(0) + " " + head.cell(1) + " " + head.cell(2));
            assertEquals(world.graduates().get(0).idNumber(), row.cell(2), "the whole number");
            assertEquals("毕业去向代码", head.cell(24));
            assertEquals("80", row.cell(24));
            assertEquals("=HYPERLINK(\"http://a\")", row.cell(25), "a text, and no formula");
            assertEquals("", sheet.next().cell(24));
            assertEquals(null, sheet.next());
        }
        MadeReport report = asSchool(() -> reports.made(COHORT)).get(0);
        assertEquals(
                "XLSX 2 2 向省厅上报 " + Sha256.hex(file),
                report.fileKind() + " " + report.graduates() + " " + report.faulty() + " " + report.reason() + " "
                        + report.sha256());
        assertEquals(
                2,
                probes.rows("audit_entry where action = 'ID_NUMBER_READ' and detail = '向省厅上报' and account_id = "
                        + world.staff()));
    }

    @Test
    void aCsvHoldsNoFormulaAndADraftNoNumber() throws Exception {
        String csv = new String(made(FileKind.CSV, "向省厅上报", true), StandardCharsets.UTF_8);
        assertTrue(csv.contains("'=HYPERLINK"), csv);
        ByteArrayOutputStream draft = new ByteArrayOutputStream();
        asSchool(() -> {
            reports.draft(COHORT, FileKind.CSV, draft);
            return null;
        });
        String shown = draft.toString(StandardCharsets.UTF_8);
        assertFalse(shown.contains(world.graduates().get(0).idNumber()));
        assertTrue(shown.contains("****"));
        assertEquals(1, asSchool(() -> reports.made(COHORT)).size(), "a draft is no report");
    }

    @Test
    void aDepartmentChecksItsOwnAndReportsNothing() throws Exception {
        String mobile =
                "16" + String.format("%09d", Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
        asSchool(() -> {
            staffing.appoint("辅导员", mobile, Set.of("外国语学院"));
            return null;
        });
        long staff = probes.number("select id from account where username = 's" + mobile + "'");
        assertEquals(
                0,
                Callers.as(Role.SCHOOL, staff, () -> reports.check(COHORT, null))
                        .graduates());
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> Callers.as(Role.SCHOOL, staff, () -> {
                    reports.report(COHORT, FileKind.CSV, "上报", true, new ByteArrayOutputStream());
                    return null;
                }));
        assertEquals("report.whole_school_only", refusal.key());
    }
}
