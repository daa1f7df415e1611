package quxiang.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.PageRequest;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.signing.SigningState;
import quxiang.signing.list.SignedGraduates;
import quxiang.statistics.AggregatingFigures.Part;

class AggregatingFiguresTest {

    private static final int GRADUATES = 400;

    private static final Set<SigningState> EFFECTIVE = EnumSet.of(SigningState.AWAITING_SCHOOL, SigningState.SIGNED);

    private final Random random = new Random(5);
    private TestDatabase database;
    private final AggregatingFigures rollingUp = new AggregatingFigures();
    private final NationalFigures figures = new NationalFigures();

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        rollingUp.agreements = new SignedGraduates();
        rollingUp.jdbi = database.jdbi();
        rollingUp.clock = new SetClock("2026-11-24T02:00:00Z");
        figures.jdbi = database.jdbi();
        figures.rolledUp = new AggregatedFigures();
        figures.rolledUp.jdbi = database.jdbi();
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

    private String oneOf(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private void graduate(int id, List<String> rows) {
        String school = oneOf("1", "2");
        String cohort = oneOf("2026", "2027");
        String level = oneOf("11", "31");
        String department = oneOf("null", "'计算机学院'", "'外语学院'");
        rows.add("insert into graduate (id, school_id, cohort, roster_key, name, id_sealed, id_hash, id_masked,"
                + " level_code, department, major, graduates_on, facts_hash, created_at, changed_at, removed_at,"
                + " destination_code, version) values (" + id + ", " + school + ", " + cohort + ", 'K" + id
                + "', '张璐', cast('x' as bytea), 'h" + id + "', 'm', '" + level + "', " + department
                + ", '软件工程', date '2027-07-01', 'f', current_timestamp, current_timestamp, "
                + oneOf("null", "null", "null", "current_timestamp") + ", " + oneOf("null", "'80'", "'70'") + ", 1)");
        if (random.nextInt(4) > 0) {
            SigningState state = SigningState.values()[random.nextInt(SigningState.values().length)];
            rows.add("insert into signing (id, employer_id, graduate_id, school_id, cohort, effective_graduate_id,"
                    + " request_id, state, state_since, sent_at, deadline, steps, g_name, g_id_sealed, g_id_hash, g_id_masked,"
                    + " g_school_code, g_school_name, g_department, g_level_code, g_major, job_title, job_category,"
                    + " job_place, probation_months, regular_pay, hukou_accepted, archive_accepted, version) values ("
                    + id
                    + ", 7, " + id + ", " + school + ", " + cohort + ", "
                    + (EFFECTIVE.contains(state) ? id : "null")
                    + ", 'r', '" + state + "', timestamp with time zone '2026-11-" + (10 + random.nextInt(10))
                    + " "
                    + oneOf("15:59:59", "16:00:00") + "+00', current_timestamp, current_timestamp, 1, '张璐',"
                    + " cast('x' as bytea), 'h', 'm', '10999', '示范大学', " + department + ", '" + level
                    + "', '软件工程', '工程师', '13', '北京', 0, 10000, false, false, 1)");
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<Object> read() {
        List<Object> read = new ArrayList<>();
        for (int cohort : new int[] {2026, 2027, 2028}) {
            read.add(figures.signings(cohort));
            read.add(figures.graduates(cohort));
            read.add(figures.schools(cohort, null, new PageRequest(0, 50)).rows());
        }
        return read;
    }

    private void run() {
        rollingUp.begin();
        for (Part part : Part.values()) {
            rollingUp.count(part);
        }
        rollingUp.publish();
    }

    private long number(String query) {
        return database.number(query);
    }

    @ParameterizedTest
    @EnumSource
    void theFiguresCountedAheadAreThoseOfTheMoment(Vendor vendor) {
        open(vendor);
        List<Object> live = read();
        assertNull(figures.asOf());
        run();
        assertNull(figures.asOf(), "so few are counted anew each time");
        database.execute("update figure_run set counted = " + (AggregatedFigures.FEW + 1));
        assertNotNull(figures.asOf());
        assertEquals(live, read());
        assertEquals(
                number("select count(*) from signing"), number("select sum(number) from figure_day"), "by the day");
        assertEquals(
                number("select count(*) from signing where cast(state_since at time zone 'Asia/Shanghai' as date)"
                        + " = date '2026-11-15' and state = 'FAILED' and school_id = 1"),
                number("select sum(number) from figure_day where on_day = date '2026-11-15' and state = 'FAILED'"
                        + " and school_id = 1"));
        assertEquals(
                number("select count(*) from graduate where removed_at is null and department is null"
                        + " and level_code = '11'"),
                number(
                        "select sum(number) from figure where kind = 'GRADUATE' and department = '' and level_code = '11'"));
    }

    @ParameterizedTest
    @EnumSource
    void theFormerFiguresAreReadUntilANewRunHasItsEndWhichMayBeBegunAgain(Vendor vendor) {
        open(vendor);
        run();
        database.execute("update figure_run set counted = " + (AggregatedFigures.FEW + 1));
        List<Object> former = read();
        database.execute("update signing set state = 'FAILED', effective_graduate_id = null where state = 'SIGNED'");
        rollingUp.begin();
        rollingUp.count(Part.GRADUATES);
        rollingUp.count(Part.SIGNINGS);
        assertEquals(former, read(), "the run was stopped here");
        for (Part part : Part.values()) {
            rollingUp.count(part);
            rollingUp.count(part);
        }
        rollingUp.publish();
        List<Object> live = read();
        database.execute("update figure_run set counted = " + (AggregatedFigures.FEW + 1));
        assertEquals(live, read(), "counted twice, and there once");
        rollingUp.forgetOlder();
        assertEquals(1, number("select count(*) from figure_run"));
        assertEquals(live, read());
    }
}
