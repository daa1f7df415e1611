package quxiang.account.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.account.Account;
import quxiang.account.administration.AppointingAdministrators;
import quxiang.account.session.SeeingSignIns;
import quxiang.account.signin.CallerRow;
import quxiang.account.signin.HalfSignIn;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;

/** 动态口令 from its setting up to its loss, and what is asked for once more. */
@ArquillianTest
class SecondFactorTest {

    @Inject
    FactorDesk desk;

    @Inject
    KeepingFactor keeping;

    @Inject
    ProvingAgain proving;

    @Inject
    SeeingSignIns signIns;

    @Inject
    AppointingAdministrators appointing;

    @Inject
    Probes probes;

    private Authenticator app;
    private List<String> recovery;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    private <T> T as(Account account, Callable<T> work) throws Exception {
        return Callers.as(account.role(), account.id(), work);
    }

    private String refusal(Account account, Callable<?> work) {
        return assertThrows(Refusal.class, () -> as(account, work)).key();
    }

    private static Callable<?> doing(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }

    private Account enrolled(Role role) throws Exception {
        Account account = desk.add(role);
        FactorOffer offer = as(account, () -> keeping.offer(FactorDesk.PASSWORD, null, Locale.ENGLISH));
        app = new Authenticator(offer.secret());
        recovery = as(account, () -> keeping.enrol(offer.ticket(), app.code(-1)));
        return account;
    }

    private long recorded(Account account, String action) {
        return probes.rows("audit_entry where action = '" + action + "' and subject_id = " + account.id());
    }

    @Test
    void itIsSetUpWithThePasswordAndAFirstCode() throws Exception {
        Account account = desk.add(Role.OPERATOR);
        assertFalse(as(account, keeping::state).set());
        assertEquals("account.password_wrong", refusal(account, () -> keeping.offer("wrong", null, Locale.ENGLISH)));
        FactorOffer offer = as(account, () -> keeping.offer(FactorDesk.PASSWORD, null, Locale.ENGLISH));
        assertTrue(offer.uri().startsWith("otpauth://totp/Quxiang:" + account.username()), offer.uri());
        app = new Authenticator(offer.secret());
        assertEquals("account.factor_wrong", refusal(account, () -> keeping.enrol(offer.ticket(), app.wrong())));
        assertEquals("account.factor_wrong", refusal(account, () -> keeping.enrol(offer.ticket(), null)));
        assertFalse(as(account, keeping::state).set(), "what is offered counts for nothing");
        assertTrue(desk.signIn(account.username()).isIn());
        assertEquals(offer, as(account, () -> keeping.again(offer.ticket(), Locale.ENGLISH)));
        Account another = desk.add(Role.OPERATOR);
        assertEquals("account.factor_offer_over", refusal(another, () -> keeping.enrol(offer.ticket(), app.code(0))));
        assertEquals("account.factor_offer_over", refusal(account, () -> keeping.enrol("AAAA", app.code(0))));
        recovery = as(account, () -> keeping.enrol(offer.ticket(), app.code(0)));
        FactorState state = as(account, keeping::state);
        assertTrue(state.set());
        assertEquals(10, state.recoveryLeft());
        assertEquals(1, recorded(account, "FACTOR_ENROLLED"));
        assertEquals(
                1,
                probes.rows("outbox_message where kind = 'FACTOR_ENROLLED' and mobile = '" + account.mobile() + "'"));
        assertEquals(
                0,
                probes.rows("account where id = " + account.id() + " and factor_recovery like '%" + recovery.get(0)
                        + "%'"));
    }

