package quxiang.destination;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import quxiang.common.sheet.SheetLimits;
import quxiang.common.sheet.SheetReader;
import quxiang.common.sheet.SheetRow;
import quxiang.destination.imports.DestinationTemplate;
import quxiang.favorite.CollectingFavorites;
import quxiang.intake.HalfDone;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeProgress;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeState;
import quxiang.intake.IntakeUploads;
import quxiang.intake.RefusedIntakeRow;
import quxiang.intake.UndoingIntakes;
import quxiang.intake.Unheard;
import quxiang.school.AppointingStaff;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.server.SameOnAnyDatabase;
import quxiang.signing.AnsweringInvitations;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.invite.SendingInvitations;

/** 新增 and 导入 of destinations by a school. */
@ArquillianTest
class DestinationImportTest {

    private static final int COHORT = SigningFixtures.COHORT;
    private static final String HEAD = "姓名,证件号码,学号,去向类别,单位、学校或地点,录取专业,录取学历层次,起始日期";
    private static final DestinationFacts STUDY = new DestinationFacts(
            "STUDY", "示范大学", null, null, Map.of(DestinationField.MAJOR, "软件工程", DestinationField.LEVEL, "11"));

    @Inject
    SigningFixtures fixtures;

    @Inject
    IntakeUploads uploads;

    @Inject
    IntakeReports reports;

    @Inject
    UndoingIntakes undoing;

    @Inject
    EnteringDestinations entering;

    @Inject
    ExportingDestinations exporting;

    @Inject
    DeclaringDestinations declaring;

    @Inject
    RegisteringDestinations registering;

    @Inject
    DestinationTemplate template;

    @Inject
    CollectingFavorites collecting;

    @Inject
    SendingInvitations inviting;

    @Inject
    AnsweringInvitations answering;

    @Inject
    AppointingStaff staffing;

    @Inject
    HalfDone halfDone;

    @Inject
    Unheard unheard;

    @Inject
    Probes probes;

    private World world;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void begin() {
        world = fixtures.newWorld(1, 4);
    }

    private <T> T asSchool(Callable<T> work) throws Exception {
        return Callers.as(Role.SCHOOL, world.staff(), work);
    }

    private Side graduate(int n) {
        return world.graduates().get(n);
    }

