package quxiang.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.Refusal;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.common.crypto.Seal;
import quxiang.signing.list.ListedSignings;

class CheckGrantsTest {

    private static final Instant NOW = Instant.parse("2027-06-10T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 6, 10);
    private static final Set<PlacementFact> SOME = EnumSet.of(PlacementFact.NAME, PlacementFact.UNIT);
    private static final PlacementFacts FACTS = new PlacementFacts(
            Map.of(PlacementFact.NAME, "张1", PlacementFact.UNIT, "研究院", PlacementFact.MAJOR, "软件工程"));

    private final Seal seal = new Seal(new byte[32]);
    private final CheckGrants grants = new CheckGrants();
    private final Sheets sheets = new Sheets();
    private TestDatabase database;
    private EntityManager entities;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        new ListedSignings(database);
        entities = database.entities();
        grants.em = entities;
        grants.jdbi = database.jdbi();
        sheets.em = entities;
        entities.getTransaction().begin();
        sheets.add(new PlacementSheet(1, new SheetNumbers("T1", "ABCDEFGH2345"), FACTS, new byte[] {1}, NOW));
        CheckGrant grant = new CheckGrant(1, "海淀中心", SOME, DAY, NOW);
        grant.openedBy(GrantingChecks.hash(seal, "JKLM6789"), new byte[] {1});
        grants.add(grant);
        entities.getTransaction().commit();
    }

    @AfterEach
    void close() {
        entities.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void aGrantIsFoundByItsCodeWithItsLooks(Vendor vendor) {
        open(vendor);
        CheckGrant grant = grants.byCode(GrantingChecks.hash(seal, "JKLM6789")).orElseThrow();
        assertEquals(SOME, grant.facts());
        assertTrue(grants.byCode(GrantingChecks.hash(seal, "JKLM678A")).isEmpty());
        grants.look(grant, LookOutcome.SHOWN, "192.0.2.1", NOW);
        grants.look(grant, LookOutcome.ENDED, null, NOW.plusSeconds(1));
        assertEquals(
                List.of(LookOutcome.ENDED, LookOutcome.SHOWN),
                grants.looks(1).get(grant.id()).stream().map(CheckLook::outcome).toList());
        assertTrue(grants.looks(2).isEmpty());
        assertEquals(1, grants.of(1).size());
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aGrantIsValidUntilItsLastDayIsOverOrItIsTakenBack(Vendor vendor) {
        open(vendor);
        CheckGrant grant = grants.of(1).get(0);
        assertTrue(grant.isValid(DAY));
        assertFalse(grant.isValid(DAY.plusDays(1)));
        grant.revoke(NOW);
        assertFalse(grant.isValid(DAY));
        assertEquals(
                "grant.revoked_already",
                assertThrows(Refusal.class, () -> grant.revoke(NOW)).key());
    }
}
