package quxiang.roster.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SeenRowsTest {

    @Test
    void theFirstRowOfEachOfManyTextsIsKnown() {
        SeenRows seen = new SeenRows();
        for (int i = 1; i <= 200_000; i++) {
            assertEquals(0, seen.firstRowOf("K27109990" + i, i));
        }
        for (int i = 1; i <= 200_000; i++) {
            assertEquals(i, seen.firstRowOf("K27109990" + i, 999_999));
        }
    }
}