    private static byte[] csv(List<String> lines) {
        return (HEAD + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private long upload(List<String> lines, boolean preview) throws Exception {
        return asSchool(() -> uploads.stage(
                IntakeKind.DESTINATIONS, COHORT, preview, "去向.csv", new ByteArrayInputStream(csv(lines))));
    }

    private IntakeProgress ended(long id) throws Exception {
        await().atMost(Duration.ofSeconds(120))
                .until(() -> !asSchool(() -> reports.progress(id)).running());
        return asSchool(() -> reports.progress(id));
    }

    private List<String> faults(long id) throws Exception {
        return asSchool(() -> reports.refused(id)).stream()
                .map(row -> row.line() + " " + row.fault())
                .toList();
    }

    private static String told(IntakeProgress progress) {
        return progress.state() + " " + progress.taken() + " " + progress.unchanged() + " " + progress.refused();
    }

    private String study(Side who) {
        return who.name() + "," + who.idNumber() + ",,升学,示范大学,软件工程,硕士毕业,2027-09-01";
    }

    private long invite(Side who) throws Exception {
        Side unit = world.employers().get(0);
        long favorite = Callers.as(Role.EMPLOYER, unit.account(), () -> {
            collecting.add(collecting
                    .search(COHORT, who.name(), who.idNumber(), world.schoolName())
                    .key());
            return probes.number(
                    "select id from favorite where employer_id = " + unit.id() + " and graduate_id = " + who.id());
        });
        return Callers.as(
                        Role.EMPLOYER,
                        unit.account(),
                        () -> inviting.send(
                                fixtures.letter(),
                                List.of(favorite),
                                UUID.randomUUID().toString()))
                .get(0)
                .signingId();
    }

    @Test
    void eachRowIsRegisteredOrRefusedWithItsReason() throws Exception {
        long letter = invite(graduate(0));
        long accepted = invite(graduate(1));
        Callers.as(Role.GRADUATE, graduate(1).account(), () -> {
            answering.accept(accepted, fixtures.agreed(graduate(1).account(), accepted));
            return null;
        });
        List<String> lines = List.of(
                study(graduate(0)),
                study(graduate(1)),
                graduate(2).name() + ",,S2,待就业,,,,",
                "李四," + graduate(3).idNumber() + ",,待就业,,,,",
                graduate(3).name() + ",,S2,待就业,,,,",
                graduate(3).name() + ",,S999,待就业,,,,",
                graduate(3).name() + ",,S3,周游世界,,,,",
                graduate(3).name() + ",,S3,升学,示范大学,软件工程,小学,",
                graduate(3).name() + ",,,待就业,,,,",
                graduate(3).name() + "," + graduate(3).idNumber() + ",,待就业,,,,明年");
        IntakeProgress result = ended(upload(lines, false));
        assertEquals("COMPLETED 2 0 8", told(result));
        assertEquals(
                List.of(
                        "3 destination.graduate_bound",
                        "5 destination.row.other_name",
                        "6 destination.row.twice",
                        "7 destination.row.nobody",
                        "8 destination.row.kind",
                        "9 destination.fact.LEVEL",
                        "10 destination.row.no_number",
                        "11 destination.row.date"),
                faults(result.id()));
        RefusedIntakeRow first = asSchool(() -> reports.refused(result.id())).get(0);
        assertTrue(first.words().get(1).contains("*"), "the ID number is masked");
        assertEquals(1, probes.rows("signing where id = " + letter + " and reason = 'DESTINATION_REGISTERED'"));
        assertEquals(1, probes.rows("signing where id = " + accepted + " and state = 'AWAITING_SCHOOL'"));
        assertEquals(
                1,
                probes.rows("destination d join destination_fact f on f.destination_id = d.id where d.graduate_id = "
                        + graduate(0).id() + " and d.code = '80' and f.field = 'LEVEL' and f.told = '11'"));
        assertEquals(
                2,
                probes.rows("audit_entry where action = 'DESTINATION_ENTERED' and detail = 'import " + result.id()
                        + "' and account_id = " + world.staff()));
        assertEquals(
                2,
                probes.rows("destination_step s join destination d on d.id = s.destination_id where d.import_id = "
                        + result.id() + " and s.move = 'ENTER' and s.by_role = 'SCHOOL'"));
        assertEquals("COMPLETED 0 2 0", told(ended(upload(List.of(lines.get(0), lines.get(2)), false))), "once more");
    }

    @Test
    void aPreviewChangesNothingAndAnUndoKeepsWhatWasDealtWith() throws Exception {
        List<String> lines = List.of(study(graduate(0)), study(graduate(1)), study(graduate(2)), "无此人,,S9,待就业,,,,");
        long id = upload(lines, true);
        IntakeProgress preview = asSchool(() -> reports.progress(id));
        assertEquals(IntakeState.WAITING, preview.state());
        assertEquals("3 1", preview.preview().taken() + " " + preview.preview().refused());
        assertEquals(0, probes.rows("destination where school_id = " + world.school()));
        asSchool(() -> {
            uploads.confirm(id);
            return null;
        });
        assertEquals("COMPLETED 3 0 1", told(ended(id)));
        long objected = probes.number(
                "select id from destination where graduate_id = " + graduate(0).id());
        Callers.as(Role.GRADUATE, graduate(0).account(), () -> {
            declaring.object(objected, "不是我的");
            return null;
        });
        IntakeProgress undone = asSchool(() -> undoing.undo(id));
        assertEquals("2 1", undone.undo().undone() + " " + undone.undo().kept());
        assertEquals(1, probes.rows("graduate where school_id = " + world.school() + " and destination_code = '80'"));
        assertEquals(1, probes.rows("destination where id = " + objected + " and state = 'REGISTERED'"));
    }

    @Test
    void staffOfADepartmentOrOfAnotherSchoolImportNothingHere() throws Exception {
        String mobile =
                "16" + String.format("%09d", Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
        asSchool(() -> {
            staffing.appoint("辅导员", mobile, Set.of("计算机学院"));
            return null;
        });
        long staff = probes.number("select id from account where username = 's" + mobile + "'");
        byte[] file = csv(List.of(study(graduate(0))));
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> Callers.as(
                        Role.SCHOOL,
                        staff,
                        () -> uploads.stage(
                                IntakeKind.DESTINATIONS, COHORT, false, "去向.csv", new ByteArrayInputStream(file))));
        assertEquals("destination.whole_school_only", refusal.key());
        World elsewhere = fixtures.newWorld(0, 0);
        long id = Callers.as(
                Role.SCHOOL,
                elsewhere.staff(),
                () -> uploads.stage(IntakeKind.DESTINATIONS, COHORT, true, "去向.csv", new ByteArrayInputStream(file)));
        assertEquals(
                List.of("2 destination.row.nobody"),
                Callers.as(Role.SCHOOL, elsewhere.staff(), () -> reports.refused(id)).stream()
                        .map(row -> row.line() + " " + row.fault())
                        .toList());
    }

    @Test
    @SameOnAnyDatabase("The engine goes on after a crash; RosterPreviewTest and FavoriteImportTest see it on H2.")
    void fiveThousandRowsWithFortyBadOnesComeToTheirEndAfterACrash() throws Exception {
        // Far from what the sequence gives: classes that run later take the next numbers.
        long first = 600_000_000;
        int many = 5_000;
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < many; from += 1_000) {
            StringBuilder rows = new StringBuilder();
            for (int n = from; n < from + 1_000; n++) {
                rows.append(rows.isEmpty() ? "" : ", ")
                        .append('(')
                        .append(first + n)
                        .append(')');
                lines.add("王,,C" + (first + n) + "," + (n % 125 == 0 ? "去火星" : "升学") + ",示范大学,软件工程,11,");
            }
            probes.let("insert into graduate (id, school_id, cohort, roster_key, name, student_no, id_sealed, id_hash,"
                    + " id_masked, department, level_code, major, graduates_on, facts_hash, created_at, changed_at, version)"
                    + " select n.x, " + world.school() + ", " + COHORT + ", 'C' || cast(n.x as varchar(20)), '王',"
                    + " 'C' || cast(n.x as varchar(20)), cast('x' as bytea), cast(n.x as varchar(20)),"
                    + " '1101**********1234', '计算机学院', '31', '软件工程', date '2027-07-01', 'x', current_timestamp,"
                    + " current_timestamp, 1 from (values " + rows + ") n(x)");
        }
        byte[] file = csv(lines);
        long id = asSchool(() -> unheard.stage(IntakeKind.DESTINATIONS, COHORT, file));
        halfDone.takeSome(IntakeKind.DESTINATIONS, id, 200);
        assertEquals("COMPLETED 4960 0 40", told(ended(id)), "it goes on by itself, where it was");
        assertEquals(4_960, probes.rows("destination where import_id = " + id + " and state = 'REGISTERED'"));
        ByteArrayOutputStream refused = new ByteArrayOutputStream();
        asSchool(() -> {
            reports.download(id, Locale.SIMPLIFIED_CHINESE, refused);
            return null;
        });
        try (SheetReader sheet = sheet(refused)) {
            int rows = 0;
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                rows++;
            }
            assertEquals(41, rows, "a head and the forty");
        }
        assertEquals(4_960, asSchool(() -> undoing.undo(id)).undo().undone());
    }

