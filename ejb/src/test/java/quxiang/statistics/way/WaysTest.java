package quxiang.statistics.way;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Role;
import quxiang.common.SetClock;
import quxiang.common.StaffScope;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.common.sheet.SheetLimits;
import quxiang.common.sheet.SheetReader;
import quxiang.common.sheet.SheetRow;
import quxiang.destination.TestKinds;
import quxiang.reference.Codes;
import quxiang.reference.TestCodes;
import quxiang.signing.list.SignedGraduates;

/** Whatever became of the graduates: each number is the length of the list behind it, and the country is the sum of its schools. */
class WaysTest {

    private static final int COHORT = 2027;
    private static final int GRADUATES = 300;
    private static final PageRequest FIRST = new PageRequest(0, 1);

    private final Random random = new Random(7);
    private final SetClock clock = new SetClock("2027-06-14T02:00:00Z");
    private final WayDefinitions definitions = new WayDefinitions();
    private final WayFigures figures = new WayFigures();
    private final KeptWays kept = new KeptWays();
    private final KeepingWays keeping = new KeepingWays();
    private final NationalWays nation = new NationalWays();
    private final WaySheet sheet = new WaySheet();
    private TestDatabase database;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        Codes codes = TestCodes.of(database.jdbi(), clock);
        definitions.jdbi = database.jdbi();
        definitions.agreements = new SignedGraduates();
        definitions.codes = codes;
        kept.jdbi = database.jdbi();
        figures.jdbi = database.jdbi();
        figures.definitions = definitions;
        figures.kept = kept;
        figures.clock = clock;
        kept.definitions = definitions;
        kept.clock = clock;
        keeping.kept = kept;
        keeping.clock = clock;
        sheet.names = new WayNames();
        sheet.names.codes = codes;
        sheet.names.kinds = TestKinds.of(database.jdbi(), codes, clock);
        nation.jdbi = database.jdbi();
        nation.figures = figures;
        nation.definitions = definitions;
        nation.kept = kept;
        nation.sheet = sheet;
        nation.clock = clock;
        nation.audit = new Audit() {
            @Override
            public void write(String action, String kind, Long id, String detail) {
                assertEquals("STATISTICS_EXPORT", action);
            }
        };
        database.execute("insert into employer (id, credit_code, name, short_name, created_at, version)"
                + " values (7, '91110105000000001A', '京桥软件', '京桥', current_timestamp, 1)");
        for (int school = 1; school <= 3; school++) {
            database.execute("insert into school (id, code, name, online_signing, default_days, longest_days,"
                    + " department_review, version) values (" + school + ", '1000" + school + "', '大学" + school
                    + "', true, 5, 30, false, 1)");
        }
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= GRADUATES; i++) {
            graduate(i, rows);
        }
        database.execute(rows);
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    private String oneOf(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private void graduate(int id, List<String> rows) {
        String school = oneOf("1", "2");
        boolean placed = random.nextInt(3) == 0;
        boolean signed = !placed && random.nextInt(2) == 0;
        String code = oneOf("80", "11", "70");
        rows.add(
                "insert into graduate (id, school_id, cohort, roster_key, name, id_sealed, id_hash, id_masked, gender_code,"
                        + " hardship_code, level_code, department, major, graduates_on, facts_hash, created_at, changed_at, removed_at,"
                        + " destination_code, version) values (" + id + ", " + school + ", "
                        + oneOf("2026", "2027", "2027")
                        + ", 'K" + id + "', '张璐', cast('x' as bytea), 'h" + id + "', 'm', " + oneOf("'1'", "'2'") + ", "
                        + oneOf("null", "'0'", "'1'") + ", " + oneOf("'11'", "'31'") + ", "
                        + oneOf("null", "'计算机学院'", "'外语学院'") + ", " + oneOf("'软件工程'", "'哲学'")
                        + ", date '2027-07-01', 'f', current_timestamp, current_timestamp, "
                        + oneOf("null", "null", "null", "current_timestamp") + ", "
                        + (placed ? "'" + code + "'" : "null")
                        + ", 1)");
        if (signed) {
            signed(id, school, rows);
        }
        if (placed) {
            placed(id, school, code, rows);
        }
    }

    private void signed(int id, String school, List<String> rows) {
        rows.add("insert into signing (id, employer_id, graduate_id, school_id, cohort, effective_graduate_id,"
                + " request_id, state, state_since, sent_at, deadline, steps, g_name, g_id_sealed, g_id_hash, g_id_masked,"
                + " g_school_code, g_school_name, g_level_code, g_major, e_name, e_nature, e_industry, e_address, job_title,"
                + " job_category, job_place, probation_months, regular_pay, hukou_accepted, archive_accepted, version) values ("
                + id + ", 7, " + id + ", " + school + ", " + COHORT + ", " + id + ", 'r', "
                + oneOf("'SIGNED'", "'SIGNED'", "'AWAITING_SCHOOL'")
                + ", current_timestamp, current_timestamp, current_timestamp, 1, '张璐', cast('x' as bytea), 'h', 'm', '10999',"
                + " '示范大学', '31', '软件工程', '京桥软件', " + oneOf("'31'", "'39'", "null") + ", "
                + oneOf("'I'", "'C'") + ", "
                + oneOf("'北京市海淀区1号'", "null") + ", '工程师', '13', "
                + oneOf("'上海市浦东新区'", "'内蒙古自治区包头市'", "'远程'") + ", 0, 10000, false, false, 1)");
    }

    private void placed(int id, String school, String code, List<String> rows) {
        rows.add(
                "insert into destination (id, graduate_id, school_id, cohort, live_graduate_id, kind, code, place, state,"
                        + " submitted_at, version) values (" + id + ", " + id + ", " + school + ", " + COHORT + ", "
                        + id + ", "
                        + (code.equals("80") ? "'STUDY'" : code.equals("11") ? "'LABOUR'" : "'LOOKING'") + ", '" + code
                        + "', '某单位', 'REGISTERED', current_timestamp, 1)");
        if (code.equals("11")) {
            rows.add("insert into destination_fact (destination_id, field, told) values (" + id + ", 'NATURE', "
                    + oneOf("'31'", "'10'") + ")");
            rows.add("insert into destination_fact (destination_id, field, told) values (" + id + ", 'UNIT_PLACE', "
                    + oneOf("'510104'", "' 四川省成都市锦江区'", "'外国'") + ")");
        }
    }

    private SchoolWays school(String department) {
        SchoolWays ways = new SchoolWays();
        ways.jdbi = database.jdbi();
        ways.actor = new Actor(Role.SCHOOL, 1L, "员", 1L, StaffScope.kept(department), null);
        ways.figures = figures;
        ways.definitions = definitions;
        ways.sheet = sheet;
        return ways;
    }

    private static WayQuestion by(WayGrouping grouping) {
        return new WayQuestion(COHORT, grouping, WaySpan.WEEK, null);
    }

    private void keepToday() {
        for (WayGrouping grouping : WayGrouping.values()) {
            keeping.keep(grouping);
        }
        keeping.complete();
    }

    @ParameterizedTest
    @EnumSource
    void eachNumberIsTheLengthOfTheListBehindIt(Vendor vendor) {
        open(vendor);
        for (String department : new String[] {null, "计算机学院"}) {
            SchoolWays ways = school(department);
            for (WayGrouping grouping : WayGrouping.values()) {
                List<WayFigure> figures = ways.report(by(grouping)).figures();
                assertFalse(figures.isEmpty());
                for (WayFigure one : figures) {
                    String what = grouping + " " + one + " of " + department;
                    assertEquals(
                            one.numerator(),
                            ways.behind(COHORT, grouping, one.group(), WayPart.NUMERATOR, FIRST)
                                    .total(),
                            what);
                    assertEquals(
                            one.denominator(),
                            ways.behind(COHORT, grouping, one.group(), WayPart.DENOMINATOR, FIRST)
                                    .total(),
                            what);
                }
            }
        }
        WayFigure whole = school(null).report(by(WayGrouping.WHOLE)).figures().get(0);
        for (WayGrouping grouping : WayGrouping.values()) {
            boolean ofFound = grouping.measure() == WayGrouping.Measure.SHARE_OF_FOUND;
            assertEquals(
                    grouping.measure() == WayGrouping.Measure.RATE || ofFound ? whole.numerator() : whole.denominator(),
                    school(null).report(by(grouping)).figures().stream()
                            .mapToLong(WayFigure::numerator)
                            .sum(),
                    "the groups of " + grouping + " are all there are");
        }
        assertTrue(groups(WayGrouping.REGION).containsAll(List.of("150000", "310000", "110000", "510000")));
        assertTrue(groups(WayGrouping.WAY).containsAll(List.of("", "10", "11", "70", "80")));
        assertTrue(groups(WayGrouping.KIND).containsAll(List.of("", "AGREEMENT", "LABOUR", "LOOKING", "STUDY")));
    }

    private List<String> groups(WayGrouping grouping) {
        return school(null).report(by(grouping)).figures().stream()
                .map(WayFigure::group)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void theCountryIsTheSumOfItsSchoolsNowAndOnEachKeptDay(Vendor vendor) {
        open(vendor);
        keepToday();
        for (WayGrouping grouping : WayGrouping.values()) {
            WayReport now = nation.report(by(grouping));
            assertTrue(now.live());
            Map<String, Long> sums = new HashMap<>();
            for (long id : new long[] {1, 2, 3}) {
                figures.report(WayScope.of(id, StaffScope.WHOLE), by(grouping), true)
                        .figures()
                        .forEach(one -> sums.merge(one.group(), one.numerator(), Long::sum));
            }
            WayReport two = figures.report(WayScope.of(List.of(1L, 2L)), by(grouping), true);
            assertEquals(now.figures(), two.figures(), "a list of schools is counted alike; the third has nobody");
            for (WayFigure one : now.figures()) {
                assertEquals(one.numerator(), sums.get(one.group()), grouping + " " + one);
                Page<WaySchool> schools = nation.schools(COHORT, grouping, one.group(), new PageRequest(0, 50));
                assertEquals(
                        one.numerator(),
                        schools.rows().stream().mapToLong(WaySchool::numerator).sum());
                assertEquals(
                        one.denominator(),
                        schools.rows().stream()
                                .mapToLong(WaySchool::denominator)
                                .sum());
            }
            WayReport keptOne = figures.report(WayScope.nation(), by(grouping), false);
            assertEquals(now.figures(), keptOne.figures(), "kept as it was counted");
        }
        database.execute("update way_day set graduates = 10000000");
        for (WayGrouping grouping : WayGrouping.values()) {
            WayReport big = nation.report(by(grouping));
            assertFalse(big.live());
            assertTrue(big.listed());
            for (WayFigure one : big.figures()) {
                assertEquals(
                        one.numerator(),
                        nation.schools(COHORT, grouping, one.group(), new PageRequest(0, 50)).rows().stream()
                                .mapToLong(WaySchool::numerator)
                                .sum());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDayIsKeptOnceHoweverOftenItIsCountedAndAWeekIsComparedWithIt(Vendor vendor) {
        open(vendor);
        assertNull(school(null).report(by(WayGrouping.WAY)).comparedWith());
        keepToday();
        long rows = database.number("select count(*) from way_change");
        keepToday();
        assertEquals(rows, database.number("select count(*) from way_change"));
        Map<String, WayFigure> before = figures(school(null).report(by(WayGrouping.WAY)));
        clock.pass(Duration.ofDays(3));
        database.execute("update graduate set removed_at = current_timestamp where school_id = 1 and cohort = 2027"
                + " and removed_at is null and destination_code = '80'");
        database.execute("update graduate set destination_code = '70' where school_id = 1 and cohort = 2027"
                + " and removed_at is null and destination_code = '11'");
        keepToday();
        assertTrue(
                database.number("select count(*) from way_change where on_day = date '2027-06-17'") < rows,
                "only what changed is kept");
        clock.pass(Duration.ofDays(4));
        WayReport week = school(null).report(by(WayGrouping.WAY));
        assertEquals(LocalDate.of(2027, 6, 14), week.comparedWith());
        Map<String, WayFigure> now = figures(week);
        assertEquals(-before.get("80").numerator(), now.get("80").change(), "a group that is gone is told too");
        assertEquals(0, now.get("80").numerator());
        assertEquals(before.get("11").numerator(), now.get("70").change());
        assertNotNull(now.get("70").points());
        WayReport day = school(null).report(new WayQuestion(COHORT, WayGrouping.WAY, WaySpan.DAY, null));
        assertEquals(LocalDate.of(2027, 6, 17), day.comparedWith(), "the last day that was kept");
        assertEquals(0L, figures(day).get("70").change());
        WayReport past =
                school(null).report(new WayQuestion(COHORT, WayGrouping.WAY, WaySpan.DAY, LocalDate.of(2027, 6, 15)));
        assertFalse(past.listed());
        assertEquals(before.get("80").numerator(), figures(past).get("80").numerator());
        assertNull(school("外语学院").report(by(WayGrouping.WAY)).comparedWith(), "what is kept is of whole schools");
        assertTrue(school("外语学院")
                .report(new WayQuestion(COHORT, WayGrouping.WAY, WaySpan.DAY, LocalDate.of(2027, 6, 15)))
                .live());
    }

    private static Map<String, WayFigure> figures(WayReport report) {
        Map<String, WayFigure> figures = new HashMap<>();
        report.figures().forEach(one -> figures.put(one.group(), one));
        return figures;
    }

    @Test
    void theFileHasAllGroupingsWithTheDatesOfTheirTables() throws IOException {
        open(Vendor.H2);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        nation.export(by(WayGrouping.WAY), Locale.SIMPLIFIED_CHINESE, file);
        List<List<String>> rows = new ArrayList<>();
        try (SheetReader read = SheetReader.open(new ByteArrayInputStream(file.toByteArray()), SheetLimits.STANDARD)) {
            for (SheetRow row = read.next(); row != null; row = read.next()) {
                rows.add(row.cells());
            }
        }
        for (WayGrouping grouping : WayGrouping.values()) {
            for (WayFigure one : nation.report(by(grouping)).figures()) {
                assertTrue(
                        rows.stream()
                                .anyMatch(row -> row.size() > 2
                                        && row.get(1).equals(String.valueOf(one.numerator()))
                                        && row.get(2).equals(String.valueOf(one.denominator()))),
                        grouping + " " + one);
            }
        }
        String all = rows.toString();
        assertTrue(all.contains("升学") && all.contains("签就业协议") && all.contains("内蒙古自治区"), all);
        assertTrue(all.contains("毕业去向代码表版本, 2026-"), all);
    }

    @Test
    void aRateIsComparedInPoints() {
        List<WayFigure> figures = WayFigures.figures(
                WayGrouping.GENDER, List.of(new WayCount("1", 200, 101)), List.of(new WayCount("1", 100, 50)));
        assertEquals(List.of(new WayFigure("1", 101, 200, 50L, 100L)), figures);
        assertEquals(51L, figures.get(0).change());
        assertEquals(0.5, figures.get(0).points());
        assertNull(new WayFigure("1", 0, 0, null, null).points());
        assertNull(new WayFigure("1", 0, 0, 1L, 2L).points());
    }
}
