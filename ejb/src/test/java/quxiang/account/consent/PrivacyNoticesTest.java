package quxiang.account.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;

class PrivacyNoticesTest {

    private final List<String> audited = new ArrayList<>();
    private final PrivacyNotices notices = new PrivacyNotices();
    private TestDatabase database;

    private AcceptingPrivacyNotice as(Role role, long account) {
        AcceptingPrivacyNotice accepting = new AcceptingPrivacyNotice();
        accepting.actor = new Actor(role, account, "somebody", null, null, "10.1.2.3");
        accepting.notices = notices;
        notices.actor = accepting.actor;
        return accepting;
    }

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        notices.jdbi = database.jdbi();
        notices.clock = new SetClock("2026-11-24T02:00:00Z");
        notices.audit = new Audit() {
            @Override
            public void write(String action, String subjectKind, Long subjectId, String detail) {
                audited.add(action + " " + subjectKind + " " + subjectId + " " + detail);
            }
        };
        database.execute(
                "insert into account (id, role, username, name, password_hash, failures, created_at, password_at, version)"
                        + " values (1, 'GRADUATE', 'u', '员', 'x', 0, current_timestamp, current_timestamp, 1)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static String refusal(AcceptingPrivacyNotice accepting, int version, boolean ticked) {
        return assertThrows(Refusal.class, () -> accepting.accept(version, ticked))
                .key();
    }

    @ParameterizedTest
    @EnumSource
    void whoAgreedToWhichVersionIsOnRecordAndANewOneIsAskedForFromItsDay(Vendor vendor) {
        open(vendor);
        AcceptingPrivacyNotice graduate = as(Role.GRADUATE, 1);
        assertTrue(graduate.isDue(), "of accounts that are older than the record nobody knows that they agreed");
        assertEquals("account.consent_missing", refusal(graduate, 1, false));
        graduate.accept(1, true);
        graduate.accept(1, true);
        assertFalse(graduate.isDue());
        assertEquals(List.of("PRIVACY_CONSENT ACCOUNT 1 version 1, SIGN_IN"), audited, "once");
        assertEquals(
                "1 1 SIGN_IN 10.1.2.3",
                database.text(
                        "select account_id || ' ' || version || ' ' || occasion || ' ' || address from privacy_consent"));

        database.execute("insert into privacy_notice (version, effective_on, changes, changes_en)"
                + " values (2, date '2026-12-01', '保存期限', 'terms')");
        assertFalse(graduate.isDue(), "it has not taken effect");
        assertEquals(1, notices.current().version());
        notices.clock = new SetClock("2026-11-30T16:00:00Z");
        assertTrue(graduate.isDue(), "the day begins at midnight of Shanghai");
        assertEquals("account.notice_changed", refusal(graduate, 1, true));
        graduate.accept(2, true);
        assertFalse(graduate.isDue());
        assertFalse(notices.parts(1).isEmpty(), "what was agreed to before can still be read");
    }

    @ParameterizedTest
    @EnumSource
    void staffWorkByDutyAndAreNotAsked(Vendor vendor) {
        open(vendor);
        assertFalse(as(Role.SCHOOL, 1).isDue());
        assertFalse(as(Role.CENTRE, 1).isDue());
        assertTrue(as(Role.EMPLOYER, 1).isDue());
    }
}
