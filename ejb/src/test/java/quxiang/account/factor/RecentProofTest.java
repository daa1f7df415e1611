package quxiang.account.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.caller.SessionStart;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.SetClock;

/** What is grave is asked for once more. */
class RecentProofTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private final SetClock clock = new SetClock(NOW.toString());
    private final Account account = Account.staff(Role.CENTRE, "wang", "王", "hash", NOW);
    private final RecentProof proof = new RecentProof();

    @BeforeEach
    void open() {
        proof.clock = clock;
        proof.session = new SessionStart();
        proof.actor = new Actor(Role.CENTRE, 7L, "王", null, null, "10.1.2.3");
        proof.accounts = new Accounts() {
            @Override
            public Optional<Account> find(long id) {
                return Optional.of(account);
            }
        };
    }

    private Object call() throws Exception {
        return proof.require((InvocationContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (context, method, args) -> method.getName().equals("proceed") ? "done" : null));
    }

    private void enrol() {
        account.proveBy(new byte[1], NOW, 1, List.of());
    }

    @Test
    void whoHasNoneIsNotAsked() throws Exception {
        assertEquals("done", call());
    }

    @Test
    void whoHasOneIsAskedUntilItIsProvedAndAgainTenMinutesLater() throws Exception {
        enrol();
        assertEquals(
                "account.asked_again", assertThrows(Refusal.class, this::call).key());
        proof.session.proved(clock.instant());
        assertEquals("done", call());
        clock.pass(Duration.ofMinutes(10).minusSeconds(1));
        assertEquals("done", call());
        clock.pass(Duration.ofSeconds(1));
        assertEquals(
                "account.asked_again", assertThrows(Refusal.class, this::call).key());
    }

    @Test
    void theSystemIsNotAsked() throws Exception {
        enrol();
        proof.actor = Actor.system();
        assertEquals("done", call());
    }
}
