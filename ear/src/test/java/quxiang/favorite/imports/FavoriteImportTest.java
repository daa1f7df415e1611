package quxiang.favorite.imports;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.common.Cohort;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.sheet.SheetLimits;
import quxiang.common.sheet.SheetReader;
import quxiang.common.sheet.SheetRow;
import quxiang.favorite.CollectingFavorites;
import quxiang.favorite.FavoriteFixtures;
import quxiang.favorite.FavoriteFixtures.Place;
import quxiang.favorite.SearchLimit;
import quxiang.intake.HalfDone;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeProgress;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeState;
import quxiang.intake.IntakeUploads;
import quxiang.intake.UndoingIntakes;
import quxiang.intake.Unheard;
import quxiang.school.ChangingPolicy;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.SigningFixtures;
import quxiang.signing.invite.InviteResult;
import quxiang.signing.invite.SendingInvitations;

/** 导入学生名单 as a unit does it: upload, job, result. */
@ArquillianTest
class FavoriteImportTest {

    private static final int COHORT = 2027;

    @Inject
    IntakeUploads uploads;

    @Inject
    IntakeReports imports;

    @Inject
    CollectingFavorites collecting;

    @Inject
    FavoriteFixtures fixtures;

    @Inject
    FavoriteTemplate template;

    @Inject
    UndoingIntakes undoing;

    @Inject
    SendingInvitations inviting;

    @Inject
    SigningFixtures letters;

    @Inject
    ChangingPolicy policy;

    @Inject
    HalfDone halfDone;

    @Inject
    Unheard unheard;

    @Inject
    Probes probes;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    private <T> T as(Place place, Callable<T> work) throws Exception {
        return Callers.as(Role.EMPLOYER, place.user(), work);
    }

    private long upload(Place place, byte[] file) throws Exception {
        return as(
                place,
                () -> uploads.stage(IntakeKind.FAVORITES, COHORT, false, "名单.csv", new ByteArrayInputStream(file)));
    }

