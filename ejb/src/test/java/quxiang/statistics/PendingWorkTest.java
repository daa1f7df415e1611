package quxiang.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.Actor;
import quxiang.common.Role;
import quxiang.common.StaffScope;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.notice.inbox.TestOwnNotices;
import quxiang.signing.list.DepartmentSignings;
import quxiang.signing.list.ListedSignings;
import quxiang.statistics.PendingWork.Waiting;

class PendingWorkTest {

    private static final Actor SCHOOL = new Actor(Role.SCHOOL, 1L, "李老师", 1L, null, null);
    private static final Actor DEPARTMENT = new Actor(Role.SCHOOL, 2L, "王老师", 1L, StaffScope.of("外语学院"), null);
    private static final Actor UNIT = new Actor(Role.EMPLOYER, 3L, "赵", 7L, null, null);
    private static final Actor OTHER_UNIT = new Actor(Role.EMPLOYER, 4L, "钱", 8L, null, null);
    private static final Actor CENTRE = new Actor(Role.CENTRE, 5L, "孙", null, null, null);

    private TestDatabase database;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        new ListedSignings(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Waiting waiting(Actor reader) {
        PendingWork work = new PendingWork();
        work.jdbi = database.jdbi();
        work.actor = reader;
        work.notices = TestOwnNotices.of(reader, new DepartmentSignings());
        return work.of(2027);
    }

    private static Map<Duty, Long> only(Map<Duty, Long> some) {
        Map<Duty, Long> all = new EnumMap<>(Duty.class);
        for (Duty duty : Duty.values()) {
            all.put(duty, some.getOrDefault(duty, 0L));
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void everybodyHasWhatWaitsForThem(Vendor vendor) {
        open(vendor);
        assertEquals(new Waiting(0, only(Map.of(Duty.REVIEWS, 2L, Duty.RESCISSIONS, 1L))), waiting(SCHOOL));
        assertEquals(new Waiting(0, only(Map.of(Duty.REVIEWS, 1L))), waiting(DEPARTMENT), "only its own graduates");
        Actor both = new Actor(Role.SCHOOL, 2L, "王老师", 1L, StaffScope.of(List.of("外语学院", "计算机学院")), null);
        assertEquals(2, waiting(both).of(Duty.REVIEWS), "of both departments");
        assertEquals(new Waiting(0, only(Map.of(Duty.RESCISSIONS_TO_ANSWER, 1L))), waiting(UNIT));
        assertEquals(new Waiting(0, only(Map.of())), waiting(OTHER_UNIT));
        assertEquals(new Waiting(0, only(Map.of())), waiting(CENTRE));
    }

    @ParameterizedTest
    @EnumSource
    void noticesAreCountedAlongAndDutiesOnlyAsFarAsABadgeShows(Vendor vendor) {
        open(vendor);
        database.execute("insert into notice (id, at, recipient_party, recipient_id, kind, args)"
                + " values (1, current_timestamp, 'SCHOOL', 1, 'X', '')");
        assertEquals(1, waiting(SCHOOL).unread());
        database.execute(
                "insert into signing (id, employer_id, graduate_id, school_id, cohort, request_id, state, state_since,"
                        + " sent_at, deadline, steps, g_name, g_id_sealed, g_id_hash, g_id_masked, g_school_code, g_school_name,"
                        + " g_level_code, g_major, job_title, job_category, job_place, probation_months, regular_pay,"
                        + " hukou_accepted, archive_accepted, version) select s.id + 1000 * n.i, s.employer_id, s.graduate_id,"
                        + " s.school_id, s.cohort, 'q' || cast(n.i as varchar), s.state, s.state_since,"
                        + " s.sent_at, s.deadline, s.steps, s.g_name, s.g_id_sealed,"
                        + " s.g_id_hash, s.g_id_masked, s.g_school_code, s.g_school_name, s.g_level_code, s.g_major, s.job_title,"
                        + " s.job_category, s.job_place, s.probation_months, s.regular_pay, s.hukou_accepted, s.archive_accepted, 1"
                        + " from signing s, (select row_number() over (order by x.id, y.id) as i from graduate x, graduate y) n"
                        + " where s.id = 1");
        assertEquals(PendingWork.MOST, waiting(SCHOOL).of(Duty.REVIEWS));
    }
}
