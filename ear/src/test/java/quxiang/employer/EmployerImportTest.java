package quxiang.employer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.Role;
import quxiang.common.sheet.SheetLimits;
import quxiang.common.sheet.SheetReader;
import quxiang.common.sheet.SheetRow;
import quxiang.employer.remittance.BankSide;
import quxiang.employer.verification.Applicants;
import quxiang.employer.verification.VerificationState;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeProgress;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeState;
import quxiang.intake.IntakeUploads;
import quxiang.intake.RefusedIntakeRow;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;

/** 导入用人单位: units and users of the older platform. */
@ArquillianTest
class EmployerImportTest {

    private static final String HEADER = "统一社会信用代码,单位名称,单位简称,公司行业,单位性质,单位类型,公司规模,所在地区,详细地址,公司网址,联系人姓名,手机号,邮箱\r\n";
    private static final AtomicInteger NEXT = new AtomicInteger(500_000);

    @Inject
    IntakeUploads uploads;

    @Inject
    IntakeReports reports;

    @Inject
    Applicants applicants;

    @Inject
    BankSide people;

    @Inject
    Probes probes;

    private long reviewer;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void begin() {
        reviewer = people.newReviewer();
    }

    private <T> T asCentre(Callable<T> work) throws Exception {
        return Callers.as(Role.CENTRE, reviewer, work);
    }

    private IntakeProgress imported(byte[] file) throws Exception {
        long id = asCentre(() -> uploads.stage(IntakeKind.EMPLOYERS, "单位.csv", new ByteArrayInputStream(file)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !asCentre(() -> reports.progress(id)).running());
        return asCentre(() -> reports.progress(id));
    }

    private static String row(int n, String industry, String region, String mobile, String name) {
        return Applicants.creditCode(n) + "," + name + ",简称,\"" + industry + "\",其他企业,民营企业,50-99人," + region + ",路" + n
                + "号,https://example.com," + "李四," + mobile + ",a" + n + "@example.com\r\n";
    }

    private static String row(int n) {
        return row(
                n,
                n % 2 == 0 ? "02" : "互联网/电子商务",
                n % 2 == 0 ? "110108" : "北京市海淀区",
                "1760" + (1_000_000 + n),
                "平台单位" + n);
    }

    private static String counts(IntakeProgress p) {
        return p.read() + " read, " + p.taken() + " taken, " + p.unchanged() + " unchanged, " + p.refused()
                + " refused";
    }

    @Test
    void unitsAndUsersAreKnownAfterwardsAndASecondTimeNothingChanges() throws Exception {
        int first = NEXT.getAndAdd(1000);
        StringBuilder file = new StringBuilder(HEADER);
        for (int n = first; n < first + 250; n++) {
            file.append(row(n));
        }
        byte[] gb18030 = file.toString().getBytes(Charset.forName("GB18030"));
        IntakeProgress once = imported(gb18030);
        assertEquals(IntakeState.COMPLETED, once.state());
        assertEquals("250 read, 250 taken, 0 unchanged, 0 refused", counts(once));
        String mine = "like '平台单位%' and e.id in (select employer_id from verification where method = 'LETTER'"
                + " and state = 'DRAFT' and u_credit_code >= '"
                + Applicants.creditCode(first).substring(0, 17)
                + "' and u_credit_code < '" + Applicants.creditCode(first + 250).substring(0, 17) + "')";
        assertEquals(
                250,
                probes.rows("employer e where e.verified_at is null and e.region_name = '北京市 海淀区' and e.name " + mine));
        assertEquals(
                250,
                probes.rows("account where role = 'EMPLOYER' and employer_id is null and mobile >= '1760"
                        + (1_000_000 + first) + "' and mobile < '1760" + (1_000_000 + first + 250) + "'"));
        assertEquals("250 read, 0 taken, 250 unchanged, 0 refused", counts(imported(gb18030)));
        assertEquals(0, probes.rows("intake_row where intake_id in (" + once.id() + ")"));
        assertEquals(0, probes.rows("intake_block where intake_id in (" + once.id() + ")"));

        String moved = HEADER + row(first).replace("路" + first, "新路" + first) + row(first + 1);
        assertEquals(
                "2 read, 1 taken, 1 unchanged, 0 refused", counts(imported(moved.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void badRowsAreListedWithTheirReasonAndCanBeCorrected() throws Exception {
        int n = NEXT.getAndAdd(1000);
        String good = row(n);
        String file = HEADER
                + good
                + row(n + 1)
                        .replace(
                                Applicants.creditCode(n + 1),
                                Applicants.creditCode(n + 1).substring(0, 17) + "I")
                + row(n + 2, "炼金术", "110108", "17609000001", "甲")
                + row(n + 3, "02", "110000", "17609000002", "乙")
                + row(n + 4, "02", "110108", "12345", "丙")
                + row(n + 5, "02", "110108", "17609000003", "<b>")
                + row(n, "02", "110108", "17609000004", "另一个名字")
                + row(n + 6, "02", "110108", "1760" + (1_000_000 + n), "丁")
                + row(n + 7, "02", "110108", "", "戊");
        IntakeProgress progress = imported(file.getBytes(StandardCharsets.UTF_8));
        assertEquals("9 read, 1 taken, 0 unchanged, 8 refused", counts(progress));
        assertEquals(
                List.of(
                        "credit_code.character",
                        "platform.row.unknown",
                        "platform.row.unknown",
                        "platform.row.form",
                        "platform.row.character",
                        "platform.other_name",
                        "platform.other_unit",
                        "platform.row.empty"),
                asCentre(() -> reports.refused(progress.id())).stream()
                        .map(RefusedIntakeRow::fault)
                        .toList());
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        asCentre(() -> {
            reports.download(progress.id(), Locale.SIMPLIFIED_CHINESE, table);
            return null;
        });
        try (SheetReader reader =
                SheetReader.open(new ByteArrayInputStream(table.toByteArray()), SheetLimits.STANDARD)) {
            SheetRow head = reader.next();
            assertEquals("原因", head.cell(head.cells().size() - 1));
            reader.next();
            SheetRow unknown = reader.next();
            assertEquals("公司行业“炼金术”不在可选项中", unknown.cell(head.cells().size() - 1));
        }
        assertEquals(
                "8 read, 0 taken, 0 unchanged, 8 refused",
                counts(imported(table.toByteArray())),
                "the list can be handed in again");
    }

    @Test
    void whoRegisteredByThemselvesGoesTheUsualWay() throws Exception {
        Applicants.Applicant applicant = applicants.newApplicant();
        String file = HEADER + row(NEXT.getAndAdd(1000), "02", "110108", applicant.mobile(), "己");
        IntakeProgress progress = imported(file.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "platform.registered",
                asCentre(() -> reports.refused(progress.id())).get(0).fault());
        assertEquals(VerificationState.DRAFT, applicants.state(applicant));
    }
}
