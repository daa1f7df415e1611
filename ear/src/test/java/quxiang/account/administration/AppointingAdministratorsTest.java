package quxiang.account.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.audit.AuditFilter;
import quxiang.audit.AuditTrail;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;

/** Personal accounts of the administration, with one duty each. */
@ArquillianTest
class AppointingAdministratorsTest {

    @Inject
    Accounts accounts;

    @Inject
    AppointingAdministrators appointing;

    @Inject
    AuditTrail trail;

    @Inject
    Probes probes;

    @Inject
    ShanghaiClock clock;

    @Inject
    UserTransaction transaction;

    private long security;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void begin() throws Exception {
        String name = "sec" + UUID.randomUUID().toString().substring(0, 8);
        transaction.begin();
        accounts.add(Account.staff(Role.SECURITY, name, "安全员", "x", clock.instant()));
        transaction.commit();
        security = probes.number("select id from account where username = '" + name + "'");
    }

    private static String mobile() {
        return "16"
                + UUID.randomUUID()
                        .toString()
                        .replaceAll("\\D", "")
                        .concat("000000000")
                        .substring(0, 9);
    }

    private <T> T as(long account, Callable<T> work) throws Exception {
        return Callers.as(Role.SECURITY, account, work);
    }

    private String refusal(long account, Callable<?> work) {
        return assertThrows(Refusal.class, () -> as(account, work)).key();
    }

    private long appoint(Role role, String mobile) throws Exception {
        as(security, () -> {
            appointing.appoint(role, "新同事", mobile);
            return null;
        });
        return probes.number("select id from account where username = 'm" + mobile + "'");
    }

    private Void disable(long id) {
        appointing.disable(id, "调离");
        return null;
    }

    private AdministratorRow row(long id) throws Exception {
        return as(security, appointing::all).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everybodyHasAnAccountOfTheirOwnAndIsToldHowToSetThePassword() throws Exception {
        String mobile = mobile();
        long centre = appoint(Role.CENTRE, mobile);
        AdministratorRow row = row(centre);
        assertEquals(Role.CENTRE, row.role());
        assertFalse(row.mobile().contains(mobile.substring(3, 7)), row.mobile());
        assertEquals(
                1, probes.rows("outbox_message where kind = 'ADMINISTRATOR_APPOINTED' and mobile = '" + mobile + "'"));
        assertEquals("account.mobile_taken", refusal(security, () -> appoint(Role.OPERATOR, mobile)));
        assertEquals("account.role", refusal(security, () -> appoint(Role.SCHOOL, mobile())));
        assertEquals("account.mobile", refusal(security, () -> appoint(Role.AUDITOR, "12345")));
    }

    @Test
    void whoLeavesIsDisabledAndGivenBackWithAReason() throws Exception {
        long auditor = appoint(Role.AUDITOR, mobile());
        assertEquals("account.reason", refusal(security, () -> {
            appointing.disable(auditor, "");
            return null;
        }));
        as(security, () -> disable(auditor));
        assertTrue(row(auditor).disabled());
        assertEquals(
                List.of("调离"),
                probes.texts("select detail from audit_entry where action = 'ADMINISTRATOR_DISABLED' and subject_id = "
                        + auditor));
        as(security, () -> {
            appointing.restore(auditor, "误停");
            return null;
        });
        assertFalse(row(auditor).disabled());
        assertEquals("account.own", refusal(security, () -> disable(security)));
        long unit = probes.number("select coalesce(min(id), 0) from account where role = 'EMPLOYER'");
        assertEquals("account.no_administrator", refusal(security, () -> disable(unit)));
    }

    @Test
    void aResetEndsThePasswordAndTellsBothNumbers() throws Exception {
        String before = mobile();
        String after = mobile();
        long operator = appoint(Role.OPERATOR, before);
        String hash = probes.texts("select password_hash from account where id = " + operator)
                .get(0);
        as(security, () -> {
            appointing.reset(operator, after, "手机遗失");
            return null;
        });
        assertFalse(probes.texts("select password_hash from account where id = " + operator)
                .contains(hash));
        assertEquals(List.of(after), probes.texts("select mobile from account where id = " + operator));
        assertEquals(1, probes.rows("outbox_message where kind = 'ADMINISTRATOR_RESET' and mobile = '" + after + "'"));
        assertEquals(1, probes.rows("outbox_message where kind = 'ADMINISTRATOR_MOVED' and mobile = '" + before + "'"));
    }

    @Test
    void ofTwoSecurityAdministratorsWhoDisableEachOtherOneIsLeft() throws Exception {
        long second = appoint(Role.SECURITY, mobile());
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Callable<String> one = () -> outcome(loader, security, second);
            Callable<String> other = () -> outcome(loader, second, security);
            List<Future<String>> both = people.invokeAll(List.of(one, other));
            assertEquals(
                    List.of("done", "refused"),
                    List.of(both.get(0).get(), both.get(1).get()).stream()
                            .sorted()
                            .toList());
        } finally {
            people.shutdown();
        }
        assertEquals(1, probes.rows("account where disabled_at is null and id in (" + security + ", " + second + ")"));
    }

    private String outcome(ClassLoader loader, long by, long whom) throws Exception {
        Thread.currentThread().setContextClassLoader(loader);
        try {
            as(by, () -> disable(whom));
            return "done";
        } catch (Refusal refused) {
            return "refused";
        }
    }

    @Test
    void onlyTheAuditorReadsTheLogAndThatIsInTheLog() throws Exception {
        long auditor = appoint(Role.AUDITOR, mobile());
        AuditFilter filter = new AuditFilter(null, "ADMINISTRATOR_APPOINTED", null, null, null, null);
        assertThrows(
                EJBAccessException.class,
                () -> Callers.as(Role.OPERATOR, auditor, () -> trail.page(filter, new PageRequest(0, 10))));
        assertTrue(Callers.as(Role.AUDITOR, auditor, () -> trail.page(filter, new PageRequest(0, 10)))
                        .total()
                > 0);
        assertEquals(
                List.of("ADMINISTRATOR_APPOINTED"),
                probes.texts("select detail from audit_entry where action = 'AUDIT_READ' and account_id = " + auditor));
    }
}
