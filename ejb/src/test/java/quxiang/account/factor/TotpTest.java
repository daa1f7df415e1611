package quxiang.account.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    /** RFC 6238, appendix B, of whose eight digits we use the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void itMakesTheCodesOfTheStandard(long second, String code) {
        assertEquals(code, Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second))));
    }

    @Test
    void aClockMayBeWrongByOneStepAndNoMore() {
        long now = Totp.step(NOW);
        for (long step = now - 1; step <= now + 1; step++) {
            assertEquals(OptionalLong.of(step), Totp.matching(SECRET, Totp.code(SECRET, step), NOW, 0));
        }
        assertEquals(OptionalLong.empty(), Totp.matching(SECRET, Totp.code(SECRET, now - 2), NOW, 0));
        assertEquals(OptionalLong.empty(), Totp.matching(SECRET, Totp.code(SECRET, now + 2), NOW, 0));
    }

    @Test
    void noStepServesTwiceNorAnEarlierOne() {
        long now = Totp.step(NOW);
        assertEquals(OptionalLong.empty(), Totp.matching(SECRET, Totp.code(SECRET, now), NOW, now));
        assertEquals(OptionalLong.empty(), Totp.matching(SECRET, Totp.code(SECRET, now - 1), NOW, now));
        assertEquals(OptionalLong.of(now + 1), Totp.matching(SECRET, Totp.code(SECRET, now + 1), NOW, now));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"''", "12345", "1234567", "abcdef", "十二三四五六"})
    void whatIsNoCodeMatchesNothing(String typed) {
        assertEquals(OptionalLong.empty(), Totp.matching(SECRET, typed, NOW, 0));
    }

    /** RFC 4648, 10. */
    @ParameterizedTest
    @CsvSource({
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "fooba, MZXW6YTB",
        "foobarfoobarfoobar12, MZXW6YTBOJTG633CMFZGM33PMJQXEMJS"
    })
    void aSecretIsWrittenInBase32(String bytes, String text) {
        byte[] secret = bytes.getBytes(StandardCharsets.US_ASCII);
        // What is left over of the last five bits is padding, of which no secret of ours has any.
        assertEquals(text.substring(0, bytes.length() * 8 / 5), TotpSecret.base32(secret));
    }

    @Test
    void anAuthenticatorReadsWhoseItIsAndHowItIsMade() {
        assertEquals(
                "otpauth://totp/%E5%8E%BB%E5%90%91:li%20ming?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E5%8E%BB%E5%90%91"
                        + "&algorithm=SHA1&digits=6&period=30",
                TotpSecret.uri(SECRET, "去向", "li ming"));
        assertEquals("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", TotpSecret.grouped(SECRET));
        assertNotEquals(TotpSecret.base32(TotpSecret.random()), TotpSecret.base32(TotpSecret.random()));
    }
}
