package quxiang.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91110108749352307A",
                "91110108749352307a",
                " 9111 0108 7493 52307A",
                "９１１１０１０８７４９３５２３０７Ａ",
                "91350100M000100Y43"
            })
    void codesOfTheStandardAreValid(String text) {
        assertEquals(18, new CreditCode(text).text().length());
    }

    @Test
    void smallLettersBecomeCapitals() {
        assertEquals("91110108749352307A", new CreditCode("91110108749352307a").text());
    }

    @ParameterizedTest
    @CsvSource({
        "9111010874935230,credit_code.length",
        "91110108749352307AA,credit_code.length",
        "9111010874935230IA,credit_code.character",
        "9111010874935230OA,credit_code.character",
        "9111010874935230-A,credit_code.character"
    })
    void aWrongCodeIsRefusedWithItsFault(String text, String key) {
        assertEquals(
                key, assertThrows(Refusal.class, () -> new CreditCode(text)).key());
    }

    @Property
    void oneWrongCharacterIsAlwaysNoticed(
            @ForAll @IntRange(max = 17) int at, @ForAll @IntRange(min = 1, max = 30) int by) {
        StringBuilder altered = new StringBuilder("91110108749352307A");
        int value = (CHARACTERS.indexOf(altered.charAt(at)) + by) % 31;
        altered.setCharAt(at, CHARACTERS.charAt(value));
        assertTrue(CreditCode.isDoubtful(altered.toString()));
        assertEquals(
                "credit_code.check_digit",
                assertThrows(Refusal.class, () -> CreditCode.typed(altered.toString(), null))
                        .key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350203M0001QKT19", "91350203m0001qkt19", " ９１３５０２０３Ｍ０００１ＱＫＴ１９"})
    void aCodeThatWasGivenOutWithAWrongCheckCharacterCountsWhenItIsTypedTwice(String typed) {
        assertEquals("credit_code.check_digit", refused(typed, null));
        assertEquals("credit_code.check_digit", refused(typed, "  "));
        assertEquals("credit_code.again", refused(typed, "91350203M0001QKT91"));
        CreditCode code = CreditCode.typed(typed, "91350203 m0001qkt19");
        assertEquals("91350203M0001QKT19", code.text());
        assertFalse(code.isChecked());
        assertTrue(CreditCode.isDoubtful(code.text()));
    }

    @Test
    void aCodeThatIsRightIsTypedOnce() {
        assertTrue(CreditCode.typed("91110108749352307A", "anything").isChecked());
        assertFalse(CreditCode.isDoubtful("91110108749352307A"));
        assertFalse(CreditCode.isDoubtful("9111010874935230"), "what is no code is told so elsewhere");
        assertFalse(CreditCode.isDoubtful(null));
    }

    private static String refused(String typed, String again) {
        return assertThrows(Refusal.class, () -> CreditCode.typed(typed, again)).key();
    }
}
