package quxiang.signing.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.audit.CountedAuditEvents;
import quxiang.common.Actor;
import quxiang.common.ListOrder;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.StaffScope;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.common.sheet.TestExports;
import quxiang.reference.TestCodes;
import quxiang.signing.EndReason;
import quxiang.signing.Route;
import quxiang.signing.SigningState;
import quxiang.signing.rescission.RescissionState;

class SigningListsTest {

    private static final Actor SCHOOL = new Actor(Role.SCHOOL, 1L, "李老师", 1L, null, null);
    private static final Actor DEPARTMENT = new Actor(Role.SCHOOL, 2L, "王老师", 1L, StaffScope.of("外语学院"), null);
    private static final PageRequest ALL = new PageRequest(0, 50);
    private static final Set<SigningState> WAITING = Set.of(SigningState.AWAITING_SCHOOL);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final CountedAuditEvents deeds = new CountedAuditEvents();
    private TestDatabase database;
    private ListedSignings signings;
    private SigningLists lists;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        signings = new ListedSignings(database);
        lists = lists(SCHOOL);
    }

    private SigningLists lists(Actor actor) {
        SigningLists made = new SigningLists();
        made.jdbi = database.jdbi();
        made.actor = actor;
        made.scope = signings.scope(actor);
        made.export = TestExports.of(database.jdbi());
        made.codes = TestCodes.of(database.jdbi(), ListedSignings.CLOCK);
        made.audit = deeds;
        made.agreements = ListedSignings.AGREEMENTS;
        return made;
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static SigningFilter.Parts parts() {
        return SigningFilter.parts(2027);
    }

    private static List<Long> ids(List<SigningRow> rows) {
        return rows.stream().map(SigningRow::id).toList();
    }

    private List<Long> listed(SigningFilter.Parts parts) {
        Page<SigningRow> page = lists.ofSchool(parts.filter(), ListOrder.USUAL, ALL);
        assertEquals(page.rows().size(), page.total());
        return ids(page.rows());
    }

    @ParameterizedTest
    @EnumSource
    void aListHasItsSchoolsSigningsByTheirLatestChangeAPageAtATime(Vendor vendor) {
        open(vendor);
        SigningFilter all = SigningFilter.of(2027);
        assertEquals(List.of(10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L), listed(parts()));
        Page<SigningRow> second = lists.ofSchool(all, ListOrder.USUAL, new PageRequest(3, 3));
        assertEquals(List.of(7L, 6L, 5L), ids(second.rows()));
        assertEquals(10, second.total());
        assertEquals(List.of(11L), listed(SigningFilter.parts(2026)));
        assertEquals(
                List.of(10L, 8L, 6L, 4L, 2L),
                ids(lists(DEPARTMENT).ofSchool(all, ListOrder.USUAL, ALL).rows()));
        Actor both = new Actor(Role.SCHOOL, 2L, "王老师", 1L, StaffScope.of(List.of("外语学院", "计算机学院")), null);
        assertEquals(10, lists(both).ofSchool(all, ListOrder.USUAL, ALL).total(), "of each of its departments");
        Actor strange = new Actor(Role.SCHOOL, 2L, "王老师", 1L, StaffScope.of(List.of("外语学院 计算机学院", "哲学学院")), null);
        assertEquals(0, lists(strange).ofSchool(all, ListOrder.USUAL, ALL).total());
        assertEquals(
                new SchoolCounts(
                        Map.of(
                                SigningState.AWAITING_SCHOOL, 2L,
                                SigningState.SIGNED, 2L,
                                SigningState.FAILED, 2L,
                                SigningState.AWAITING_GRADUATE, 1L,
                                SigningState.INVALIDATED, 1L,
                                SigningState.RESCINDED, 1L,
                                SigningState.VOIDED, 1L),
                        1,
                        0),
                lists.schoolCounts(2027));
        assertEquals(0, lists(DEPARTMENT).schoolCounts(2027).rescissionsToReview());
    }

    @ParameterizedTest
    @EnumSource
    void aRowSaysAllThatItsPageShows(Vendor vendor) {
        open(vendor);
        Instant sent = Instant.parse("2026-11-19T00:00:00Z");
        SigningRow row = lists.named(List.of(3L, 12L)).get(0);
        assertEquals(
                new SigningRow(
                        3,
                        3,
                        "张3",
                        "m",
                        "大学1",
                        "计算机学院",
                        "31",
                        "软件工程",
                        "旧名",
                        "工程师",
                        SigningState.SIGNED,
                        null,
                        null,
                        Instant.parse("2026-11-20T03:00:00Z"),
                        sent,
                        row.deadline(),
                        sent.plusSeconds(3 * 3600),
                        RescissionState.AWAITING_SCHOOL,
                        Role.GRADUATE,
                        null,
                        "升学",
                        "270000100001",
                        "010-1",
                        false,
                        null,
                        2027,
                        row.answerUntil(),
                        false,
                        false,
                        false,
                        Route.ONLINE),
                row);
        assertEquals(List.of(1L, 2L), ids(lists.named(List.of(2L, 12L, 1L))), "not another school's");
        assertEquals("单位7", lists.one(10).employer());
        assertEquals(true, lists.one(10).pairLive());
        assertEquals(EndReason.WITHDRAWN, lists.one(10).reason());
        assertEquals(
                "signing.not_found",
                assertThrows(Refusal.class, () -> lists.one(12)).key());
        database.execute("insert into account (id, role, username, email, name, password_hash, graduate_id, failures,"
                + " created_at, password_at, version) values (3, 'GRADUATE', 'u3', 'g@example.com', '张3', 'x', 3, 0,"
                + " current_timestamp, current_timestamp, 1)");
        database.execute("update graduate set account_id = 3 where id = 3");
        assertEquals(
                List.of(3L),
                ids(lists(new Actor(Role.GRADUATE, 3L, "张3", 3L, null, null)).ofGraduate()));
        assertEquals(
                12,
                lists(new Actor(Role.EMPLOYER, 4L, "赵", 8L, null, null)).one(12).id());
    }

    @ParameterizedTest
    @EnumSource
    void eachFilterFindsItsOwn(Vendor vendor) {
        open(vendor);
        assertEquals(List.of(10L, 1L), listed(parts().name("张1")));
        assertEquals(List.of(), listed(parts().name("张_")));
        assertEquals(List.of(4L), listed(parts().holder(ListedSignings.hash(4))));
        assertEquals(List.of(3L), listed(parts().counterparty("旧")));
        assertEquals(List.of(10L, 8L, 6L, 4L, 2L), listed(parts().department("外语学院")));
        assertEquals(List.of(9L, 4L, 3L), listed(parts().states(Set.of(SigningState.SIGNED, SigningState.VOIDED))));
        for (boolean endorsed : new boolean[] {true, false}) {
            assertEquals(
                    endorsed ? List.of(1L) : List.of(2L),
                    listed(parts().states(WAITING).endorsed(endorsed)));
        }
        assertEquals(List.of(5L), listed(parts().level("11")));
        assertEquals(List.of(10L), listed(parts().reason(EndReason.WITHDRAWN)));
        assertEquals(List.of(10L, 9L, 8L, 7L, 4L, 3L, 2L, 1L), listed(parts().answered(AnswerTime.WITHIN_A_DAY)));
        assertEquals(List.of(4L), listed(parts().days(Milestone.APPROVED, DAY, DAY)));
        assertEquals(List.of(), listed(parts().days(null, DAY.plusDays(1), null)), "by the latest change");
        assertEquals(List.of(3L), listed(parts().days(Milestone.APPROVED, DAY.plusDays(1), DAY.plusDays(1))));
    }

    @ParameterizedTest
    @EnumSource
    void daysAreCountedAsTheListCountsThem(Vendor vendor) {
        open(vendor);
        SigningDays days = new SigningDays();
        days.jdbi = database.jdbi();
        days.scope = signings.scope(SCHOOL);
        assertEquals(
                Map.of(DAY, 1L, DAY.plusDays(1), 1L),
                days.counts(2027, Milestone.APPROVED, DAY.minusDays(9), DAY.plusDays(9)));
        assertEquals(Map.of(DAY, 1L), days.counts(2027, Milestone.APPROVED, DAY, DAY));
        assertEquals(Map.of(DAY.minusDays(1), 10L), days.counts(2027, Milestone.SENT, null, null));
    }

    @ParameterizedTest
    @EnumSource
    void hintsFindWhatTheySay(Vendor vendor) {
        open(vendor);
        database.execute("update signing set penalty = 40000 where id = 4");
        database.execute("update graduate set mobile = 'u7' where id = 6");
        assertEquals(List.of(2L), hinted(ReviewHint.PAY_LOW, null));
        assertEquals(List.of(4L), hinted(ReviewHint.PENALTY_HIGH, null));
        assertEquals(List.of(6L), hinted(ReviewHint.SAME_PHONE, null));
        assertEquals(List.of(9L, 8L), hinted(ReviewHint.SIGNED_BEFORE, null));
        assertEquals(List.of(9L, 8L, 6L, 4L, 2L), hinted(null, true));
        assertEquals(List.of(10L, 7L, 5L, 3L, 1L), hinted(null, false));
        assertEquals(List.of(), hinted(ReviewHint.NEW_UNIT, null));
        assertEquals(List.of(), hinted(ReviewHint.MANY_SIGNINGS, null));
        database.execute("update employer set verified_at = timestamp with time zone '2026-10-26 00:00:00+00'");
        assertEquals(10, hinted(ReviewHint.NEW_UNIT, null).size());
        assertEquals(10, hinted(null, true).size());
    }

    private List<Long> hinted(ReviewHint hint, Boolean doubtful) {
        return listed(parts().hint(hint).doubtful(doubtful));
    }

    @ParameterizedTest
    @EnumSource
    void theQueueIsInTheOrderThatIsAskedForAndEachKnowsItsPlace(Vendor vendor) {
        open(vendor);
        SigningFilter queue = parts().states(WAITING).filter();
        ListOrder latest = ListOrder.of("-accepted");
        assertEquals(List.of(1L, 2L), listed(parts().states(WAITING)));
        assertEquals(List.of(2L, 1L), ids(lists.ofSchool(queue, latest, ALL).rows()));
        assertEquals(new ReviewPlace(2, 2, 1L, null), lists.place(queue, ListOrder.USUAL, false, 2));
        assertEquals(new ReviewPlace(1, 2, null, 1L), lists.place(queue, latest, false, 2));
        assertEquals(new ReviewPlace(0, 2, null, 2L), lists.place(queue, latest, false, 3), "not in the queue");
        assertEquals(List.of(1L, 2L), lists.idsToReview(queue, false, 9));
        assertEquals(List.of(1L), lists.idsToReview(queue, false, 1));
        SigningFilter all = SigningFilter.of(2027);
        Page<SigningRow> rescissions = lists.rescissionsToReview(all, ListOrder.USUAL, ALL);
        assertEquals(List.of(3L), ids(rescissions.rows()));
        assertEquals(1, rescissions.total());
        assertEquals(List.of(3L), lists.idsToReview(all, true, 9));
        assertEquals(new ReviewPlace(1, 1, null, null), lists.place(all, ListOrder.USUAL, true, 3));
    }

    @ParameterizedTest
    @EnumSource
    void theExportHasTheRowsOfTheList(Vendor vendor) throws IOException {
        open(vendor);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        lists.export(parts().states(Set.of(SigningState.SIGNED)).filter(), Locale.SIMPLIFIED_CHINESE, file);
        List<List<String>> rows = TestExports.rows(file);
        assertEquals(3, rows.size());
        assertEquals("张4", rows.get(1).get(0));
        assertEquals("单位7", rows.get(1).get(5));
        assertEquals(
                List.of("张3", "m", "计算机学院", "本科毕业", "软件工程", "旧名", "工程师", "已签约", "", "2026-11-20 11:00", "270000100001"),
                rows.get(2));
        assertEquals(1, deeds.of("SIGNING_EXPORT"));
    }
}
