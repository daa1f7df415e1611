package quxiang.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.common.sql.Conditions;
import quxiang.roster.Graduate;
import quxiang.signing.list.ListedSignings;

class ConfirmationsTest {

    private static final Instant NOW = Instant.parse("2027-06-10T02:00:00Z");
    private static final PlacementFacts FACTS = new PlacementFacts(Map.of(PlacementFact.NAME, "张1"));

    private final Confirmations confirmations = new Confirmations();
    private final Sheets sheets = new Sheets();
    private TestDatabase database;
    private EntityManager entities;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        new ListedSignings(database);
        entities = database.entities();
        confirmations.em = entities;
        confirmations.jdbi = database.jdbi();
        sheets.em = entities;
    }

    @AfterEach
    void close() {
        entities.close();
        database.close();
    }

    private void inTransaction(Runnable work) {
        entities.getTransaction().begin();
        work.run();
        entities.getTransaction().commit();
    }

    private Confirmation locked(long graduate) {
        return confirmations.locked(entities.find(Graduate.class, graduate));
    }

    @ParameterizedTest
    @EnumSource
    void theListHasEverybodyWithTheSheetInForce(Vendor vendor) {
        open(vendor);
        inTransaction(() -> {
            locked(1).confirm(NOW);
            locked(2).ask("学号不对");
            sheets.add(new PlacementSheet(1, new SheetNumbers("T1", "C1"), FACTS, new byte[] {1}, NOW));
        });
        inTransaction(() -> {
            assertTrue(sheets.isTaken(new SheetNumbers("T1", "other")));
            assertFalse(sheets.isTaken(new SheetNumbers("T2", "C2")));
            assertEquals(FACTS, sheets.byCheckNumber("C1").orElseThrow().facts());
        });
        Conditions school = new Conditions().andEqual("g.school_id", 1L).andEqual("g.cohort", 2027);
        List<ConfirmationRow> rows =
                confirmations.page(school, new PageRequest(0, 50)).rows();
        assertEquals(11, confirmations.count(school));
        ConfirmationRow first =
                rows.stream().filter(row -> row.id() == 1).findFirst().orElseThrow();
        assertEquals("CONFIRMED T1", first.state() + " " + first.transferNumber());
        assertEquals(List.of(2L), confirmations.ids(new Conditions().and("c.asked is not null"), 10));
        inTransaction(() -> sheets.live(1).orElseThrow().supersede(NOW));
        inTransaction(
                () -> sheets.add(new PlacementSheet(1, new SheetNumbers("T2", "C2"), FACTS, new byte[] {1}, NOW)));
        assertEquals(
                List.of("T2 null", "T1 " + NOW),
                sheets.of(1).stream()
                        .map(row -> row.transferNumber() + " " + row.supersededAt())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aCohortHasItsDays(Vendor vendor) {
        open(vendor);
        ConfirmationWindow first = new ConfirmationWindow(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 6, 30));
        confirmations.setWindow(1, 2027, new ConfirmationWindow(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 2)));
        confirmations.setWindow(1, 2027, first);
        assertEquals(first, confirmations.window(1, 2027).orElseThrow());
        assertTrue(confirmations.window(2, 2027).isEmpty());
        assertTrue(first.has(LocalDate.of(2027, 6, 30)));
        assertFalse(first.has(LocalDate.of(2027, 7, 1)));
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aConfirmationGoesItsWay(Vendor vendor) {
        open(vendor);
        inTransaction(() -> {
            Confirmation one = locked(3);
            one.remind(NOW);
            assertEquals("confirmation.reminded_lately", refusal(() -> one.remind(NOW.plusSeconds(60))));
            one.remind(NOW.plus(Duration.ofDays(1)));
            assertFalse(one.reopen(ReopenReason.ARCHIVE, NOW), "nothing was confirmed");
            one.ask("专业不对");
            assertEquals("confirmation.asked_already", refusal(() -> one.ask("专业不对")));
            one.answer("已更正");
            assertEquals("confirmation.nothing_asked", refusal(() -> one.answer("已更正")));
            assertTrue(one.confirm(NOW));
            assertFalse(one.confirm(NOW), "a second click");
            assertEquals("confirmation.confirmed_already", refusal(() -> one.remind(NOW.plus(Duration.ofDays(9)))));
            assertTrue(one.reopen(ReopenReason.SIGNING, NOW));
            assertFalse(one.reopen(ReopenReason.ARCHIVE, NOW), "it is open already");
            assertEquals(ReopenReason.SIGNING, one.reopenedFor());
            assertTrue(one.confirm(NOW));
        });
    }

    private static String refusal(Runnable work) {
        return assertThrows(Refusal.class, work::run).key();
    }
}
