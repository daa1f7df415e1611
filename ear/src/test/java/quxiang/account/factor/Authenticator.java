package quxiang.account.factor;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's telephone, written from RFC 6238 once more. */
public final class Authenticator {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Duration STEP = Duration.ofSeconds(30);

    private final byte[] secret;

    /** @param typed the secret as the page shows it */
    public Authenticator(String typed) {
        BigInteger number = BigInteger.ONE;
        String letters = typed.replaceAll("\\s", "");
        for (char letter : letters.toCharArray()) {
            number = number.shiftLeft(5).add(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        byte[] marked = number.toByteArray();
        secret = new byte[letters.length() * 5 / 8];
        System.arraycopy(marked, marked.length - secret.length, secret, 0, secret.length);
    }

    /** What it shows now, or so many steps later. */
    public String code(int later) {
        try {
            long step = Instant.now().getEpochSecond() / STEP.toSeconds() + later;
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & 0x7FFFFFFF;
            return "%06d".formatted(number % 1_000_000);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something that it does not show, nor did or will lately. */
    public String wrong() {
        for (int number = 0; ; number++) {
            String code = "%06d".formatted(number);
            boolean shown = false;
            for (int later = -3; later <= 3; later++) {
                shown |= code.equals(code(later));
            }
            if (!shown) {
                return code;
            }
        }
    }
}
