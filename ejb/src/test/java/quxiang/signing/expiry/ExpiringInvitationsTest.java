package quxiang.signing.expiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.audit.CountedAuditEvents;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.common.sql.JdbiProducer;

class ExpiringInvitationsTest {

    private static final String YESTERDAY = "2026-11-23 16:00:00";
    private static final String TOMORROW = "2026-11-25 16:00:00";

    private final AtomicInteger statements = new AtomicInteger();
    private final ExpiringInvitations expiring = new ExpiringInvitations();
    private final CountedAuditEvents deeds = new CountedAuditEvents();
    private TestDatabase database;
    private WaitingInvitations invitations;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        invitations = new WaitingInvitations(database);
        expiring.jdbi = JdbiProducer.over(WaitingInvitations.counting(database.source(), statements)::getConnection);
        expiring.audit = deeds;
        expiring.clock = new SetClock("2026-11-24T02:00:00Z");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static List<Long> ids(int first, int last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private long ended() {
        return database.number("select count(*) from signing where state = 'FAILED' and reason = 'EXPIRED'"
                + " and live_graduate_id is null and steps = 2 and version = 2");
    }

    private int statementsOf(Runnable work) {
        statements.set(0);
        work.run();
        return statements.get();
    }

    @ParameterizedTest
    @EnumSource
    void aThousandTakeNoMoreStatementsThanTenAndLeaveTheSameFourBehind(Vendor vendor) {
        open(vendor);
        invitations.make(1, 1010, YESTERDAY);
        int few = statementsOf(() -> assertEquals(10, expiring.expire(ids(1, 10))));
        int many = statementsOf(() -> assertEquals(1000, expiring.expire(ids(11, 1010))));
        assertEquals(1010, deeds.of("EXPIRE"));
        assertEquals(few, many);
        assertEquals(vendor == Vendor.POSTGRESQL ? 1 : 6, many);
        assertEquals(1010, ended());
        assertEquals(
                1010,
                database.number("select count(*) from signing s join signing_step p on p.signing_id = s.id"
                        + " and p.step_no = s.steps where p.move = 'EXPIRE' and p.from_state = 'AWAITING_GRADUATE'"
                        + " and p.to_state = s.state and p.reason = s.reason and p.at = s.state_since"));
        assertEquals(
                1010,
                database.number(
                        "select count(distinct subject_id) from audit_entry where action = 'EXPIRE' and role = 'SYSTEM'"));
        assertEquals(
                1010,
                database.number(
                        "select count(*) from outbox_message e join outbox_message g on g.signing_id = e.signing_id"
                                + " where e.recipient_party = 'EMPLOYER' and e.recipient_id = 7 and g.recipient_party = 'GRADUATE'"
                                + " and g.recipient_id = g.signing_id and e.args = g.args and e.state = 'WAITING'"));
        assertEquals("张璐\u001F京桥软件\u001F示范大学\u001F", database.text("select max(args) from outbox_message"));
    }

    @ParameterizedTest
    @EnumSource
    void whoWasFirstStaysAndWhatSomebodyHoldsIsLeftForLater(Vendor vendor) throws Exception {
        open(vendor);
        invitations.make(1, 3, YESTERDAY);
        invitations.make(4, 4, TOMORROW);
        database.execute("update signing set state = 'FAILED', reason = 'WITHDRAWN' where id = 1");
        try (Connection withdrawing = database.source().getConnection()) {
            withdrawing.setAutoCommit(false);
            withdrawing
                    .createStatement()
                    .executeUpdate("update signing set state = 'FAILED', reason = 'WITHDRAWN' where id = 2");
            assertEquals(1, expiring.expire(ids(1, 4)), "neither the withdrawn, nor the held, nor that of tomorrow");
            withdrawing.commit();
        }
        assertFalse(expiring.expireHeld(2), "the withdrawal was first");
        assertEquals(1, ended());
        assertEquals(0, expiring.expire(ids(1, 4)), "a second run ends nothing twice");
        assertEquals(1, database.number("select count(*) from signing_step where move = 'EXPIRE'"));
    }

    @ParameterizedTest
    @EnumSource
    void theRangesHoldEachInvitationOnce(Vendor vendor) {
        open(vendor);
        invitations.make(1, 5000, YESTERDAY);
        invitations.make(5001, 9000, "2026-11-22 16:00:00");
        invitations.make(9001, 9100, TOMORROW);
        List<DueRange> ranges = expiring.ranges(4);
        assertEquals(vendor == Vendor.POSTGRESQL ? 4 : 1, ranges.size());
        assertEquals(9000, expiring.forecast().total());
        int seen = 0;
        for (DueRange range : ranges) {
            DueInvitation last = range.after();
            List<DueInvitation> part = expiring.due(last, range.upTo(), 700);
            while (!part.isEmpty()) {
                seen += part.size();
                assertEquals(
                        part.size(),
                        expiring.expire(part.stream().map(DueInvitation::id).toList()));
                last = part.get(part.size() - 1);
                part = expiring.due(DueInvitation.at(last.place()), range.upTo(), 700);
            }
        }
        assertEquals(9000, seen);
        assertEquals(9000, ended());
    }
}