    @Test
    void thePasswordAloneLetsNobodyInAndNoCodeServesTwice() throws Exception {
        Account account = enrolled(Role.OPERATOR);
        CallerRow first = desk.signIn(account.username());
        assertFalse(first.isIn());
        assertNull(first.signIn());
        assertEquals(0, recorded(account, "SIGNED_IN"));
        HalfSignIn half = first.half();
        assertEquals("wrong", desk.finish(half, app.wrong()));
        assertEquals("wrong", desk.finish(half, ""));
        assertEquals("wrong", desk.finish(half, app.code(-1)), "it was used to set up");
        String code = app.code(0);
        assertEquals("in", desk.finish(half, code));
        assertEquals(1, recorded(account, "SIGNED_IN"));
        assertEquals("wrong", desk.finish(half, code), "looked at over a shoulder");
        assertEquals("in", desk.finish(half, recovery.get(3).toLowerCase(Locale.ROOT)));
        assertEquals("wrong", desk.finish(half, recovery.get(3)));
        assertEquals(9, as(account, keeping::state).recoveryLeft());
        assertEquals(1, recorded(account, "RECOVERY_CODE_USED"));
        assertEquals(2, as(account, signIns::open).size());
        assertEquals(
                5,
                as(account, signIns::latest).stream()
                        .filter(one -> one.outcome().name().equals("WRONG_CODE"))
                        .count());
        assertEquals("10.9.8.*", as(account, signIns::latest).get(0).address());
    }

    @Test
    void whoHasThePasswordHasFiveGuesses() throws Exception {
        Account account = enrolled(Role.OPERATOR);
        HalfSignIn half = desk.signIn(account.username()).half();
        for (int i = 0; i < 5; i++) {
            assertEquals("wrong", desk.finish(half, app.wrong()));
        }
        assertTrue(
                List.of("account.locked", "account.tries_over").contains(desk.finish(half, app.code(0))), "from here");
        HalfSignIn elsewhere = new HalfSignIn(
                half.accountId(), half.name(), "another place", "10.1.1.1", "10.1.1.0/24", false, half.at());
        assertEquals("account.tries_over", desk.finish(elsewhere, recovery.get(0)), "wherever they come from");
        assertEquals(5, recorded(account, "FACTOR_WRONG"));
    }

