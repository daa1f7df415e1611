package quxiang.signing.expiry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.audit.CountedAuditEvents;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.school.HolidayCalendar;

class PostponingDeadlinesTest {

    private final SetClock clock = new SetClock("2026-09-28T02:00:00Z");
    private final PostponingDeadlines postponing = new PostponingDeadlines();
    private TestDatabase database;
    private WaitingInvitations invitations;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        invitations = new WaitingInvitations(database);
        postponing.jdbi = database.jdbi();
        postponing.audit = new CountedAuditEvents();
        postponing.clock = clock;
        holiday("中秋", "2026-09-28", "2026-09-30");
        holiday("国庆节", "2026-10-01", "2026-10-07");
        postponing.holidays = HolidayCalendar.of(database, clock);
    }

    private void holiday(String name, String first, String last) {
        database.execute("insert into holiday (name, first_day, last_day, entered_name, entered_at) values ('" + name
                + "', date '" + first + "', date '" + last + "', '中心', current_timestamp)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String deadline(long id) {
        return database.text(
                "select cast(cast(deadline at time zone 'UTC' as date) as varchar(10)) from signing where id = " + id);
    }

    private int moveAll() {
        int sum = 0;
        int part = postponing.movePart(2, false);
        while (part > 0) {
            sum += part;
            part = postponing.movePart(2, false);
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource
    void deadlinesInAHolidayMoveToTheFirstDayAfterAllHolidaysInARowAndBothSidesAreTold(Vendor vendor) {
        open(vendor);
        invitations.make(1, 1, "2026-09-27 16:00:00"); // ended with the 27th: over
        invitations.make(2, 2, "2026-09-28 16:00:00"); // the end of the 28th
        invitations.make(3, 6, "2026-10-03 16:00:00");
        invitations.make(7, 7, "2026-10-07 16:00:00"); // the last day of the holiday
        invitations.make(8, 8, "2026-10-08 16:00:00"); // an ordinary day
        database.execute("update signing set state = 'AWAITING_SCHOOL' where id = 6");
        assertEquals(5, postponing.forecast().total());
        assertEquals(5, moveAll());
        assertEquals("2026-09-27", deadline(1), "who is too late stays too late");
        for (long id : new long[] {2, 3, 4, 5, 7, 8}) {
            assertEquals("2026-10-08", deadline(id), "of " + id);
        }
        assertEquals("2026-10-03", deadline(6), "who has answered needs no more time");
        assertEquals(0, moveAll(), "nothing is moved twice");
        assertEquals(5, database.number("select count(*) from audit_entry where action = 'DEADLINE_MOVED'"));
        assertEquals(10, database.number("select count(*) from outbox_message where kind = 'DEADLINE_MOVED'"));
        assertEquals(
                "张璐\u001F京桥软件\u001F示范大学\u001F国庆节\u001F2026-10-08",
                database.text("select args from outbox_message where signing_id = 3 and recipient_party = 'GRADUATE'"));
        assertEquals(5, database.number("select count(*) from signing where deadline_moved_note like '%2026-10-08'"));
        assertEquals(
                0,
                database.number("select count(*) from signing s where steps <>"
                        + " (select count(*) from signing_step p where p.signing_id = s.id)"),
                "it is no transition");
    }

    @ParameterizedTest
    @EnumSource
    void whoeverAnswersJustThenIsNotDisturbed(Vendor vendor) throws Exception {
        open(vendor);
        invitations.make(1, 2, "2026-10-03 16:00:00");
        try (Connection accepting = database.source().getConnection()) {
            accepting.setAutoCommit(false);
            accepting.createStatement().executeUpdate("update signing set state = 'AWAITING_SCHOOL' where id = 1");
            assertEquals(1, moveAll());
            accepting.commit();
        }
        assertEquals(0, postponing.movePart(1, true));
        assertEquals("2026-10-03", deadline(1));
        assertEquals("2026-10-08", deadline(2));
    }
}
