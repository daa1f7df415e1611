package quxiang.account.password;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quxiang.common.Refusal;

class PasswordsTest {

    private final Passwords passwords = new Passwords(new Pbkdf2PasswordHashImpl());

    @Test
    void onlyThePasswordThatWasHashedMatches() {
        String hash = passwords.hash("Quxiang@2027");
        assertTrue(passwords.matches("Quxiang@2027", hash));
        assertFalse(passwords.matches("quxiang@2027", hash));
        assertFalse(passwords.matches("", hash));
    }

    @Test
    void aHashIsMadeWithTheParametersOfTheStandards() {
        String[] parts = passwords.hash("Quxiang@2027").split(":");
        assertEquals("PBKDF2WithHmacSHA512", parts[0]);
        assertEquals(210_000, Integer.parseInt(parts[1]));
        assertEquals(16, Base64.getDecoder().decode(parts[2]).length);
        assertEquals(32, Base64.getDecoder().decode(parts[3]).length);
    }

    @Test
    void theSamePasswordIsKeptDifferentlyEveryTime() {
        assertNotEquals(passwords.hash("Quxiang@2027"), passwords.hash("Quxiang@2027"));
    }

    /** PBKDF2-HMAC-SHA512 of "password" with the salt "saltsaltsaltsalt" and 1000 rounds, computed with OpenSSL. */
    @Test
    void aHashOfFewerRoundsStillMatches() {
        String older =
                "PBKDF2WithHmacSHA512:1000:c2FsdHNhbHRzYWx0c2FsdA==:715rqIr5dXOVPpBhqqsugl037zT5bWJTWYmZtIcK8hA=";
        assertTrue(passwords.matches("password", older));
        assertFalse(passwords.matches("passwore", older));
    }

    @Test
    void nothingMatchesNobodysHash() {
        assertFalse(passwords.matches("Quxiang@2027", null));
    }

    @Test
    void aHashFitsTheColumnAndDoesNotHoldThePassword() {
        String hash = passwords.hash("Quxiang@2027");
        assertTrue(hash.length() <= 400, hash);
        assertFalse(hash.contains("Quxiang"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k3J9x2Q", "短密码四个字", "Employer1", "EMPLOYER1"})
    void aPasswordOfLessThanEightCharactersOrTheUserNameIsRefused(String password) {
        assertEquals("account.password_weak", refusal(password, "employer1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "abcdefgh",
                "abcd1234",
                "password1",
                "qwerty123",
                "aaaaaaa1",
                "11111111a",
                "Abcd1234",
                "P@ssw0rd",
                "1qaz2wsx",
                "iloveyou1",
                "a1a1a1a1a1",
                "19900101",
                "5201314a",
                "woaini1314",
                "woaini520",
                "zhangwei1990",
                "wang19900101",
                "beijing2008",
                "kaixin2027",
                "密码密码密码密码",
                "我的密码是12345",
                "Quxiang2027",
                "Quxiang@2027",
                "xuexin2027",
                "biyesheng2027"
            })
    void aCommonPasswordIsRefused(String password) {
        assertEquals("account.password_common", refusal(password, "employer1"));
    }

    @Test
    void whatOthersKnowOfThePersonIsEasyToGuess() {
        assertEquals("account.password_common", refusal("school21", "school2"));
        assertEquals("account.password_common", refusal("示范大学2027", "s1", "示范大学"));
        assertEquals("account.password_common", refusal("aa-13912345678", "g", "13912345678"));
        assertEquals("account.password_common", refusal("qx12345678", "g", "13912345678"));
        assertEquals("account.password_common", refusal("lq20050610", "g", "110199200506100033"));
        assertEquals("account.password_common", refusal("10999-2027", "s1", "10999"));
    }

    @Test
    void aPasswordMayHave64CharactersAndNoMore() {
        String longest = "wild plum over river ".repeat(3) + "x";
        assertEquals(64, longest.length());
        assertDoesNotThrow(() -> Passwords.requireStrong(longest, "employer1"));
        assertEquals("account.password_weak", refusal(longest + "y", "employer1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "k3J9x2Qp",
                "春眠不觉晓 处处闻啼鸟",
                "wild plum over river",
                "绿窗人似花 mountain",
                "🙂🐟🌊🍜🚲📎🧊🪁"
            })
    void phrasesInAnyScriptMayBeUsedWithoutDigitsOrCapitals(String password) {
        assertDoesNotThrow(() -> Passwords.requireStrong(password, "employer1"));
    }

    private static String refusal(String password, String... known) {
        return assertThrows(Refusal.class, () -> Passwords.requireStrong(password, known))
                .key();
    }
}
