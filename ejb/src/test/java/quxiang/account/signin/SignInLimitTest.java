package quxiang.account.signin;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.account.Account;
import quxiang.account.caller.NetworkPlace;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.common.crypto.Seal;

/** What wrong passwords lead to, on both databases and by a clock of its own. */
class SignInLimitTest {

    private static final NetworkPlace HERE = NetworkPlace.of("203.0.113.7");
    private static final NetworkPlace THERE = NetworkPlace.of("198.51.100.9");

    private final SetClock clock = new SetClock("2026-11-24T02:00:00Z");
    private final SignInLimit limit = new SignInLimit();
    private final List<String> audited = new ArrayList<>();
    private TestDatabase database;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        limit.jdbi = database.jdbi();
        limit.clock = clock;
        limit.seal = new Seal(new byte[32]);
        limit.audit = new Audit() {
            @Override
            public void write(String action, String subjectKind, Long subjectId, String detail) {
                audited.add(action + " " + subjectId + " " + detail);
            }

            @Override
            public void writeOf(Actor who, String action, String subjectKind, Long subjectId, String detail) {
                audited.add(action + " of " + who.name() + ", " + who.role() + " at " + who.address());
            }
        };
    }

    @AfterEach
    void close() {
        database.close();
    }

    private SignInLimit.Attempt attempt(String name, NetworkPlace from) {
        return limit.attempt("CENTRE", name, from, null);
    }

    private void failTimes(int times, SignInLimit.Attempt attempt) {
        for (int i = 0; i < times; i++) {
            limit.failed(attempt, null);
        }
    }

    private Refusal refusal(SignInLimit.Attempt attempt) {
        return assertThrows(Refusal.class, () -> limit.requireOpen(attempt));
    }

    @ParameterizedTest
    @EnumSource
    void aSignInIsRecordedAsTheDeedOfThePerson(Vendor vendor) {
        open(vendor);
        limit.succeeded(attempt("wang", HERE), Account.staff(Role.AUDITOR, "wang", "王审计", "x", clock.instant()));
        assertEquals(List.of("SIGNED_IN of 王审计, AUDITOR at 203.0.113.7"), audited);
    }

    @ParameterizedTest
    @EnumSource
    void theFifthWrongPasswordLocksForAQuarterOfAnHourAndThenFiveMoreAreLeft(Vendor vendor) {
        open(vendor);
        SignInLimit.Attempt here = attempt("centre1", HERE);
        failTimes(4, here);
        assertDoesNotThrow(() -> limit.requireOpen(here));
        failTimes(1, here);
        clock.pass(Duration.ofSeconds(1));
        assertEquals("account.locked", refusal(here).key());
        assertEquals(15L, refusal(here).args()[0]);
        assertDoesNotThrow(() -> limit.requireOpen(attempt("centre1", THERE)), "elsewhere");
        assertDoesNotThrow(() -> limit.requireOpen(attempt("centre2", HERE)), "another name");
        assertDoesNotThrow(
                () -> limit.requireOpen(limit.attempt("CENTRE", "centre1", HERE, "known")), "a known device");
        clock.pass(Duration.ofMinutes(15));
        assertDoesNotThrow(() -> limit.requireOpen(here));
        failTimes(4, here);
        assertDoesNotThrow(() -> limit.requireOpen(here));
        limit.succeeded(here, Account.staff(Role.CENTRE, "centre1", "评审员", "x", clock.instant()));
        failTimes(4, here);
        assertDoesNotThrow(() -> limit.requireOpen(here), "the right password begins the count again");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasTypedAsANameIsNotKept(Vendor vendor) {
        open(vendor);
        failTimes(1, attempt("hunter2-typed-into-the-wrong-field", HERE));
        assertEquals(1, audited.size());
        assertTrue(audited.get(0).matches("SIGN_IN_FAILED null no such name, [\\w-]{12}"), audited.get(0));
        assertEquals(0, database.number("select count(*) from sign_in_failure where name_hash like '%hunter%'"));
    }

    @ParameterizedTest
    @EnumSource
    void failuresForANameCostUnknownDevicesWorkWhereverTheyAre(Vendor vendor) {
        open(vendor);
        assertEquals(0, limit.work(attempt("centre1", THERE)));
        for (int i = 0; i < 20; i++) {
            failTimes(1, attempt("centre1", NetworkPlace.of("10.1." + i + ".1")));
        }
        assertEquals(8_192 * 16, limit.work(attempt("centre1", THERE)));
        assertEquals(0, limit.work(attempt("centre2", THERE)));
        assertEquals(0, limit.work(limit.attempt("CENTRE", "centre1", THERE, "known")));
        clock.pass(Duration.ofMinutes(16));
        assertEquals(0, limit.work(attempt("centre1", THERE)), "it passes");
    }

    @ParameterizedTest
    @EnumSource
    void anAddressAndItsNeighbourhoodHaveSoManyAnHourAndKnownDevicesPass(Vendor vendor) {
        open(vendor);
        for (int i = 0; i < 200; i++) {
            failTimes(1, attempt("name" + i, HERE));
        }
        assertEquals(
                "account.too_many_failures", refusal(attempt("centre1", HERE)).key());
        assertEquals(
                1,
                audited.stream().filter(one -> one.startsWith("SIGN_IN_CAPPED")).count());
        assertEquals(8_192 << 7, limit.work(attempt("centre1", HERE)), "up to the most");
        assertDoesNotThrow(() -> limit.requireOpen(limit.attempt("CENTRE", "centre1", HERE, "known")));
        NetworkPlace neighbour = NetworkPlace.of("203.0.113.8");
        assertDoesNotThrow(() -> limit.requireOpen(attempt("centre1", neighbour)));
        for (int i = 0; i < 400; i++) {
            failTimes(1, attempt("other" + i, NetworkPlace.of("203.0.113." + (20 + i % 100))));
        }
        assertEquals(
                "account.too_many_failures",
                refusal(attempt("centre1", neighbour)).key());
        clock.pass(Duration.ofMinutes(61));
        assertDoesNotThrow(() -> limit.requireOpen(attempt("centre1", HERE)));
    }
}
