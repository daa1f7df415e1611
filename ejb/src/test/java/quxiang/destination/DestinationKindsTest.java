package quxiang.destination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quxiang.common.Refusal;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;

class DestinationKindsTest {

    private final TestDatabase database = TestDatabase.of(Vendor.H2);
    private final DestinationKinds kinds = new DestinationKinds();

    @AfterEach
    void close() {
        database.close();
    }

    private void on(String day) {
        kinds.jdbi = database.jdbi();
        kinds.clock = new SetClock(day + "T02:00:00Z");
    }

    @Test
    void aKindEndsByDateAndIsToldNoMore() {
        database.execute("update destination_kind set valid_to = date '2027-06-30' where kind = 'LOOKING'");
        DestinationFacts looking = new DestinationFacts("LOOKING", null, null, null, Map.of());
        on("2027-06-30");
        assertTrue(kinds.find("LOOKING").isPresent());
        assertEquals(List.of(), kinds.faults(looking));
        on("2027-07-01");
        assertFalse(kinds.find("LOOKING").isPresent());
        assertEquals(
                List.of("destination.code"),
                kinds.faults(looking).stream().map(Refusal::key).toList());
    }
}
