package quxiang.account.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import quxiang.common.crypto.Seal;

class RecoveryCodesTest {

    private final RecoveryCodes recovery = new RecoveryCodes();

    RecoveryCodesTest() {
        recovery.seal = new Seal(new byte[32]);
    }

    @Test
    void tenDifferentOnesThatCanBeReadAloud() {
        List<String> codes = recovery.random();
        assertEquals(10, new HashSet<>(codes).size());
        for (String code : codes) {
            assertTrue(code.matches("[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}"), code);
            assertTrue(RecoveryCodes.isOne(code));
        }
        assertFalse(RecoveryCodes.isOne("123456"), "that is a code of the authenticator");
    }

    @Test
    void whatIsKeptTellsNobodyTheCodeAndIsTheAccountsOwn() {
        String code = recovery.random().get(0);
        String hash = recovery.hash(7, code);
        assertEquals(
                hash, recovery.hash(7, code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")));
        assertFalse(hash.contains(code.substring(0, 5)));
        assertNotEquals(hash, recovery.hash(8, code));
        assertTrue(String.join(" ", recovery.hashes(7, recovery.random())).length() <= 500, "the column");
    }
}
