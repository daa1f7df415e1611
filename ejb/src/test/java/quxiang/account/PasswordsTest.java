package quxiang.account;

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
    @ValueSource(strings = {"", "abc1234", "12345678", "abcdefgh", "密码密码密码密码", "Employer1", "EMPLOYER1"})
    void weakPasswordsAreRefused(String password) {
        Refusal refusal = assertThrows(Refusal.class, () -> Passwords.requireStrong(password, "employer1"));
        assertEquals("account.password_weak", refusal.key());
    }

    @Test
    void aPasswordMayHave64CharactersAndNoMore() {
        assertDoesNotThrow(() -> Passwords.requireStrong("a1".repeat(32), "employer1"));
        assertThrows(Refusal.class, () -> Passwords.requireStrong("a1".repeat(32) + "a", "employer1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quxiang@2027", "abcdefg1", "employer11", "我的密码是12345"})
    void otherPasswordsMayBeUsed(String password) {
        assertDoesNotThrow(() -> Passwords.requireStrong(password, "employer1"));
    }
}
