package quxiang.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {

    @Test
    void theExampleOfTheStandardIsValid() {
        IdNumber number = new IdNumber("11010519491231002X");
        assertEquals(LocalDate.of(1949, 12, 31), number.birthday());
        assertTrue(number.female());
        assertEquals("1101**********002X", number.masked());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                " 110105 19491231 002X ",
                "１１０１０５１９４９１２３１００２Ｘ",
                "'11010519491231002X",
                "\"11010519491231002X\"",
                "11010519491231002×",
                "\uFEFF11010519491231002X\u00A0\u3000\u200B"
            })
    void whatKeyboardsAndSpreadsheetsAddIsUndone(String text) {
        assertEquals("11010519491231002X", new IdNumber(text).text());
    }

    @ParameterizedTest
    @CsvSource({
        "'',id_number.length",
        "110105491231002,id_number.length",
        "1101051949123100,id_number.length",
        "1101051949123100222,id_number.length",
        "11010519491231OO2X,id_number.character",
        "1101051949123100X2,id_number.character",
        "11010519491231002Y,id_number.character",
        "99010519491231002X,id_number.region",
        "11010518991231002X,id_number.birthday",
        "11010521011231002X,id_number.birthday",
        "11010519490229002X,id_number.birthday",
        "11010519491301002X,id_number.birthday",
        "110105194912310021,id_number.check_digit"
    })
    void aWrongNumberIsRefusedWithItsFault(String text, String key) {
        assertEquals(key, assertThrows(Refusal.class, () -> new IdNumber(text)).key());
    }

    @Test
    void residencePermitsOfHongKongMacaoAndTaiwanAreNumberedAlike() {
        assertEquals("810000199408230021", new IdNumber("810000199408230021").text());
        assertEquals("830000199201300022", new IdNumber("830000199201300022").text());
    }

    @Test
    void noTextFormShowsTheWholeNumber() {
        assertFalse(new IdNumber("11010519491231002X").toString().contains("19491231"));
    }

    @Property
    void everyNumberBuiltByTheStandardIsTaken(@ForAll("numbers") String number) {
        assertEquals(number, new IdNumber(number).text());
        assertEquals(number, new IdNumber(number.toLowerCase()).text());
    }

    @Property
    void oneWrongDigitIsAlwaysNoticed(
            @ForAll("numbers") String number,
            @ForAll @IntRange(max = 16) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        StringBuilder altered = new StringBuilder(number);
        altered.setCharAt(at, (char) ('0' + (number.charAt(at) - '0' + by) % 10));
        assertNotEquals(null, IdNumber.fault(altered.toString()));
    }

    @Property
    void twoSwappedDigitsAreAlwaysNoticed(@ForAll("numbers") String number, @ForAll @IntRange(max = 15) int at) {
        char[] altered = number.toCharArray();
        Assume.that(altered[at] != altered[at + 1]);
        char first = altered[at];
        altered[at] = altered[at + 1];
        altered[at + 1] = first;
        assertNotEquals(null, IdNumber.fault(new String(altered)));
    }

    @Property
    void anyTextIsEitherANumberOrRefused(@ForAll String text) {
        try {
            assertEquals(18, new IdNumber(text).text().length());
        } catch (Refusal refusal) {
            assertTrue(refusal.key().startsWith("id_number."));
        }
    }

    @Provide
    Arbitrary<String> numbers() {
        return Combinators.combine(
                        Arbitraries.of("110199", "310104", "441900", "542121", "659001", "710000", "820000"),
                        Dates.dates().between(LocalDate.of(1900, 1, 1), LocalDate.of(2100, 12, 31)),
                        Arbitraries.integers().between(0, 999))
                .as((region, born, sequence) -> IdNumbers.of(region, born, sequence));
    }
}
