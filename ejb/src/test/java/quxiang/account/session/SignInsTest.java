package quxiang.account.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.account.caller.RequestAddress;
import quxiang.account.caller.RequestDevice;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;

/** The sign-ins of a person and their sessions, on both databases and by a clock of its own. */
class SignInsTest {

    private static final Instant EVER = Instant.parse("2026-01-01T00:00:00Z");

    private final SetClock clock = new SetClock("2026-11-24T02:00:00Z");
    private final SignIns signIns = new SignIns();
    private TestDatabase database;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        signIns.jdbi = database.jdbi();
        signIns.clock = clock;
        signIns.address = new RequestAddress();
        signIns.address.from("203.0.113.77");
        signIns.device = new RequestDevice();
        signIns.device.runs("Mozilla/5.0 (Windows NT 10.0) Chrome/131.0.0.0 Safari/537.36");
        for (int id = 1; id <= 2; id++) {
            database.execute(
                    "insert into account (id, role, username, name, password_hash, failures, created_at, password_at, version)"
                            + " values (" + id + ", 'CENTRE', 'u" + id
                            + "', '王', 'x', 0, current_timestamp, current_timestamp, 1)");
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<Long> open(Instant floor, Long current) {
        return signIns.open(1, floor, current).stream().map(SignInRow::id).toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatWentWrongStandsBesideWhatWentWell(Vendor vendor) {
        open(vendor);
        signIns.failed(1, SignInOutcome.WRONG_PASSWORD);
        clock.pass(Duration.ofSeconds(5));
        long id = signIns.begin(1);
        signIns.begin(2);
        List<SignInRow> latest = signIns.latest(1, id, 20);
        assertEquals(
                List.of(SignInOutcome.IN, SignInOutcome.WRONG_PASSWORD),
                latest.stream().map(SignInRow::outcome).toList());
        assertEquals("203.0.113.*", latest.get(0).address());
        assertEquals("Windows · Chrome", latest.get(0).device());
        assertTrue(latest.get(0).here() && !latest.get(1).here());
        assertEquals(1, signIns.latest(1, id, 1).size());
        assertEquals(List.of(id), open(EVER, id), "what failed is no session");
    }

    @ParameterizedTest
    @EnumSource
    void aSessionIsOpenUntilItIsLeftOrIdleOrTwelveHoursOldOrThePasswordIsAnother(Vendor vendor) {
        open(vendor);
        long left = signIns.begin(1);
        long idle = signIns.begin(1);
        long busy = signIns.begin(1);
        signIns.end(left);
        assertEquals(List.of(busy, idle), open(EVER, busy));
        for (int i = 0; i < 9; i++) {
            clock.pass(Duration.ofMinutes(5));
            signIns.seen(busy);
            signIns.seen(left);
        }
        assertEquals(List.of(busy), open(EVER, null));
        assertEquals(List.of(), open(clock.instant(), null), "it began before the password that is good now");
        clock.pass(Duration.ofHours(12));
        signIns.seen(busy);
        assertEquals(List.of(), open(EVER, null));
    }

    @ParameterizedTest
    @EnumSource
    void allOthersOfTheAccountEndAndThisOneGoesOn(Vendor vendor) {
        open(vendor);
        long here = signIns.begin(1);
        signIns.begin(1);
        signIns.begin(1);
        long anothers = signIns.begin(2);
        clock.pass(Duration.ofMinutes(1));
        assertEquals(2, signIns.endOthers(1, here));
        assertEquals(0, signIns.endOthers(1, here), "the second click finds nothing");
        assertEquals(List.of(here), open(clock.instant(), null));
        assertEquals(1, signIns.open(2, EVER, anothers).size());
        assertEquals(1, signIns.endOthers(1, null));
        assertEquals(List.of(), open(EVER, null));
    }
}
