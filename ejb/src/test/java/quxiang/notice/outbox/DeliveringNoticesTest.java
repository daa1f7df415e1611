package quxiang.notice.outbox;

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
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.account.AccountAddresses;
import quxiang.common.Role;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.common.sql.JdbiProducer;
import quxiang.notice.Recipient;
import quxiang.notice.push.PushNotifier;
import quxiang.roster.RosterMobiles;

class DeliveringNoticesTest {

    private static final String NAMED = "张璐\u001F京桥软件\u001F示范大学\u001F2026-11-30";

    private final SetClock clock = new SetClock("2026-11-24T02:00:00Z");
    private final Carrier carrier = new Carrier();
    private final Postman postman = new Postman();
    private final PushNotifier notifier = new PushNotifier();
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
        Jdbi jdbi = JdbiProducer.over(source::getConnection);
        AccountAddresses addresses = new AccountAddresses(jdbi);
        DeliveringNotices delivering = new DeliveringNotices();
        delivering.jdbi = jdbi;
        delivering.clock = clock;
        delivering.mobiles = new RosterMobiles();
        delivering.addresses = addresses;
        delivering.sms = carrier;
        delivering.mail = postman;
        OutboxClaims handing = new OutboxClaims();
        handing.jdbi = jdbi;
        handing.clock = clock;
        handing.mobiles = new RosterMobiles();
        handing.sms = carrier;
        handing.mail = postman;
        MessageLimits floods = new MessageLimits();
        floods.jdbi = jdbi;
        floods.clock = clock;
        SmsDispatcher texting = new SmsDispatcher();
        texting.clock = clock;
        texting.handing = handing;
        texting.floods = floods;
        MailDispatcher mailing = new MailDispatcher();
        mailing.clock = clock;
        mailing.handing = handing;
        mailing.floods = floods;
        mailing.staff = addresses;
        OutboxDispatcher trigger = new OutboxDispatcher();
        trigger.delivering = delivering;
        trigger.texting = texting;
        trigger.mailing = mailing;
        trigger.notifier = notifier;
        trigger.shift = new DispatchSignal();
        trigger.timers = OutboxDispatcherTest.timers(() -> {});
        trigger.deliverLeftovers();
    }

    private void deliverAll() {
        deliverAll(KilledConnections.never(database.source()));
    }

    @ParameterizedTest
    @EnumSource
    void eachRecipientOfAChunkIsPushedOnce(Vendor vendor) {
        open(vendor);
        List<Recipient> pushed = new ArrayList<>();
        notifier.listen(pushed::add);
        put("DECLINE", "EMPLOYER", 7);
        put("ABORT", "EMPLOYER", 7);
        put("ABORT", "SCHOOL", 1);
        deliverAll();
        assertEquals(Set.of(new Recipient(Role.EMPLOYER, 7), new Recipient(Role.SCHOOL, 1)), Set.copyOf(pushed));
        assertEquals(2, pushed.size());
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
        assertEquals(3, inState("DELIVERED"));
        assertEquals(1, inState("UNREACHED"), "the second has neither an account nor a number");
        assertEquals(
                new Carrier.Handed(
                        database.number("select min(id) from outbox_message"),
                        "13800000001",
                        "京桥软件向您发送了签约邀请函，请在 2026-11-30 结束前（北京时间）登录回应。"),
                carrier.handed.get(0));
        assertEquals(
                List.of("13800000001", "13800000001"),
                carrier.handed.stream().map(Carrier.Handed::mobile).toList(),
                "of the letter and of its withdrawal");
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
            // Whatever the killed server had claimed is free after its lease, and nobody's hour is full.
            clock.pass(MessageLimits.HOUR);
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
        } catch (JdbiException e) {
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
        for (int i = 0; i < OutboxClaims.TRIES; i++) {
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
        assertEquals(0, inState("DELIVERED"), "a graduate without an account reads nothing in the app");
        assertEquals(1, inState("UNREACHED"));
        assertEquals(1, database.number("select count(*) from notice"), "read once there is an account");
        account(1, "GRADUATE", "graduate_id", "g@example.com");
        database.execute("update graduate set account_id = 1 where id = 1");
        put("SEND", "GRADUATE", 1);
        deliverAll();
        assertEquals(1, inState("DELIVERED"));
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

    @ParameterizedTest
    @EnumSource
    void whatAServerHasClaimedNoOtherOneSendsUntilItsLeaseIsOver(Vendor vendor) {
        open(vendor);
        put("SEND", "GRADUATE", 1);
        OutboxClaims other = new OutboxClaims();
        other.jdbi = database.jdbi();
        other.mobiles = new RosterMobiles();
        other.clock = clock;
        carrier.down = true;
        deliverAll();
        clock.pass(Duration.ofMinutes(1));
        carrier.down = false;
        assertEquals(1, other.claim(OutboxState.SMS_WAITING, 10).size());
        deliverAll();
        assertEquals(List.of(), carrier.handed, "the other server has it");
        clock.pass(OutboxClaims.LEASE);
        deliverAll();
        assertEquals(1, carrier.handed.size(), "the other server went down");
    }

    @ParameterizedTest
    @EnumSource
    void aFloodOfShortMessagesToOneGraduateBecomesOneThatNamesTheirNumber(Vendor vendor) {
        open(vendor);
        for (int i = 0; i < 20; i++) {
            put("SEND", "GRADUATE", 1);
        }
        deliverAll();
        assertEquals(20, database.number("select count(*) from notice"), "each is told in the app");
        assertEquals(List.of("【去向登记】您有 20 条新消息，请登录后在“消息”中查看。"), texts());
        for (int i = 0; i < MessageLimits.TEXTS_AN_HOUR; i++) {
            put("REJECT", "GRADUATE", 1);
            deliverAll();
        }
        assertEquals(MessageLimits.TEXTS_AN_HOUR, carrier.handed.size(), "the hour is full");
        for (int i = 0; i < 3; i++) {
            put("VOID", "GRADUATE", 1);
        }
        clock.pass(MessageLimits.HOUR);
        deliverAll();
        assertEquals("【去向登记】您有 4 条新消息，请登录后在“消息”中查看。", texts().get(MessageLimits.TEXTS_AN_HOUR));
        assertEquals(MessageLimits.TEXTS_AN_HOUR + 1, carrier.handed.size());
        assertEquals(0, inState("SMS_WAITING"));
    }

    private List<String> texts() {
        return carrier.handed.stream().map(Carrier.Handed::text).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aMessageThatNamesItsNumberIsNeverHeldBackOrGathered(Vendor vendor) {
        open(vendor);
        for (int i = 0; i < 5; i++) {
            put("SEND", "GRADUATE", 1);
            put("STAFF_APPOINTED", "SCHOOL", 1);
        }
        database.execute("update outbox_message set mobile = '13800000009' where recipient_party = 'SCHOOL'");
        deliverAll();
        assertEquals(6, carrier.handed.size(), "five appointments and one for the graduate");
        assertEquals(0, inState("SMS_WAITING"));
    }

    private void account(long id, String role, String owner, String email) {
        database.execute("insert into account (id, role, username, email, name, password_hash, " + owner
                + ", failures, created_at, password_at, version) values (" + id + ", '" + role + "', 'u" + id + "', '"
                + email + "', '经办人', 'x', 1, 0, current_timestamp, current_timestamp, 1)");
    }

    @ParameterizedTest
    @EnumSource
    void aUnitGetsOneMailAnHourWithTheNumberOfItsNotices(Vendor vendor) {
        open(vendor);
        account(1, "EMPLOYER", "employer_id", "a@example.com");
        account(2, "EMPLOYER", "employer_id", "b@example.com");
        account(3, "SCHOOL", "school_id", "s@example.com");
        for (int i = 0; i < 40; i++) {
            put("DECLINE", "EMPLOYER", 1);
            put("DECLINE", "EMPLOYER", 2);
            if (i % 10 == 0) {
                put("ACCEPT", "SCHOOL", 1);
                deliverAll();
            }
        }
        deliverAll();
        assertEquals(List.of(), postman.handed, "they are gathered for an hour");
        clock.pass(MessageLimits.HOUR);
        postman.down = true;
        deliverAll();
        assertEquals(2, inState("MAIL_WAITING"));
        postman.down = false;
        clock.pass(Duration.ofMinutes(1));
        deliverAll();
        assertEquals(
                Set.of(
                        "[a@example.com, b@example.com] 【去向登记】贵单位在过去一小时内有 40 条新消息，请登录后在“消息”中查看。",
                        "[s@example.com] 【去向登记】贵校在过去一小时内有 4 条新消息，请登录后在“消息”中查看。"),
                Set.copyOf(postman.handed));
        assertEquals(2, postman.handed.size());
        clock.pass(MessageLimits.HOUR);
        deliverAll();
        assertEquals(2, postman.handed.size(), "nothing is new");
        assertEquals(84, database.number("select count(*) from notice"), "in the app each stands alone");
    }

    @ParameterizedTest
    @EnumSource
    void aMailThatFailsTwelveTimesWaitsForAnOperator(Vendor vendor) {
        open(vendor);
        account(1, "EMPLOYER", "employer_id", "a@example.com");
        put("DECLINE", "EMPLOYER", 1);
        deliverAll();
        postman.down = true;
        for (int i = 0; i <= OutboxClaims.TRIES; i++) {
            assertEquals(0, inState("DEAD"), "after " + i + " tries");
            clock.pass(Duration.ofHours(1));
            deliverAll();
            if (inState("DEAD") == 1) {
                break;
            }
        }
        assertEquals(OutboxClaims.TRIES, database.number("select attempts from outbox_message where state = 'DEAD'"));
        assertTrue(database.text("select last_error from outbox_message where state = 'DEAD'")
                .contains("down"));
    }
}
