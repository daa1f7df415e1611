package quxiang.account.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** A secret that an authenticator shares: 20 random bytes (RFC 4226, 4), written in Base32 (RFC 4648). */
final class TotpSecret {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;
    private static final int BITS = 5;
    private static final int MASK = 31;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TotpSecret() {}

    static byte[] random() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** Without padding, which no length of ours needs. */
    static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : secret) {
            held = held << Byte.SIZE | one & 0xFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(LETTERS.charAt(held >> bits & MASK));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }

    /** In groups of four, as somebody types it who cannot scan it. */
    static String grouped(byte[] secret) {
        return base32(secret).replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    /** What the QR code says to an authenticator. */
    static String uri(byte[] secret, String issuer, String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(
                        encoded(issuer),
                        encoded(account),
                        base32(secret),
                        encoded(issuer),
                        Totp.DIGITS,
                        Totp.STEP.toSeconds());
    }

    /** A blank is %20 here: authenticators show a plus as a plus. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
