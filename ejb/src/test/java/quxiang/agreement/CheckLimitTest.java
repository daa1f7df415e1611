package quxiang.agreement;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.Refusal;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;

class CheckLimitTest {

    @ParameterizedTest
    @EnumSource
    void anAddressAsksSixHundredTimesAnHour(Vendor vendor) {
        SetClock clock = new SetClock("2026-11-24T02:00:00Z");
        CheckLimit limit = new CheckLimit();
        limit.clock = clock;
        try (TestDatabase database = TestDatabase.of(vendor)) {
            limit.jdbi = database.jdbi();
            for (int i = 0; i < 600; i++) {
                limit.count("203.0.113.7");
            }
            assertEquals(
                    "agreement.too_many_checks",
                    assertThrows(Refusal.class, () -> limit.count("203.0.113.7"))
                            .key());
            assertDoesNotThrow(() -> limit.count("203.0.113.8"));
            clock.pass(Duration.ofHours(1));
            assertDoesNotThrow(() -> limit.count("203.0.113.7"));
        }
    }
}
