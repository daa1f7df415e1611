package quxiang.signing.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.Actor;
import quxiang.common.Role;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.signing.list.ListedSignings;
import quxiang.signing.list.ReviewHint;

class ReviewHintsTest {

    private final ReviewHints hints = new ReviewHints();
    private TestDatabase database;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        hints.jdbi = database.jdbi();
        hints.clock = ListedSignings.CLOCK;
        hints.scope = new ListedSignings(database).scope(new Actor(Role.SCHOOL, 1L, "李老师", 1L, null, null));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void eachHintSaysHowMuchAndWhereThereIsNoneThereIsNothing(Vendor vendor) {
        open(vendor);
        database.execute("update signing set regular_pay = 60000, penalty = 300000, report_on = date '2027-06-21',"
                + " sent_at = accepted_at - interval '30' second where id = 4");
        database.execute("update graduate set mobile = 'g4' where id in (5, 6)");
        assertEquals(
                Map.of(
                        1L,
                        List.of(),
                        2L,
                        List.of(new HintRow(ReviewHint.PAY_LOW, 1500)),
                        4L,
                        List.of(
                                new HintRow(ReviewHint.GRADUATE_PHONE_SHARED, 2),
                                new HintRow(ReviewHint.PAY_HIGH, 60_000),
                                new HintRow(ReviewHint.REPORTS_EARLY, 10),
                                new HintRow(ReviewHint.PENALTY_HIGH, 5),
                                new HintRow(ReviewHint.QUICK_ANSWER, 30)),
                        8L,
                        List.of(new HintRow(ReviewHint.SIGNED_BEFORE, 1))),
                hints.of(List.of(1L, 2L, 4L, 8L, 12L)));
    }

    @ParameterizedTest
    @EnumSource
    void theUnitsHintsLookBackAsFarAsTheySay(Vendor vendor) {
        open(vendor);
        database.execute("update employer set phone = 'g1', verified_at ="
                + " timestamp with time zone '2026-11-04 02:00:00+00'");
        for (int more = 101; more <= 112; more++) {
            database.execute("insert into graduate (id, school_id, cohort, roster_key, name, id_sealed, id_hash,"
                    + " id_masked, level_code, major, graduates_on, facts_hash, created_at, changed_at, version)"
                    + " select " + more + ", school_id, cohort, 'K" + more + "', name, id_sealed, 'h" + more
                    + "', id_masked, level_code, major, graduates_on, facts_hash, created_at, changed_at, 1"
                    + " from graduate where id = 1");
            database.execute("insert into signing (id, employer_id, graduate_id, school_id, cohort, request_id, state,"
                    + " state_since, sent_at, accepted_at, deadline, steps, g_name, g_id_sealed, g_id_hash, g_id_masked,"
                    + " g_school_code, g_school_name, g_level_code, g_major, job_title, job_category, job_place,"
                    + " probation_months, regular_pay, hukou_accepted, archive_accepted, version) select " + more
                    + ", employer_id, " + more + ", school_id, cohort, 'r', state, state_since, sent_at, accepted_at,"
                    + " deadline, 1, g_name, g_id_sealed, 'h" + more + "', g_id_masked, g_school_code, g_school_name,"
                    + " g_level_code, g_major, job_title, job_category, job_place, probation_months, regular_pay,"
                    + " hukou_accepted, archive_accepted, 1 from signing where id = 1");
        }
        assertEquals(
                Map.of(
                        1L,
                        List.of(
                                new HintRow(ReviewHint.NEW_UNIT, 20),
                                new HintRow(ReviewHint.MANY_SIGNINGS, 21),
                                new HintRow(ReviewHint.UNIT_PHONE_SHARED, 1),
                                new HintRow(ReviewHint.SAME_PHONE, 0))),
                hints.of(List.of(1L)));
    }
}
