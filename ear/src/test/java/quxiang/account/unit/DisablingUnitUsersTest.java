package quxiang.account.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.employer.verification.VerificationFixtures;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.SigningFixtures;

/** A person who left a unit can no longer act for it, by a colleague's word or the centre's. */
@ArquillianTest
class DisablingUnitUsersTest {

    private static final String REASON = "已离职";

    @Inject
    SigningFixtures fixtures;

    @Inject
    VerificationFixtures users;

    @Inject
    DisablingUnitUsers disabling;

    @Inject
    UnitUsers unitUsers;

    @Inject
    Probes probes;

    private long unit;
    private long first;
    private long second;
    private long stranger;
    private long centre;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void begin() {
        List<SigningFixtures.Side> units = fixtures.newWorld(2, 0).employers();
        unit = units.get(0).id();
        first = units.get(0).account();
        stranger = units.get(1).account();
        second = users.user();
        probes.let("update account set employer_id = " + unit + " where id = " + second);
        centre = users.reviewer();
    }

    private void disable(Role role, long by, long whom) throws Exception {
        Callers.as(role, by, () -> {
            disabling.disable(whom, REASON);
            return null;
        });
    }

    private String refusal(Role role, long by, long whom) {
        return assertThrows(Refusal.class, () -> disable(role, by, whom)).key();
    }

    @Test
    void aColleagueDisablesWhoLeftAndTheyActForNobody() throws Exception {
        assertEquals(2, Callers.as(Role.EMPLOYER, second, unitUsers::own).size());
        disable(Role.EMPLOYER, first, second);
        assertEquals(
                "account.not_verified",
                assertThrows(Refusal.class, () -> Callers.as(Role.EMPLOYER, second, unitUsers::own))
                        .key());
        assertEquals(
                1,
                probes.rows("outbox_message where kind = 'UNIT_USER_DISABLED' and mobile ="
                        + " (select mobile from account where id = " + second + ")"));
        assertEquals(
                List.of(REASON),
                probes.texts("select detail from audit_entry where action = 'UNIT_USER_DISABLED' and subject_id = "
                        + second));
        Callers.as(Role.CENTRE, centre, () -> {
            disabling.restore(second, "误停用");
            return null;
        });
        assertEquals(2, Callers.as(Role.EMPLOYER, second, unitUsers::own).size());
    }

    @Test
    void nobodyDisablesThemselvesOrAStrangerAndAReasonIsGiven() {
        assertEquals("account.own", refusal(Role.EMPLOYER, first, first));
        assertEquals("account.no_user", refusal(Role.EMPLOYER, stranger, second));
        assertEquals("account.no_user", refusal(Role.CENTRE, centre, centre));
        assertEquals(
                "account.reason",
                assertThrows(
                                Refusal.class,
                                () -> Callers.as(Role.EMPLOYER, first, () -> {
                                    disabling.disable(second, " ");
                                    return null;
                                }))
                        .key());
        assertEquals(2, probes.rows("account where disabled_at is null and employer_id = " + unit));
    }

    @Test
    void theCentreDisablesTheLastOneToo() throws Exception {
        disable(Role.CENTRE, centre, second);
        disable(Role.CENTRE, centre, first);
        assertEquals(0, probes.rows("account where disabled_at is null and employer_id = " + unit));
    }

    @Test
    void ofTwoColleaguesWhoDisableEachOtherOneIsLeft() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Callable<String> one = () -> outcome(loader, first, second);
            Callable<String> other = () -> outcome(loader, second, first);
            List<Future<String>> both = people.invokeAll(List.of(one, other));
            assertNotEquals(both.get(0).get(), both.get(1).get());
        } finally {
            people.shutdown();
        }
        assertEquals(1, probes.rows("account where disabled_at is null and employer_id = " + unit));
    }

    private String outcome(ClassLoader loader, long by, long whom) throws Exception {
        Thread.currentThread().setContextClassLoader(loader);
        try {
            disable(Role.EMPLOYER, by, whom);
            return "done";
        } catch (Refusal refused) {
            return "refused";
        }
    }
}
