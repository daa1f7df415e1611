package quxiang.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quxiang.common.Refusal;

class PasswordsTest {

    @Test
    void onlyThePasswordThatWasHashedMatches() {
        String hash = Passwords.hash("Quxiang@2027");
        assertTrue(Passwords.matches("Quxiang@2027", hash));
        assertFalse(Passwords.matches("quxiang@2027", hash));
        assertFalse(Passwords.matches("", hash));
    }

    @Test
    void theSamePasswordIsKeptDifferentlyEveryTime() {
        assertNotEquals(Passwords.hash("Quxiang@2027"), Passwords.hash("Quxiang@2027"));
    }

    /** PBKDF2-HMAC-SHA512 of "password" with the salt "saltsaltsaltsalt" and 1000 rounds, computed with OpenSSL. */
    @Test
    void aHashOfFewerRoundsStillMatches() {
        String older = "pbkdf2-sha512$1000$c2FsdHNhbHRzYWx0c2FsdA==$715rqIr5dXOVPpBhqqsugl037zT5bWJTWYmZtIcK8hA=";
        assertTrue(Passwords.matches("password", older));
        assertFalse(Passwords.matches("passwore", older));
    }

    @Test
    void nothingMatchesNobodysHash() {
        assertFalse(Passwords.matches("nobody has this password 1", null));
    }

    @Test
    void aHashFitsTheColumnAndDoesNotHoldThePassword() {
        String hash = Passwords.hash("Quxiang@2027");
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
