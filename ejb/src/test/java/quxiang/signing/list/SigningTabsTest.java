package quxiang.signing.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.audit.CountedAuditEvents;
import quxiang.common.Actor;
import quxiang.common.ListOrder;
import quxiang.common.PageRequest;
import quxiang.common.Role;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.common.sheet.TestExports;
import quxiang.favorite.InvalidReason;
import quxiang.reference.TestCodes;
import quxiang.signing.rescission.RescissionOutcome;
import quxiang.signing.rescission.RescissionState;

class SigningTabsTest {

    private static final PageRequest ALL = new PageRequest(0, 50);
    private static final SigningFilter COHORT = SigningFilter.of(2027);

    private final SigningTabs tabs = new SigningTabs();
    private final CountedAuditEvents deeds = new CountedAuditEvents();
    private TestDatabase database;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        new ListedSignings(database);
        tabs.jdbi = database.jdbi();
        tabs.actor = new Actor(Role.EMPLOYER, 1L, "赵经理", 7L, null, null);
        tabs.export = TestExports.of(database.jdbi());
        tabs.codes = TestCodes.of(database.jdbi(), ListedSignings.CLOCK);
        tabs.audit = deeds;
        tabs.agreements = ListedSignings.AGREEMENTS;
        tabs.seal = ListedSignings.SEAL;
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<Long> listed(EmployerTab tab, SigningFilter filter, String choice, String order) {
        TabRows<SigningRow> rows = tabs.page(tab, filter, choice, ListOrder.of(order), ALL);
        assertEquals(rows.page().rows().size(), rows.page().total());
        return rows.page().rows().stream().map(SigningRow::id).toList();
    }

    private List<InvalidRow> invalid(String choice, String order) {
        return tabs.invalid(COHORT, choice, ListOrder.of(order), ALL).page().rows();
    }