    @Test
    void staffEnterOneByTheSameRules() throws Exception {
        long letter = invite(graduate(0));
        long id = asSchool(() -> entering.enter(graduate(0).id(), STUDY, List.of()));
        assertEquals(1, probes.rows("signing where id = " + letter + " and state = 'INVALIDATED'"));
        assertEquals(
                DestinationState.REGISTERED,
                asSchool(() -> registering.find(id)).state());
        assertEquals(
                "destination.graduate_has_one",
                asSchool(() -> entering.obstacle(graduate(0).id())).key());
        assertEquals(
                1,
                probes.rows("outbox_message where kind = 'DESTINATION_ENTERED' and recipient_id = "
                        + graduate(0).id()));
        Refusal wrong = assertThrows(
                Refusal.class,
                () -> asSchool(() -> entering.enter(
                        graduate(1).id(), new DestinationFacts("STUDY", null, null, null, Map.of()), List.of())));
        assertEquals("destination.place", wrong.key());
        World elsewhere = fixtures.newWorld(0, 0);
        Refusal stranger = assertThrows(
                Refusal.class,
                () -> Callers.as(
                        Role.SCHOOL,
                        elsewhere.staff(),
                        () -> entering.enter(graduate(1).id(), STUDY, List.of())));
        assertEquals("roster.no_graduate", stranger.key());
    }

    @Test
    void theExportShowsWhatTheListShowsAndTheTemplateIsImported() throws Exception {
        asSchool(() -> entering.enter(
                graduate(0).id(),
                new DestinationFacts("STUDY", "=cmd|' /C calc'!A0", null, null, STUDY.told()),
                List.of()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        asSchool(() -> {
            exporting.export(
                    new DestinationFilter(COHORT, null, false, false, null, null, null, null, null, null, null),
                    Locale.SIMPLIFIED_CHINESE,
                    out);
            template.write(Locale.SIMPLIFIED_CHINESE, empty);
            return null;
        });
        try (SheetReader sheet = sheet(out)) {
            List<String> head = cells(sheet.next());
            List<String> row = cells(sheet.next());
            assertEquals(graduate(0).name(), row.get(0));
            assertEquals("=cmd|' /C calc'!A0", row.get(head.indexOf("单位、学校或地点")), "a text, and no formula");
            assertEquals("硕士毕业", row.get(head.lastIndexOf("学历层次")));
        }
        try (SheetReader sheet = sheet(empty)) {
            assertEquals("姓名", sheet.next().cell(0));
        }
    }

    private static SheetReader sheet(ByteArrayOutputStream file) throws IOException {
        return SheetReader.open(
                new ByteArrayInputStream(file.toByteArray()), new SheetLimits(1 << 24, 10_000, 64, 500, 1 << 27, 120));
    }

    private static List<String> cells(SheetRow row) {
        List<String> cells = new ArrayList<>();
        for (int place = 0; place < 40; place++) {
            cells.add(row.cell(place));
        }
        return cells;
    }
}
