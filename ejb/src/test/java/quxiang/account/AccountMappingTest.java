package quxiang.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;

/** The parts of an account come back from the table as they were. */
class AccountMappingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private final TestDatabase database = TestDatabase.of(Vendor.H2);

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void whoSaidNothingOfTheirWorkHasNoneAndReadingChangesNothing() {
        long id = added();
        in(id, account -> {
            assertNull(account.work().department());
            assertFalse(account.isUnbound());
            assertEquals("hash", account.passwordHash());
        });
        assertEquals(1, database.number("select version from account where id = %d".formatted(id)));
    }

    @Test
    void whatIsSaidOfTheWorkIsKept() {
        long id = added();
        in(id, account -> account.identify("王小明", new WorkDetails("1", "人事部", "招聘主管", "010-82199588", null)));
        in(id, account -> {
            assertEquals("人事部", account.work().department());
            assertEquals("招聘主管", account.work().jobTitle());
        });
    }

    @Test
    void aSecondFactorIsKeptUsedAndGoneWithItsPerson() {
        long id = added();
        in(id, account -> assertFalse(account.factor().isSet()));
        in(id, account -> account.proveBy(new byte[] {1, 2}, NOW, 7, List.of("a", "b")));
        in(id, account -> {
            assertArrayEquals(new byte[] {1, 2}, account.factor().sealed());
            assertEquals(NOW, account.factor().since());
            assertEquals(7, account.factor().step());
            account.factor().use(8);
            assertTrue(account.factor().useRecovery("a"));
            assertFalse(account.factor().useRecovery("a"), "it served");
        });
        in(id, account -> {
            assertEquals(8, account.factor().step());
            assertEquals(1, account.factor().recoveryLeft());
            assertTrue(account.factor().useRecovery("b"));
        });
        in(id, account -> assertEquals(0, account.factor().recoveryLeft()));
        in(id, account -> account.unbind("unknown", NOW));
        in(id, account -> assertFalse(account.factor().isSet(), "whoever activates it anew has none"));
        assertEquals(1, database.number("select count(*) from account where factor_sealed is null and id = " + id));
    }

    @Test
    void anAccountThatWasTakenAwayBelongsToNobodyUntilItIsBoundAnew() {
        long id = added();
        in(id, account -> account.activated(ActivationWay.SCHOOL, NOW));
        in(id, account -> assertTrue(account.awaitsSchool()));
        in(id, account -> account.unbind("unknown", NOW));
        in(id, account -> {
            assertTrue(account.isUnbound() && account.yieldsTo(ActivationWay.SCHOOL));
            assertFalse(account.awaitsSchool());
            assertEquals("unknown", account.passwordHash());
        });
        in(id, account -> account.bind("13800000001", "another", NOW));
        in(id, account -> assertFalse(account.isUnbound()));
    }

    private long added() {
        Account account = Account.employerUser("13800000000", "138****0000", "13800000000", "hash", NOW);
        EntityManager entities = database.entities();
        entities.getTransaction().begin();
        entities.persist(account);
        entities.getTransaction().commit();
        entities.close();
        return account.id();
    }

    private void in(long id, Consumer<Account> work) {
        EntityManager entities = database.entities();
        entities.getTransaction().begin();
        work.accept(entities.find(Account.class, id));
        entities.getTransaction().commit();
        entities.close();
    }
}
