package quxiang.common;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void theFirstRefusalCarriesAllOthersAlsoThoseThatCarrySome() {
        Faults inner = new Faults();
        inner.add(new Refusal("b", 7));
        inner.add(new Refusal("c"));
        Faults faults = new Faults();
        assertEquals("good", faults.of(() -> "good"));
        assertNull(faults.of(() -> {
            throw new Refusal("a");
        }));
        faults.check(inner::end);
        Refusal told = assertThrows(Refusal.class, faults::end);
        assertEquals("a", told.key());
        assertEquals(
                List.of("a", "b", "c"), told.all().stream().map(Refusal::key).toList());
        assertEquals(7, told.all().get(1).args()[0]);
    }

    @Test
    void whereNothingIsWrongNothingIsRefused() {
        Faults faults = new Faults();
        faults.check(() -> {});
        assertDoesNotThrow(faults::end);
        assertEquals(List.of(), Faults.in(() -> {}));
        assertEquals(1, new Refusal("alone").all().size());
    }
}
