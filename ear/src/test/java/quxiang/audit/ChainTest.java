package quxiang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.common.Role;
import quxiang.employer.remittance.BankSide;
import quxiang.server.Callers;
import quxiang.server.Deployments;

/** The chain tells of the first entry that was changed. */
@ArquillianTest
class ChainTest {

    @Inject
    RecordHands hands;

    @Inject
    ExtendingAuditChain chaining;

    @Inject
    ReadingChainChecks checking;

    @Inject
    BankSide staff;

    private long operator;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    private ChainState check() throws Exception {
        return Callers.as(Role.AUDITOR, operator, checking::check);
    }

    private void linkAll() {
        while (chaining.link(500) > 0) {
            // Until all are linked that are old enough.
        }
    }

    @Test
    void aChangedEntryBreaksTheChainWhereItStands() throws Exception {
        operator = staff.newReviewer();
        hands.write("一");
        long second = hands.write("二");
        hands.write("三");
        linkAll();
        ChainState whole = check();
        assertTrue(whole.isWhole(), "nothing was touched");
        assertTrue(whole.links() >= 3);
        linkAll();
        assertTrue(check().isWhole());
        assertEquals(1, hands.links(second), "linking again adds nothing old");
        if (hands.isAppendOnly()) {
            assertThrows(Exception.class, () -> hands.change(second, "别的"));
            assertTrue(check().isWhole());
        } else {
            hands.change(second, "别的");
            ChainState broken = check();
            assertFalse(broken.isWhole());
            assertEquals(second, broken.brokenEntry());
            hands.change(second, "二");
            assertTrue(check().isWhole());
        }
    }

    @Test
    void onlyOperatorsCheck() throws Exception {
        operator = staff.newReviewer();
        assertThrows(EJBAccessException.class, () -> Callers.as(Role.SCHOOL, operator, checking::check));
    }
}
