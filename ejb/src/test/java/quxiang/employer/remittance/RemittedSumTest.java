package quxiang.employer.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quxiang.common.Refusal;

class RemittedSumTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.78", "１．７８", "1.780", "01.78", "¥1.78", "￥1.78", " 1.78 元 ", "1。78", "1.7800"})
    void aSumIsReadHoweverItIsTyped(String typed) {
        assertEquals(178, RemittedSum.read(typed).fen());
    }

    @ParameterizedTest
    @CsvSource({"0.01, 1", "9.99, 999", "2, 200", ".5, 50", "3., 300"})
    void wholeAndShortSumsAreReadToo(String typed, int fen) {
        assertEquals(fen, RemittedSum.read(typed).fen());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1,78",
                "1.785",
                "-1.78",
                "+1.78",
                "1.78.0",
                "1e0",
                "0x1",
                "<script>",
                "<b>1.78</b>",
                "1.78 USD",
                "一元七角八分",
                "NaN",
                "1.7800000000000000000000"
            })
    void whatIsNoSumIsRefusedAndNotCounted(String typed) {
        assertEquals("remittance.amount_form", refusal(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "10", "9.991", "178", "999999999"})
    void whatIsNeverRemittedIsRefused(String typed) {
        assertTrue(refusal(typed).startsWith("remittance.amount_"), typed);
    }

    private static String refusal(String typed) {
        return assertThrows(Refusal.class, () -> RemittedSum.read(typed)).key();
    }

    @Test
    void nothingTypedIsNoSum() {
        assertEquals("remittance.amount_form", refusal(null));
    }

    @Test
    void everySumIsDrawnSoonerOrLaterAndNoOther() {
        Set<Integer> drawn = new HashSet<>();
        for (int i = 0; i < 50_000; i++) {
            drawn.add(RemittedSum.drawn().fen());
        }
        assertEquals(999, drawn.size());
    }

    @Test
    void noLogEverShowsASum() {
        assertEquals("a sum", new RemittedSum(178).toString());
        assertEquals("1.78", new RemittedSum(178).yuan());
        assertEquals("0.05", new RemittedSum(5).yuan());
    }
}