    @Test
    void whoIsInsideHasFiveGuessesHoweverOftenThePasswordIsRight() throws Exception {
        Account account = enrolled(Role.OPERATOR);
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    "account.factor_wrong",
                    refusal(account, doing(() -> keeping.remove(FactorDesk.PASSWORD, app.wrong()))));
        }
        assertEquals(
                "account.tries_over", refusal(account, doing(() -> keeping.remove(FactorDesk.PASSWORD, app.code(0)))));
        assertTrue(as(account, keeping::state).set());
    }

    @Test
    void aHalfSignInIsOverWithTimeAndWithThePassword() throws Exception {
        Account account = enrolled(Role.OPERATOR);
        HalfSignIn half = desk.signIn(account.username()).half();
        HalfSignIn old = new HalfSignIn(
                half.accountId(),
                half.name(),
                half.place(),
                half.host(),
                half.network(),
                half.device(),
                half.at().minus(Duration.ofMinutes(5)));
        assertEquals("account.half_over", desk.finish(old, app.code(0)));
        assertEquals("account.half_over", desk.finish(null, app.code(0)));
        desk.changePassword(account.id());
        assertEquals("account.half_over", desk.finish(half, app.code(0)));
    }

    @Test
    void ofTwoClicksAtOnceOneIsIn() throws Exception {
        Account account = enrolled(Role.OPERATOR);
        HalfSignIn half = desk.signIn(account.username()).half();
        String code = app.code(0);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            int in = 0;
            for (Future<String> one : two.invokeAll(
                    List.<Callable<String>>of(() -> desk.finish(half, code), () -> desk.finish(half, code)))) {
                in += one.get().equals("in") ? 1 : 0;
            }
            assertEquals(1, in);
        } finally {
            two.shutdown();
        }
    }

    @Test
    void whatIsGraveIsAskedForAgain() throws Exception {
        Account without = desk.add(Role.OPERATOR);
        assertEquals("issued", as(without, () -> desk.issue(null)), "who has none is not asked");
        Account account = enrolled(Role.OPERATOR);
        assertEquals("account.asked_again", as(account, () -> desk.issue(null)));
        assertEquals("account.asked_again", as(account, () -> desk.issue(Duration.ofMinutes(11))));
        assertEquals("issued", as(account, () -> desk.issue(Duration.ofMinutes(9))));
        assertEquals("account.factor_wrong", refusal(account, doing(() -> proving.prove(app.wrong()))));
        as(account, doing(() -> proving.prove(app.code(0))));
        assertEquals(1, recorded(account, "FACTOR_PROVED"));
        assertEquals("account.factor_wrong", refusal(without, doing(() -> proving.prove("123456"))));
    }

    @Test
    void itIsReplacedAndRemovedWithPasswordAndCode() throws Exception {
        Account account = enrolled(Role.OPERATOR);
        assertEquals(
                "account.factor_wrong",
                refusal(account, () -> keeping.offer(FactorDesk.PASSWORD, null, Locale.ENGLISH)));
        List<String> others = as(account, () -> keeping.renewRecovery(FactorDesk.PASSWORD, app.code(0)));
        HalfSignIn half = desk.signIn(account.username()).half();
        assertEquals("wrong", desk.finish(half, recovery.get(0)), "those before serve no longer");
        FactorOffer offer = as(account, () -> keeping.offer(FactorDesk.PASSWORD, others.get(0), Locale.ENGLISH));
        assertEquals("in", desk.finish(half, others.get(1)), "the former one counts until the new one is proved");
        Authenticator another = new Authenticator(offer.secret());
        recovery = as(account, () -> keeping.enrol(offer.ticket(), another.code(0)));
        assertEquals(1, recorded(account, "FACTOR_REPLACED"));
        assertEquals("account.half_over", desk.finish(half, recovery.get(0)), "sessions and halves end");
        assertEquals("wrong", desk.finish(desk.signIn(account.username()).half(), others.get(2)));
        assertEquals("account.password_wrong", refusal(account, doing(() -> keeping.remove("wrong", recovery.get(0)))));
        assertEquals(
                "account.factor_wrong",
                refusal(account, doing(() -> keeping.remove(FactorDesk.PASSWORD, others.get(3)))));
        as(account, doing(() -> keeping.remove(FactorDesk.PASSWORD, recovery.get(0))));
        assertTrue(desk.signIn(account.username()).isIn());
        assertEquals(
                "account.factor_none",
                refusal(account, doing(() -> keeping.remove(FactorDesk.PASSWORD, recovery.get(1)))));
        assertEquals(
                1, probes.rows("outbox_message where kind = 'FACTOR_REMOVED' and mobile = '" + account.mobile() + "'"));
    }

    @Test
    void aSecurityAdministratorResetsALostOneForAReason() throws Exception {
        Account security = desk.add(Role.SECURITY);
        Account account = enrolled(Role.OPERATOR);
        assertNotNull(desk.signIn(account.username()).half());
        assertEquals("account.reason", refusal(security, doing(() -> appointing.resetFactor(account.id(), " "))));
        assertEquals("account.own", refusal(security, doing(() -> appointing.resetFactor(security.id(), "丢失"))));
        as(security, doing(() -> appointing.resetFactor(account.id(), "手机丢失，已核实身份证件")));
        assertTrue(desk.signIn(account.username()).isIn());
        assertEquals("account.factor_none", refusal(security, doing(() -> appointing.resetFactor(account.id(), "丢失"))));
        assertEquals(
                1,
                probes.rows("audit_entry where action = 'FACTOR_RESET' and detail = '手机丢失，已核实身份证件' and subject_id = "
                        + account.id()));
        assertEquals(
                1, probes.rows("outbox_message where kind = 'FACTOR_RESET' and mobile = '" + account.mobile() + "'"));
    }
}