    private IntakeProgress imported(Place place, List<String> lines) throws Exception {
        long id = upload(place, FavoriteFixtures.list(lines));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !as(place, () -> imports.progress(id)).running());
        return as(place, () -> imports.progress(id));
    }

    private List<String> people(Place place, int from, int to) {
        return new ArrayList<>(
                IntStream.range(from, to).mapToObj(n -> fixtures.line(place, n)).toList());
    }

    private List<String> reasons(Place place, IntakeProgress row) throws Exception {
        return as(place, () -> imports.refused(row.id())).stream()
                .map(line -> line.line() + " " + line.fault())
                .toList();
    }

    private static String told(IntakeProgress row) {
        return row.state() + ": " + row.taken() + " added, " + row.unchanged() + " there, " + row.refused()
                + " refused";
    }

    @Test
    void aListIsTakenAndTheSameListOnceMoreChangesNothing() throws Exception {
        Place place = fixtures.newPlace(COHORT, 1100);
        List<String> lines = people(place, 0, 1100);
        assertEquals("COMPLETED: 1100 added, 0 there, 0 refused", told(imported(place, lines)));
        assertEquals("COMPLETED: 0 added, 1100 there, 0 refused", told(imported(place, lines)));
        assertEquals(1100, probes.rows("favorite where employer_id = " + place.employer()));
        assertEquals(1100, probes.rows("audit_entry where action = 'FAVORITE_ADDED' and account_id = " + place.user()));
        assertEquals(
                0,
                probes.rows("intake_block where intake_id in (select id from intake where employer_id = "
                        + place.employer() + ")"),
                "the rows that waited are gone");
    }

    @Test
    void everyRowThatIsNotTakenSaysWhy() throws Exception {
        Place place = fixtures.newPlace(COHORT, 5);
        fixtures.enter(place, 2026, 50, 1);
        List<String> lines = people(place, 0, 3);
        lines.add(fixtures.line(place, 0));
        lines.add(fixtures.line(place, 3).replace("王小明", "王晓明"));
        lines.add(fixtures.line(place, 777));
        lines.add(fixtures.line(place, 4).replace("学校", "大学"));
        lines.add(fixtures.line(place, 50));
        lines.add("王小明,,学校");
        lines.add("王小明,1.10199E+17,学校");
        lines.add("王小明,11019920030101,学校");
        IntakeProgress row = imported(place, lines);
        assertEquals("COMPLETED: 3 added, 0 there, 8 refused", told(row));
        assertEquals(
                List.of(
                        "5 favorite.row.twice",
                        "6 favorite.row.not_found",
                        "7 favorite.row.not_found",
                        "8 favorite.row.school_unknown",
                        "9 favorite.row.other_cohort",
                        "10 roster.row.required",
                        "11 roster.row.mangled",
                        "12 roster.row.id_length"),
                reasons(place, row));
    }

    @Test
    void theRefusedRowsCanBeCorrectedAndUploadedAgain() throws Exception {
        Place place = fixtures.newPlace(COHORT, 2);
        IntakeProgress row = imported(
                place, List.of(fixtures.line(place, 0), fixtures.line(place, 1).replace("王小明", "王大明")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        as(place, () -> {
            imports.download(row.id(), Locale.SIMPLIFIED_CHINESE, out);
            return null;
        });
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(out.toByteArray()), SheetLimits.STANDARD)) {
            assertEquals(
                    List.of("学生姓名", "身份证号", "毕业院校", "行号", "原因"), reader.next().cells());
            SheetRow refused = reader.next();
            assertEquals("王大明", refused.cell(0));
            assertEquals("3", refused.cell(3));
            assertTrue(refused.cell(4).startsWith("没有找到与三项信息完全一致的毕业生"), refused.cell(4));
        }
        byte[] again = out.toByteArray();
        long id = upload(place, again);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !as(place, () -> imports.progress(id)).running());
        assertEquals("COMPLETED: 0 added, 0 there, 1 refused", told(as(place, () -> imports.progress(id))));
    }

    @Test
    void theTemplateIsAListWithoutStudents() throws Exception {
        Place place = fixtures.newPlace(COHORT, 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        as(place, () -> {
            template.write(Locale.SIMPLIFIED_CHINESE, out);
            return null;
        });
        assertEquals("intake.no_rows", refusal(() -> upload(place, out.toByteArray())));
    }

    @Test
    void whatIsNoListIsRefusedAtOnceWithItsReason() throws Exception {
        Place place = fixtures.newPlace(COHORT, 0);
        assertEquals("sheet.empty", refusal(() -> upload(place, new byte[0])));
        assertEquals("intake.missing_columns", refusal(() -> upload(place, "这是文字".getBytes(StandardCharsets.UTF_8))));
        assertEquals("sheet.damaged", refusal(() -> upload(place, "PK no zip".getBytes(StandardCharsets.UTF_8))));
        List<String> many = people(place, 0, 10_001);
        assertEquals("sheet.too_many_rows", refusal(() -> upload(place, FavoriteFixtures.list(many))));
        assertEquals(List.of(), as(place, () -> imports.latest(IntakeKind.FAVORITES)));
    }

    @Test
    void anotherUnitSeesNothingOfAnImport() throws Exception {
        Place place = fixtures.newPlace(COHORT, 1);
        IntakeProgress row = imported(place, people(place, 0, 2));
        Place other = fixtures.newPlace(COHORT, 0);
        assertEquals("intake.not_found", refusal(() -> as(other, () -> imports.progress(row.id()))));
        assertEquals("intake.not_found", refusal(() -> as(other, () -> imports.refused(row.id()))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(
                "intake.not_found",
                refusal(() -> as(other, () -> {
                    imports.download(row.id(), Locale.ENGLISH, out);
                    return null;
                })));
        assertEquals(0, out.size());
    }

    @Test
    void ofTwoUsersWhoUploadAtOnceOneIsAskedToWait() throws Exception {
        Place place = fixtures.newPlace(COHORT, 500);
        List<String> lines = people(place, 0, 500);
        ExecutorService users = Executors.newFixedThreadPool(4);
        try {
            List<Future<Object>> tries = users.invokeAll(java.util.Collections.nCopies(4, () -> {
                try {
                    return upload(place, FavoriteFixtures.list(lines));
                } catch (Refusal refusal) {
                    return refusal.key();
                }
            }));
            for (Future<Object> one : tries) {
                Object result = one.get();
                assertTrue(result instanceof Long || result.equals("intake.running"), String.valueOf(result));
            }
        } finally {
            users.shutdown();
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(place, () -> imports.latest(IntakeKind.FAVORITES)).stream()
                        .noneMatch(IntakeProgress::running));
        assertEquals(500, probes.rows("favorite where employer_id = " + place.employer()));
    }

    @Test
    void whoGuessesIsStoppedAndTheRestOfTheListIsNotLookedUp() throws Exception {
        Place place = fixtures.newPlace(COHORT, 2);
        List<String> lines = people(place, 1000, 1000 + SearchLimit.MISSES_A_DAY);
        lines.add(fixtures.line(place, 0));
        IntakeProgress row = imported(place, lines);
        assertEquals(0, row.taken(), "who is right behind too many guesses is not found either");
        assertTrue(
                probes.rows("audit_entry where action = 'GRADUATE_NOT_FOUND' and account_id = " + place.user()) > 0,
                "misses of a list are on the record, too");
        String by = fixtures.line(place, 1);
        String[] facts = by.split(",", -1);
        assertEquals(
                "favorite.too_many_misses",
                refusal(() -> as(place, () -> collecting.search(COHORT, facts[0], facts[1], facts[2]))));
    }

    @Test
    void aUnitImportsOnlySoManyRowsADay() throws Exception {
        Place place = fixtures.newPlace(COHORT, 1);
        List<String> lines = new ArrayList<>(java.util.Collections.nCopies(10_000, fixtures.line(place, 0)));
        assertEquals(1, imported(place, lines).taken());
        assertEquals(0, imported(place, lines).taken());
        assertEquals("favorite.too_many_rows_today", refusal(() -> upload(place, FavoriteFixtures.list(lines))));
        assertFalse(as(place, () -> imports.latest(IntakeKind.FAVORITES)).isEmpty());
        assertEquals(
                IntakeState.COMPLETED,
                as(place, () -> imports.latest(IntakeKind.FAVORITES)).get(0).state());
    }

    @Test
    void whoIsOfAnotherSeasonIsToldSoOnlyWhenAllThreeFactsAreRight() throws Exception {
        Place place = fixtures.newPlace(COHORT, 0);
        fixtures.enter(place, 2025, 0, 1);
        String[] facts = fixtures.line(place, 0).split(",", -1);
        assertEquals(
                "favorite.other_cohort",
                refusal(() -> as(place, () -> collecting.search(COHORT, facts[0], facts[1], facts[2]))));
        assertEquals(
                "favorite.no_such_graduate",
                refusal(() -> as(place, () -> collecting.search(COHORT, "王大明", facts[1], facts[2]))));
    }

    @Test
    void anImportGoesOnByItselfAfterItsServerWentDown() throws Exception {
        Place place = fixtures.newPlace(COHORT, 700);
        byte[] file = FavoriteFixtures.list(people(place, 0, 700));
        long id = as(place, () -> unheard.stage(IntakeKind.FAVORITES, COHORT, file));
        halfDone.takeSome(IntakeKind.FAVORITES, id, 500);
        assertEquals(500, as(place, () -> imports.progress(id)).read());
        await().atMost(Duration.ofSeconds(120))
                .until(() -> !as(place, () -> imports.progress(id)).running());
        assertEquals("COMPLETED: 700 added, 0 there, 0 refused", told(as(place, () -> imports.progress(id))));
        assertEquals(700, probes.rows("favorite where employer_id = " + place.employer()));
    }

    private long previewed(Place place, List<String> lines) throws Exception {
        byte[] file = FavoriteFixtures.list(lines);
        return as(
                place,
                () -> uploads.stage(IntakeKind.FAVORITES, COHORT, true, "名单.csv", new ByteArrayInputStream(file)));
    }

    private String state(Place place, long id) throws Exception {
        IntakeProgress row = as(place, () -> imports.progress(id));
        return !row.waiting()
                ? told(row)
                : row.state() + ": " + row.preview().taken() + " added, "
                        + row.preview().unchanged() + " there, " + row.preview().refused() + " refused";
    }

    @Test
    void aPreviewSaysWhatWouldBeAndWritesNothingUntilItIsConfirmed() throws Exception {
        Place place = fixtures.newPlace(COHORT, 600);
        imported(place, people(place, 0, 10));
        List<String> lines = people(place, 0, 600);
        lines.add(fixtures.line(place, 777));
        lines.add(fixtures.line(place, 0));
        long id = previewed(place, lines);
        assertEquals("WAITING: 590 added, 10 there, 2 refused", state(place, id));
        assertEquals(
                List.of("602 favorite.row.not_found", "603 favorite.row.twice"),
                reasons(place, as(place, () -> imports.progress(id))));
        assertEquals(10, probes.rows("favorite where employer_id = " + place.employer()));
        assertEquals(1, probes.number("select misses from search_day where employer_id = " + place.employer()));
        as(place, () -> {
            uploads.confirm(id);
            return null;
        });
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !as(place, () -> imports.progress(id)).running());
        assertEquals("COMPLETED: 590 added, 10 there, 2 refused", state(place, id));
        assertEquals(600, probes.rows("favorite where employer_id = " + place.employer()));
        assertEquals(
                1,
                probes.number("select misses from search_day where employer_id = " + place.employer()),
                "nobody is looked for twice");
        as(place, () -> {
            uploads.confirm(id);
            return null;
        });
        assertEquals("COMPLETED: 590 added, 10 there, 2 refused", state(place, id), "once is enough");
        assertEquals(1, probes.rows("audit_entry where action = 'INTAKE_CONFIRMED' and subject_id = " + id));
        assertEquals(
                "intake.confirmed",
                refusal(() -> as(place, () -> {
                    uploads.giveUp(id);
                    return null;
                })));
    }

    @Test
    void aPreviewThatIsGivenUpOrReplacedLeavesNothing() throws Exception {
        Place place = fixtures.newPlace(COHORT, 5);
        long first = previewed(place, people(place, 0, 5));
        long second = previewed(place, people(place, 0, 6));
        assertEquals("ABANDONED: 0 added, 0 there, 0 refused", state(place, first));
        as(place, () -> {
            uploads.giveUp(second);
            return null;
        });
        assertEquals("GIVEN_UP: 0 added, 0 there, 0 refused", state(place, second));
        assertEquals(0, probes.rows("favorite where employer_id = " + place.employer()));
        for (String table : List.of("intake_row", "intake_block")) {
            assertEquals(
                    0,
                    probes.rows(table + " where intake_id in (select id from intake where employer_id = "
                            + place.employer() + ")"));
        }
    }

    @Test
    void anUndoneImportTakesOutWhatItAddedAndNothingElse() throws Exception {
        Place place = fixtures.newPlace(COHORT, 40);
        imported(place, people(place, 0, 10));
        IntakeProgress second = imported(place, people(place, 5, 40));
        assertEquals("COMPLETED: 30 added, 5 there, 0 refused", told(second));
        Place other = fixtures.newPlace(COHORT, 0);
        assertEquals("intake.not_found", refusal(() -> as(other, () -> undoing.undo(second.id()))));
        IntakeProgress undone = as(place, () -> undoing.undo(second.id()));
        assertEquals(30, undone.undo().undone());
        assertEquals(0, undone.undo().kept());
        assertEquals(10, probes.rows("favorite where employer_id = " + place.employer()));
        assertEquals(30, probes.rows("audit_entry where action = 'FAVORITE_REMOVED' and account_id = " + place.user()));
        assertEquals("intake.not_now", refusal(() -> as(place, () -> undoing.undo(second.id()))));
    }

    @Test
    void whoWasSentALetterStaysWhenTheImportIsUndone() throws Exception {
        Place place = fixtures.newPlace(COHORT, 3);
        LocalDate today = LocalDate.now(ShanghaiClock.ZONE);
        Callers.as(Role.SCHOOL, place.staff().accountId(), () -> {
            policy.open(new Cohort(COHORT), today.minusDays(1), today.plusDays(30));
            return null;
        });
        IntakeProgress row = imported(place, people(place, 0, 3));
        long invited = probes.number("select min(id) from favorite where employer_id = " + place.employer());
        List<InviteResult> sent = as(
                place,
                () -> inviting.send(
                        letters.letter(), List.of(invited), UUID.randomUUID().toString()));
        assertNull(sent.get(0).refusal());
        IntakeProgress undone = as(place, () -> undoing.undo(row.id()));
        assertEquals(2, undone.undo().undone());
        assertEquals(1, undone.undo().kept());
        assertEquals(1, probes.rows("favorite where id = " + invited));
    }

    @Test
    void refusedRowsShowTheirOwnWordsWithTheNumberMasked() throws Exception {
        Place place = fixtures.newPlace(COHORT, 1);
        String line = fixtures.line(place, 0).replace("王小明", "王大明");
        IntakeProgress row = imported(place, List.of(line));
        List<String> words = as(place, () -> imports.refused(row.id())).get(0).words();
        assertEquals("王大明", words.get(0));
        assertEquals(
                line.split(",")[1].substring(0, 4) + "**********", words.get(1).substring(0, 14));
        assertEquals(place.schoolName(), words.get(2));
        assertEquals(List.of("学生姓名", "身份证号", "毕业院校"), as(place, () -> imports.telling(IntakeKind.FAVORITES)));
    }

    private static String refusal(Callable<?> work) {
        return assertThrows(Refusal.class, work::call).key();
    }
}
