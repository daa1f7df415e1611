package quxiang.account.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.account.caller.RequestAddress;
import quxiang.account.caller.RequestDevice;
import quxiang.audit.Audit;
import quxiang.common.Refusal;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.notice.channel.Sms;

/** How many codes go out, and whose tries count, on both databases. */
class CodeCapsTest {

    private static final String MOBILE = "13900000001";

    private final SetClock clock = new SetClock("2026-11-24T02:00:00Z");
    private final Seal seal = new Seal(new byte[32]);
    private final List<String> audited = new ArrayList<>();
    private TestDatabase database;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private OneTimeCodes codes(String from, String session) {
        OneTimeCodes codes = new OneTimeCodes();
        codes.jdbi = database.jdbi();
        codes.address = new RequestAddress();
        codes.address.from(from);
        codes.device = new RequestDevice();
        codes.device.visitsIn(session);
        codes.clock = clock;
        codes.seal = seal;
        codes.audit = new Audit() {
            @Override
            public void write(String action, String subjectKind, Long subjectId, String detail) {
                audited.add(action + " " + detail);
            }
        };
        codes.sender = new CodeSender();
        codes.sms = new Sms() {
            @Override
            public void requireConfigured() {
                // There is a carrier.
            }
        };
        return codes;
    }

    private String asks(String from, String session, String mobile) {
        try {
            codes(from, session).withhold(CodePurpose.REGISTER, mobile);
            return "sent";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private boolean says(String session, String code) {
        return codes("203.0.113.7", session).use(CodePurpose.REGISTER, MOBILE, code);
    }

    /** Lets the code that was sent last be this one. */
    private void codeWas(String code) {
        database.execute("update one_time_code set code_hash = '" + seal.hash(SealPurpose.CODE, MOBILE + code)
                + "' where id = (select max(id) from one_time_code)");
    }

    @ParameterizedTest
    @EnumSource
    void ofManyWhoAskAtOnceOneIsSentACodeAMinute(Vendor vendor) throws Exception {
        open(vendor);
        for (int minute = 0; minute < 2; minute++) {
            ExecutorService people = Executors.newFixedThreadPool(24);
            List<String> told = new ArrayList<>();
            try {
                List<Future<String>> asked = new ArrayList<>();
                for (int i = 0; i < 24; i++) {
                    String from = "10.0.0." + i;
                    asked.add(people.submit(() -> asks(from, null, MOBILE)));
                }
                for (Future<String> one : asked) {
                    told.add(one.get());
                }
            } finally {
                people.shutdown();
            }
            assertEquals(1, Collections.frequency(told, "sent"), told.toString());
            assertEquals(23, Collections.frequency(told, "account.code_too_soon"), told.toString());
            clock.pass(Duration.ofMinutes(1));
        }
        assertEquals(2, database.number("select count(*) from one_time_code"));
    }

    @ParameterizedTest
    @EnumSource
    void strangersUseUpNeitherTheTriesNorTheNumberOfAPerson(Vendor vendor) {
        open(vendor);
        assertEquals("sent", asks("203.0.113.7", "mine", MOBILE));
        codeWas("123456");
        for (int i = 0; i < 30; i++) {
            assertFalse(says("stranger" + i, "00000" + i));
        }
        assertFalse(says("late", "123456"), "strangers have ten tries together");
        clock.pass(Duration.ofMinutes(1));
        assertEquals("sent", asks("198.51.100.9", "stranger", MOBILE));
        for (int i = 0; i < 4; i++) {
            assertFalse(says("mine", "99999" + i));
        }
        assertTrue(says("mine", "123456"), "who asked has five, also for a code before the last");
        assertFalse(says("mine", "123456"), "never twice");
    }

    @ParameterizedTest
    @EnumSource
    void whoAskedHasFiveTries(Vendor vendor) {
        open(vendor);
        assertEquals("sent", asks("203.0.113.7", "mine", MOBILE));
        codeWas("123456");
        for (int i = 0; i < 5; i++) {
            assertFalse(says("mine", "99999" + i));
        }
        assertFalse(says("mine", "123456"));
    }

    @ParameterizedTest
    @EnumSource
    void aCampusBehindOneAddressGetsItsCodesAndOneAddressDoesNotUseUpANumber(Vendor vendor) {
        open(vendor);
        for (int i = 0; i < 60; i++) {
            assertEquals("sent", asks("203.0.113.7", null, "139000001%02d".formatted(i)), "person " + i);
        }
        for (int i = 0; i < 10; i++) {
            assertEquals("sent", asks("198.51.100.9", null, MOBILE));
            clock.pass(Duration.ofMinutes(1));
        }
        assertEquals("account.code_daily_cap", asks("198.51.100.9", null, MOBILE));
        clock.pass(Duration.ofMinutes(1));
        assertEquals("sent", asks("203.0.113.7", null, MOBILE), "its owner, from elsewhere");
        for (int i = 0; i < 9; i++) {
            clock.pass(Duration.ofMinutes(1));
            assertEquals("sent", asks("203.0.113.7", null, MOBILE));
        }
        clock.pass(Duration.ofMinutes(1));
        assertEquals("account.code_daily_cap", asks("192.0.2.1", null, MOBILE), "twenty a day");
    }
}
