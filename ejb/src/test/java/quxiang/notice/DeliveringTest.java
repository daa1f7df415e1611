package quxiang.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.Role;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;

class DeliveringTest {

    private static final String NAMED = "张璐\u001F京桥软件\u001F示范大学\u001F2026-11-30";

    private final SetClock clock = new SetClock("2026-11-24T02:00:00Z");
    private final Carrier carrier = new Carrier();
    private final Bell bell = new Bell();
    private TestDatabase database;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        database.execute("insert into school (id, code, name, online_signing, default_days, longest_days,"
                + " department_review, version) values (1, '10999', '示范大学', true, 5, 30, false, 1)");
        graduate(1, "'13800000001'");
        graduate(2, "null");
    }

    private void graduate(long id, String mobile) {
        database.execute("insert into graduate (id, school_id, cohort, roster_key, name, id_sealed, id_hash, id_masked,"
                + " level_code, major, graduates_on, facts_hash, created_at, changed_at, version, mobile) values (" + id
                + ", 1, 2027, 'K" + id + "', '张璐', cast('x' as bytea), 'h" + id
                + "', '1101**********1234', '31', '软件工程',"
                + " date '2027-07-01', 'f', timestamp with time zone '2026-09-01 00:00:00+00',"
                + " timestamp with time zone '2026-09-01 00:00:00+00', 1, " + mobile + ")");
    }

    private void put(String kind, String party, long recipient) {
        database.execute("insert into outbox_message (at, kind, recipient_party, recipient_id, args, state, attempts,"
                + " next_attempt_at) values (timestamp with time zone '2026-11-24 01:00:00+00', '" + kind + "', '"
                + party + "', " + recipient + ", '" + NAMED
                + "', 'WAITING', 0, timestamp with time zone '2026-11-24 01:00:00+00')");
    }

    private void deliverAll(DataSource source) {
        Delivering delivering = new Delivering();
        delivering.source = source;
        delivering.clock = clock;
        delivering.sms = carrier;
        Texting texting = new Texting();
        texting.source = source;
        texting.clock = clock;
        texting.sms = carrier;
        DeliveryTrigger trigger = new DeliveryTrigger();
        trigger.delivering = delivering;
        trigger.texting = texting;
        trigger.bell = bell;
        trigger.deliverLeftovers();
    }

    private void deliverAll() {
        deliverAll(KilledConnections.never(database.source()));
    }

    @ParameterizedTest
    @EnumSource
    void theBellRingsOnceForEachRecipientOfAChunk(Vendor vendor) {
        open(vendor);
        List<Recipient> rung = new ArrayList<>();
        bell.listen(rung::add);
        put("DECLINE", "EMPLOYER", 7);
        put("ABORT", "EMPLOYER", 7);
        put("ABORT", "SCHOOL", 1);
        deliverAll();
        assertEquals(Set.of(new Recipient(Role.EMPLOYER, 7), new Recipient(Role.SCHOOL, 1)), Set.copyOf(rung));
        assertEquals(2, rung.size());
    }

    private long inState(String state) {
        return database.number("select count(*) from outbox_message where state = '" + state + "'");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageArrivesOnceUnderItsOwnId(Vendor vendor) {
        open(vendor);
        for (int i = 0; i < 1201; i++) {
            put("DECLINE", "EMPLOYER", 7);
        }
        deliverAll();
        deliverAll();
        assertEquals(1201, database.number("select count(*) from notice n join outbox_message o on o.id = n.id"));
        assertEquals(1201, inState("DELIVERED"));
        assertEquals(NAMED, database.text("select max(args) from notice"));
    }

    @ParameterizedTest
    @EnumSource
    void aGraduateWithAMobileNumberIsToldByShortMessageWhereItMatters(Vendor vendor) {
        open(vendor);
        put("SEND", "GRADUATE", 1);
        put("SEND", "GRADUATE", 2);
        put("WITHDRAW", "GRADUATE", 1);
        put("APPROVE", "EMPLOYER", 1);
        deliverAll();
        assertEquals(4, inState("DELIVERED"));
        assertEquals(
                List.of(new Carrier.Handed(
                        database.number("select min(id) from outbox_message"),
                        "13800000001",
                        "京桥软件向您发送了签约邀请函，请在 2026-11-30 结束前（北京时间）登录回应。")),
                carrier.handed);
    }

    @ParameterizedTest
    @EnumSource
    void aKillBetweenAnyTwoStatementsLosesNothingAndShowsNothingTwice(Vendor vendor) {
        open(vendor);
        boolean killed = true;
        int kills = 0;
        while (killed) {
            put("SEND", "GRADUATE", 1);
            put("ACCEPT", "SCHOOL", 1);
            put("REJECT", "GRADUATE", 1);
            kills++;
            killed = isKilled(KilledConnections.before(database.source(), kills));
            deliverAll();
            assertEquals(3L * kills, inState("DELIVERED"), "killed before statement " + kills);
            assertEquals(3L * kills, database.number("select count(*) from notice"));
            Set<Long> told = carrier.handed.stream().map(Carrier.Handed::id).collect(Collectors.toSet());
            assertEquals(2L * kills, told.size());
        }
        assertTrue(kills > 8, "the delivery of three messages has more than eight statements, killed " + kills);
    }

    private boolean isKilled(DataSource source) {
        try {
            deliverAll(source);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCarrierThatIsDownKeepsNoNoticeBackAndGetsItsMessagesLater(Vendor vendor) {
        open(vendor);
        carrier.down = true;
        put("SEND", "GRADUATE", 1);
        put("DECLINE", "EMPLOYER", 7);
        deliverAll();
        assertEquals(2, database.number("select count(*) from notice"));
        assertEquals(1, inState("SMS_WAITING"));
        assertTrue(database.text("select max(last_error) from outbox_message").contains("down"));

        carrier.down = false;
        deliverAll();
        assertEquals(List.of(), carrier.handed, "it waits a minute before the next try");
        clock.pass(Duration.ofMinutes(1));
        deliverAll();
        assertEquals(1, carrier.handed.size());
        assertEquals(2, inState("DELIVERED"));
        assertEquals(2, database.number("select count(*) from notice"));
    }

    @ParameterizedTest
    @EnumSource
    void afterTwelveTriesAMessageWaitsForAnOperator(Vendor vendor) {
        open(vendor);
        carrier.down = true;
        put("SEND", "GRADUATE", 1);
        for (int i = 0; i < Texting.TRIES; i++) {
            assertEquals(0, inState("DEAD"), "after " + i + " tries");
            deliverAll();
            clock.pass(Duration.ofHours(1));
        }
        assertEquals(1, inState("DEAD"));
    }

    @ParameterizedTest
    @EnumSource
    void whatTheCarrierNeverTakesWaitsForAnOperatorAtOnceAndHoldsUpNobody(Vendor vendor) {
        open(vendor);
        carrier.refusing = true;
        put("SEND", "GRADUATE", 1);
        put("SEND", "GRADUATE", 1);
        deliverAll();
        assertEquals(2, inState("DEAD"));
    }

    @ParameterizedTest
    @EnumSource
    void withoutACarrierTheNoticeInTheAppIsAll(Vendor vendor) {
        open(vendor);
        carrier.configured = false;
        put("SEND", "GRADUATE", 1);
        deliverAll();
        assertEquals(1, inState("DELIVERED"));
        assertEquals(1, database.number("select count(*) from notice"));
    }

    @ParameterizedTest
    @EnumSource
    void whatAnotherServerIsDeliveringIsLeftToIt(Vendor vendor) throws SQLException {
        open(vendor);
        put("DECLINE", "EMPLOYER", 7);
        put("DECLINE", "EMPLOYER", 8);
        try (Connection other = database.source().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .executeQuery("select id from outbox_message where recipient_id = 7 for update")
                    .next();
            deliverAll();
            assertEquals(1, inState("DELIVERED"));
            other.rollback();
        }
        deliverAll();
        assertEquals(2, inState("DELIVERED"));
    }
}