    @ParameterizedTest
    @EnumSource
    void eachTabHasItsOwnAndTheCountsOfAll(Vendor vendor) {
        open(vendor);
        Map<EmployerTab, List<Long>> wanted = new EnumMap<>(EmployerTab.class);
        wanted.put(EmployerTab.SIGNING, List.of(6L, 2L, 1L));
        wanted.put(EmployerTab.FAILED, List.of(10L, 5L));
        wanted.put(EmployerTab.SIGNED, List.of(4L, 3L));
        wanted.put(EmployerTab.RESCINDING, List.of(4L, 3L));
        wanted.put(EmployerTab.RESCISSION_FAILED, List.of(4L));
        wanted.put(EmployerTab.RESCINDED, List.of(8L));
        wanted.put(EmployerTab.VOIDED, List.of(9L));
        wanted.forEach((tab, ids) -> assertEquals(ids, listed(tab, COHORT, null, null), tab.name()));
        Map<EmployerTab, Long> counts = new EnumMap<>(EmployerTab.class);
        wanted.forEach((tab, ids) -> counts.put(tab, (long) ids.size()));
        counts.put(EmployerTab.INVALIDATED, 2L);
        assertEquals(
                counts,
                tabs.page(EmployerTab.SIGNING, COHORT, null, ListOrder.USUAL, ALL)
                        .counts());
        assertEquals(
                List.of(2L, 1L),
                tabs
                        .page(EmployerTab.SIGNING, COHORT, null, ListOrder.USUAL, new PageRequest(1, 2))
                        .page()
                        .rows()
                        .stream()
                        .map(SigningRow::id)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void whatATabShowsOfOtherTablesIsRead(Vendor vendor) {
        open(vendor);
        SigningRow withdrawn = row(EmployerTab.FAILED, 0);
        assertEquals(
                List.of(true, false),
                List.of(withdrawn.pairLive(), row(EmployerTab.FAILED, 1).pairLive()));
        assertNull(withdrawn.schoolPhone());
        assertEquals("010-1", row(EmployerTab.VOIDED, 0).schoolPhone());
        assertEquals(
                RescissionOutcome.REFUSED, row(EmployerTab.RESCISSION_FAILED, 0).outcome());
        assertEquals(RescissionState.AWAITING_SCHOOL, row(EmployerTab.SIGNED, 1).rescission());
        assertNull(row(EmployerTab.SIGNED, 1).agreement(), "which the page does not show");
        assertEquals(
                List.of(
                        new InvalidRow(
                                true,
                                1,
                                "张1",
                                "m",
                                "大学1",
                                "31",
                                "软件工程",
                                InvalidReason.GRADUATE_REMOVED,
                                Instant.parse("2026-11-21T00:00:00Z"),
                                "010-1"),
                        new InvalidRow(
                                false,
                                7,
                                "张7",
                                "m",
                                "大学1",
                                "31",
                                "软件工程",
                                InvalidReason.SIGNED_ELSEWHERE,
                                Instant.parse("2026-11-20T07:00:00Z"),
                                "010-1")),
                invalid(null, null));
        assertEquals("张7", invalid(null, "-name").get(0).name());
    }

    private SigningRow row(EmployerTab tab, int place) {
        return tabs.page(tab, COHORT, null, ListOrder.USUAL, ALL).page().rows().get(place);
    }

    @ParameterizedTest
    @EnumSource
    void aNarrowedTabHasItsOwnTotal(Vendor vendor) {
        open(vendor);
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertEquals(List.of(1L, 2L, 6L), listed(EmployerTab.SIGNING, COHORT, null, "name"));
        assertEquals(List.of(6L, 2L, 1L), listed(EmployerTab.SIGNING, COHORT, null, "-name"));
        assertEquals(List.of(2L), listed(EmployerTab.SIGNING, parts().name("2").filter(), null, null));
        assertEquals(List.of(), listed(EmployerTab.SIGNING, parts().name("%").filter(), null, null));
        assertEquals(
                List.of(6L, 2L, 1L),
                listed(EmployerTab.SIGNING, parts().counterparty("学1").filter(), null, null));
        assertEquals(
                List.of(6L, 2L, 1L),
                listed(EmployerTab.SIGNING, parts().days(null, day, null).filter(), null, null));
        assertEquals(
                List.of(),
                listed(
                        EmployerTab.SIGNING,
                        parts().days(null, day.plusDays(1), null).filter(),
                        null,
                        null));
        assertEquals(List.of(6L), listed(EmployerTab.SIGNING, COHORT, "AWAITING_GRADUATE", null));
        assertEquals(List.of(5L), listed(EmployerTab.FAILED, COHORT, "DECLINED", null));
        assertEquals(
                List.of(4L),
                listed(EmployerTab.RESCISSION_FAILED, parts().name("4").filter(), "REFUSED", null));
        assertEquals(3, listed(EmployerTab.SIGNING, COHORT, "no choice", null).size());
        assertEquals(
                List.of(7L),
                invalid("SIGNED_ELSEWHERE", null).stream().map(InvalidRow::id).toList());
        assertEquals(
                1,
                tabs.invalid(parts().name("1").days(null, day, null).filter(), null, ListOrder.USUAL, ALL)
                        .page()
                        .total());
    }

    private static SigningFilter.Parts parts() {
        return SigningFilter.parts(2027);
    }

    @ParameterizedTest
    @EnumSource
    void theExportHasTheRowsOfTheTab(Vendor vendor) throws IOException {
        open(vendor);
        assertEquals(
                List.of(
                        List.of("张4", "m", "大学1", "本科毕业", "软件工程", "工程师", "已签约", "", "2026-11-20 12:00"),
                        List.of(
                                "张3",
                                "m",
                                "大学1",
                                "本科毕业",
                                "软件工程",
                                "工程师",
                                "已签约",
                                "",
                                "2026-11-20 11:00",
                                "270000100001")),
                exported(EmployerTab.SIGNED));
        assertEquals(
                List.of(
                        List.of("张1", "m", "大学1", "本科毕业", "软件工程", "收藏", "毕业生已不在生源库中", "2026-11-21 08:00", "010-1"),
                        List.of("张7", "m", "大学1", "本科毕业", "软件工程", "签约", "毕业生已与其他单位签约", "2026-11-20 15:00", "010-1")),
                exported(EmployerTab.INVALIDATED));
        assertEquals(2, deeds.of("SIGNING_EXPORT"));
    }

    /** The signing's own time is that of its approval, and changes when it ends later. */
    @ParameterizedTest
    @EnumSource
    void rescissionsHaveTheirOwnTimeAndNeverChangeOnceTheyAreOver(Vendor vendor) throws IOException {
        open(vendor);
        database.execute("update rescission set closed_at = timestamp with time zone '2026-11-22 03:00:00+00',"
                + " note = '岗位急需' where id = 2");
        SigningRow before = row(EmployerTab.RESCISSION_FAILED, 0);
        assertEquals(Instant.parse("2026-11-22T03:00:00Z"), before.since());
        assertEquals(
                List.of(Role.GRADUATE, "升学", "岗位急需"),
                List.of(before.initiator(), before.rescissionReason(), before.note()));
        database.execute("update signing set state = 'RESCINDED', note = 'x', reason = 'DECLINED',"
                + " state_since = timestamp with time zone '2026-11-23 05:00:00+00' where id = 4");
        assertEquals(before.since(), row(EmployerTab.RESCISSION_FAILED, 0).since());
        assertEquals("岗位急需", row(EmployerTab.RESCISSION_FAILED, 0).note());
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertEquals(
                List.of(4L),
                listed(
                        EmployerTab.RESCISSION_FAILED,
                        parts().days(null, day, day).filter(),
                        null,
                        null));
        assertEquals(
                List.of(),
                listed(
                        EmployerTab.RESCISSION_FAILED,
                        parts().days(null, day.plusDays(1), null).filter(),
                        null,
                        null));
        assertEquals(List.of(4L, 3L), listed(EmployerTab.RESCINDING, COHORT, null, "-since"));
        assertEquals(List.of(3L, 4L), listed(EmployerTab.RESCINDING, COHORT, null, "since"));
        assertEquals(
                List.of(List.of(
                        "张4",
                        "m",
                        "大学1",
                        "本科毕业",
                        "软件工程",
                        "工程师",
                        "解约失败",
                        "对方不同意：岗位急需",
                        "2026-11-22 11:00",
                        "毕业生",
                        "升学")),
                exported(EmployerTab.RESCISSION_FAILED));
    }

    private List<List<String>> exported(EmployerTab tab) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        tabs.export(tab, COHORT, null, ListOrder.USUAL, Locale.SIMPLIFIED_CHINESE, file);
        List<List<String>> rows = TestExports.rows(file);
        return rows.subList(1, rows.size());
    }
}
