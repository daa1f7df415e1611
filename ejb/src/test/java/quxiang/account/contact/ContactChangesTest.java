package quxiang.account.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.common.crypto.Seal;
import quxiang.notice.channel.Sms;

class ContactChangesTest {

    private final SetClock clock = new SetClock("2026-11-24T02:00:00Z");
    private final StringBuilder texts = new StringBuilder();
    private TestDatabase database;
    private ContactChanges changes;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        database.execute(
                "insert into account (id, role, username, name, password_hash, failures, created_at, password_at, version)"
                        + " values (7, 'GRADUATE', 'g', '刘强', 'x', 0, timestamp with time zone '2026-09-01 00:00:00+00',"
                        + " timestamp with time zone '2026-09-01 00:00:00+00', 1)");
        changes = new ContactChanges();
        changes.jdbi = database.jdbi();
        changes.seal = new Seal(new byte[32]);
        changes.clock = clock;
        changes.sms = new Sms() {
            @Override
            public void send(String mobile, String text) {
                texts.append(mobile).append(' ').append(text);
            }
        };
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    /** The code of the notice that the former number got. */
    private String changed(String former, String present) {
        texts.setLength(0);
        changes.changed(7, ContactKind.MOBILE, former, present);
        assertTrue(texts.toString().startsWith(former + " "), texts.toString());
        assertTrue(texts.toString().contains("http://127.0.0.1:8080/undo.xhtml"), texts.toString());
        return texts.toString().replaceFirst("(?s).*([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}).*", "$1");
    }

    @ParameterizedTest
    @EnumSource
    void theFormerNumberTakesTheChangeBackOnceWithinThreeDays(Vendor vendor) {
        open(vendor);
        String code = changed("19900000001", "13900009999");
        assertTrue(changes.of("AAAA-AAAA-AAAA").isEmpty());
        clock.pass(Duration.ofHours(71));
        ContactChanges.Kept kept = changes.of(code).orElseThrow();
        assertEquals("19900000001", kept.former());
        changes.end(kept);
        assertTrue(changes.of(code).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void afterThreeDaysItStays(Vendor vendor) {
        open(vendor);
        String code = changed("19900000001", "13900009999");
        clock.pass(ContactChanges.KEPT);
        assertTrue(changes.of(code).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void takingOneBackEndsThoseAfterIt(Vendor vendor) {
        open(vendor);
        String first = changed("19900000001", "13900009999");
        String second = changed("13900009999", "13900008888");
        changes.end(changes.of(first).orElseThrow());
        assertTrue(changes.of(second).isEmpty());
    }
}
