package quxiang.roster.imports;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.Cohort;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.intake.HalfDone;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakePreview;
import quxiang.intake.IntakeProgress;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeState;
import quxiang.intake.IntakeUploads;
import quxiang.intake.RefusedIntakeRow;
import quxiang.intake.UndoingIntakes;
import quxiang.intake.Unheard;
import quxiang.roster.format.RowFault;
import quxiang.roster.undo.SeeingObstacles;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.detail.CorrectionImpact;

/** 导入生源 over a roster that is there: preview, 确认导入, 放弃导入, 撤销导入. */
@ArquillianTest
class RosterPreviewTest {

    private static final Cohort COHORT = new Cohort(2027);
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Inject
    IntakeUploads uploads;

    @Inject
    IntakeReports reports;

    @Inject
    UndoingIntakes undoing;

    @Inject
    SeeingPreviews previews;

    @Inject
    SeeingObstacles obstructing;

    @Inject
    HalfDone halfDone;

    @Inject
    Unheard unheard;

    @Inject
    CorrectionImpact effects;

    @Inject
    HalfWay halfWay;

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

    private long upload(byte[] file) throws Exception {
        return asSchool(
                () -> uploads.stage(IntakeKind.ROSTER, COHORT.year(), false, "名单.csv", new ByteArrayInputStream(file)));
    }

