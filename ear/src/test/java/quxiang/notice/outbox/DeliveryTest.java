package quxiang.notice.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.employer.remittance.BankSide;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;

@ArquillianTest
class DeliveryTest {

    /** Sooner than the timer, which goes once a minute, would make likely. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    Probes probes;

    @Inject
    Telling telling;

    @Inject
    OutboxList outbox;

    @Inject
    BankSide staff;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    private long noticesOf(long unit) {
        return probes.rows("notice where recipient_party = 'EMPLOYER' and recipient_id = " + unit);
    }

    @Test
    void aNoticeIsThereSoonAfterTheCommit() {
        telling.tell(900_001, 1);
        await().atMost(SOON).until(() -> noticesOf(900_001) == 1);
    }

    @Test
    void aThousandNoticesOfOneTransactionAllArriveOnce() {
        telling.tell(900_002, 1000);
        await().atMost(SOON).until(() -> noticesOf(900_002) == 1000);
        await().atMost(SOON)
                .until(() -> probes.rows("outbox_message where recipient_id = 900002 and state = 'DELIVERED'") == 1000);
    }

    @Test
    void nobodyIsToldOfWhatWasUndone() {
        assertThrows(Refusal.class, () -> telling.tellAndRefuse(900_003));
        assertEquals(0, probes.rows("outbox_message where recipient_id = 900003"));
        telling.tell(900_004, 1);
        await().atMost(SOON).until(() -> noticesOf(900_004) == 1);
        assertEquals(0, noticesOf(900_003));
    }

    @Test
    void anOperatorSendsWhatFailedAgainUnderItsOwnId() throws Exception {
        long id = telling.dead(900_005);
        long operator = staff.newReviewer();
        assertTrue(Callers.as(Role.OPERATOR, operator, () -> outbox.counts()).get(OutboxState.DEAD) > 0);
        assertEquals(1, Callers.as(Role.OPERATOR, operator, () -> outbox.resend(Set.of(id))));
        await().atMost(SOON).until(() -> probes.rows("outbox_message where state = 'DELIVERED' and id = " + id) == 1);
        assertEquals(
                0, Callers.as(Role.OPERATOR, operator, () -> outbox.resend(Set.of(id))), "it is delivered already");
        assertThrows(Refusal.class, () -> Callers.as(Role.OPERATOR, operator, () -> outbox.resend(Set.of())));
        assertThrows(EJBAccessException.class, () -> Callers.as(Role.SCHOOL, operator, () -> outbox.counts()));
    }
}
