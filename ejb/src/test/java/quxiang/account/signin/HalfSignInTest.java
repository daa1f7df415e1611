package quxiang.account.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HalfSignInTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00.123456Z");

    @Test
    void aSessionKeepsItAsItWas() {
        HalfSignIn half = new HalfSignIn(7, "a_-b", "c", "2001:db8:0:0::/64", "2001:db8:0::/48", true, NOW);
        assertEquals(half, HalfSignIn.of(half.text()));
        HalfSignIn nowhere = new HalfSignIn(7, "a", "c", null, null, false, NOW);
        assertEquals(nowhere, HalfSignIn.of(nowhere.text()));
        assertNull(HalfSignIn.of(null));
    }
}