    private IntakeProgress come(long id) throws Exception {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !asSchool(() -> reports.progress(id)).running());
        return asSchool(() -> reports.progress(id));
    }

    private IntakeProgress imported(byte[] file) throws Exception {
        return come(upload(file));
    }

    /** The file of {@link RosterFixtures#csv} with the first graduates renamed. */
    private byte[] renamed(int rows, int renamed) {
        String[] lines = new String(fixtures.csv(staff, rows, 0), GB18030).split("\r\n", -1);
        for (int i = 1; i <= renamed; i++) {
            lines[i] = lines[i].replace("张三䶮", "李四");
        }
        return String.join("\r\n", lines).getBytes(GB18030);
    }

    private long named(String name) {
        return probes.rows(
                "graduate where removed_at is null and school_id = " + staff.schoolId() + " and name = '" + name + "'");
    }

    private Object act(long id, boolean confirm) throws Exception {
        return asSchool(() -> {
            if (confirm) {
                uploads.confirm(id);
            } else {
                uploads.giveUp(id);
            }
            return null;
        });
    }

    private String refusal(Callable<?> work) {
        return assertThrows(Refusal.class, work::call).key();
    }

    private static String told(IntakeProgress it) {
        return it.state() + ": " + it.added() + " added, " + it.changed() + " changed, " + it.unchanged()
                + " unchanged, " + it.refused() + " refused";
    }

    private static String would(IntakeProgress it) {
        IntakePreview found = it.preview();
        return it.state() + ": " + found.added() + ", " + found.changed() + ", " + found.unchanged() + ", "
                + found.refused();
    }

    @Test
    void aFileThatWouldChangeGraduatesWaitsAndIsTakenOnceHoweverOftenItIsConfirmed() throws Exception {
        assertEquals(
                "COMPLETED: 20 added, 0 changed, 0 unchanged, 0 refused", told(imported(fixtures.csv(staff, 20, 0))));
        fixtures.collectFirst(staff, COHORT);
        long id = upload(renamed(22, 3));
        assertEquals("WAITING: 2, 3, 17, 0", would(come(id)));
        assertEquals(20, named("张三䶮"));
        assertEquals(new CorrectionImpact.Ends(1, 0), asSchool(() -> effects.ofImport(id)));
        List<PreviewRow> rows =
                asSchool(() -> previews.page(id, new PageRequest(0, 2)).rows());
        assertEquals(
                List.of(new ChangedFact("NAME", null, "张三䶮", "李四")), rows.get(0).changes());
        assertTrue(rows.get(0).telling() && rows.size() == 2);
        assertEquals("intake.waiting", refusal(() -> upload(renamed(22, 4))));

        ExecutorService people = Executors.newFixedThreadPool(3);
        people.invokeAll(List.of(() -> act(id, true), () -> act(id, true), () -> act(id, true)))
                .forEach(word -> {
                    try {
                        word.get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
        people.shutdown();
        assertEquals("COMPLETED: 2 added, 3 changed, 17 unchanged, 0 refused", told(come(id)));
        act(id, true);
        assertEquals(3, named("李四"));
        assertEquals(1, probes.rows("audit_entry where action = 'INTAKE_CONFIRMED' and subject_id = " + id));
        assertEquals(0, probes.rows("roster_preview where import_id = " + id));
        assertEquals(
                1,
                probes.rows("favorite where school_id = " + staff.schoolId()
                        + " and invalid_reason = 'GRADUATE_CORRECTED'"));
        assertEquals("intake.confirmed", refusal(() -> act(id, false)));
    }

    @Test
    void aFileThatOnlyAddsGoesStraightOnAndTheSameFileTwiceDoesNothing() throws Exception {
        imported(fixtures.csv(staff, 10, 0));
        assertEquals(
                "COMPLETED: 5 added, 0 changed, 10 unchanged, 2 refused", told(imported(fixtures.csv(staff, 17, 2))));
        IntakeProgress again = imported(fixtures.csv(staff, 17, 2));
        assertEquals("COMPLETED: 0 added, 0 changed, 15 unchanged, 2 refused", told(again));
        assertEquals(2, asSchool(() -> reports.refused(again.id())).size());
    }

    @Test
    void anImportThatIsGivenUpLeavesNothingAndMakesRoom() throws Exception {
        imported(fixtures.csv(staff, 10, 0));
        long id = upload(renamed(10, 2));
        assertEquals(IntakeState.WAITING, come(id).state());
        act(id, false);
        act(id, false);
        assertEquals(10, named("张三䶮"));
        assertEquals("intake.given_up", refusal(() -> act(id, true)));
        assertEquals(0, probes.rows("roster_preview where import_id = " + id));
        assertEquals(IntakeState.WAITING, imported(renamed(10, 1)).state());
    }

    @Test
    void anImportIsUndoneUntilSomethingIsBuiltOnIt() throws Exception {
        imported(fixtures.csv(staff, 10, 0));
        IntakeProgress second = imported(renamed(15, 4));
        act(second.id(), true);
        assertEquals("COMPLETED: 5 added, 4 changed, 6 unchanged, 0 refused", told(come(second.id())));
        undo(second.id());
        undo(second.id());
        IntakeProgress undone = come(second.id());
        assertEquals(IntakeState.REVERTED, undone.state());
        assertEquals(9, undone.undo().undone());
        assertEquals(10, named("张三䶮"));
        assertEquals(10, probes.rows("graduate where school_id = " + staff.schoolId()));
        assertEquals(1, probes.rows("audit_entry where action = 'INTAKE_UNDO' and subject_id = " + second.id()));
        assertEquals(1, probes.rows("audit_entry where action = 'INTAKE_UNDONE' and subject_id = " + second.id()));

        long first = asSchool(() -> reports.latest(IntakeKind.ROSTER, COHORT.year()))
                .get(1)
                .id();
        assertFalse(asSchool(() -> obstructing.of(first)).any());
        fixtures.collectFirst(staff, COHORT);
        assertEquals(1, asSchool(() -> obstructing.of(first)).favorites());
        assertEquals("roster.undo_built_upon", refusal(() -> undo(first)));
        assertEquals(10, named("张三䶮"));
    }

    private Object undo(long id) throws Exception {
        return asSchool(() -> {
            undoing.undo(id);
            return null;
        });
    }

    @Test
    void nobodyElseConfirmsGivesUpOrUndoes() throws Exception {
        imported(fixtures.csv(staff, 5, 0));
        long id = upload(renamed(5, 1));
        come(id);
        RosterFixtures.Staff own = staff;
        staff = fixtures.newSchool();
        assertEquals("intake.not_found", refusal(() -> act(id, true)));
        assertEquals("intake.not_found", refusal(() -> act(id, false)));
        assertEquals("intake.not_found", refusal(() -> undo(id)));
        assertEquals("intake.not_found", refusal(() -> asSchool(() -> obstructing.of(id))));
        assertEquals("intake.not_found", refusal(() -> asSchool(() -> previews.page(id, new PageRequest(0, 10)))));
        assertEquals(new CorrectionImpact.Ends(0, 0), asSchool(() -> effects.ofImport(id)));
        staff = fixtures.departmentStaff(own);
        assertEquals("roster.whole_school_only", refusal(() -> act(id, true)));
        assertEquals("roster.whole_school_only", refusal(() -> undo(id)));
        assertEquals("roster.whole_school_only", refusal(() -> asSchool(() -> reports.progress(id))));
    }

    @Test
    void rowsOfAnotherSchoolAreRefusedEachAndTheRestIsTaken() throws Exception {
        String[] lines = new String(fixtures.csv(staff, 40, 0), GB18030).split("\r\n", -1);
        for (int i = 2; i <= 40; i += 2) {
            lines[i] = lines[i].replace("," + staff.code() + ",", ",14999,");
        }
        IntakeProgress it = imported(String.join("\r\n", lines).getBytes(GB18030));
        assertEquals("COMPLETED: 20 added, 0 changed, 0 unchanged, 20 refused", told(it));
        List<RefusedIntakeRow> refused = asSchool(() -> reports.refused(it.id()));
        assertTrue(refused.stream()
                .allMatch(row -> row.fault().equals(RowFault.OTHER_SCHOOL.key()) && row.line() % 2 == 1));
        assertEquals("14999", refused.get(0).args().get(0));
    }

    @Test
    void aServerThatGoesDownInTheMiddleOfCheckingOrUndoingLosesNothing() throws Exception {
        imported(fixtures.csv(staff, 1200, 0));
        long checked = asSchool(() -> unheard.stage(IntakeKind.ROSTER, COHORT.year(), renamed(1300, 1100)));
        halfDone.previewSome(IntakeKind.ROSTER, checked, 1, 1000);
        RosterFixtures.Staff first = staff;
        staff = fixtures.newSchool();
        long undone = imported(fixtures.csv(staff, 1200, 0)).id();
        asSchool(() -> unheard.undo(undone));
        halfWay.undo(undone, 1000);
        assertEquals(200, named("张三䶮"));
        assertEquals(IntakeState.REVERTED, come(undone).state());
        assertEquals(0, probes.rows("graduate where school_id = " + staff.schoolId()));
        staff = first;
        assertEquals("WAITING: 100, 1100, 100, 0", would(come(checked)));
        assertEquals(1100, probes.rows("roster_preview where import_id = " + checked));
        assertEquals(1200, named("张三䶮"));
    }

    @Test
    void onlyAttemptsThatBringAnImportNoFurtherAreCounted() throws Exception {
        imported(fixtures.csv(staff, 10, 0));
        long id = asSchool(() -> unheard.stage(IntakeKind.ROSTER, COHORT.year(), renamed(1300, 10)));
        assertEquals(0, halfDone.attempts(IntakeKind.ROSTER, id));
        halfDone.fall(IntakeKind.ROSTER, id, 1);
        halfDone.fall(IntakeKind.ROSTER, id, 2);
        halfDone.fall(IntakeKind.ROSTER, id, 3);
        halfDone.fall(IntakeKind.ROSTER, id, 3);
        assertEquals(3, halfDone.attempts(IntakeKind.ROSTER, id));
        halfDone.previewSome(IntakeKind.ROSTER, id, 4, 1000);
        assertEquals(0, halfDone.attempts(IntakeKind.ROSTER, id));
        halfDone.fall(IntakeKind.ROSTER, id, 4);
        assertEquals(0, halfDone.attempts(IntakeKind.ROSTER, id));
        halfDone.fall(IntakeKind.ROSTER, id, 5);
        assertEquals(1, halfDone.attempts(IntakeKind.ROSTER, id));
        halfDone.giveUp(id);
        assertEquals(IntakeState.FAILED, come(id).state());
    }
}
