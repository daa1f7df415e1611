package quxiang.account.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import quxiang.common.Refusal;

/**
 * Hashes and verifies passwords with PBKDF2-HMAC-SHA512.
 *
 * <p>210,000 iterations and a salt of 16 bytes (OWASP Password Storage, 2023; NIST SP 800-132), by Jakarta Security. A hash names
 * its own parameters, so they can be raised later.
 */
@ApplicationScoped
public class Passwords {

    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "16",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");
    private static final int UNKNOWN_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;

    private static final long PATIENCE = 60;

    /** So many are hashed at once; the others queue, first come, first served. */
    private static final Semaphore TURNS =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    private Pbkdf2PasswordHash pbkdf2;
    private String nobodys;

    /** For the container's proxy. */
    protected Passwords() {}

    @Inject
    public Passwords(Pbkdf2PasswordHash pbkdf2) {
        this.pbkdf2 = pbkdf2;
        pbkdf2.initialize(PARAMETERS);
        nobodys = unknown();
    }

    /**
     * A password that may be used: whatever characters it has, and hard to guess.
     *
     * @param known what others know of the person: the user name first, names, numbers, the school; each may be {@code null}
     * @throws Refusal {@code account.password_weak} unless it has 8 to 64 characters and is not the user name, {@code
     *     account.password_common} when it is a common or breached one or made of what is known
     */
    public static void requireStrong(String password, String... known) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST || Stream.of(known).anyMatch(password::equalsIgnoreCase)) {
            throw new Refusal("account.password_weak");
        }
        if (!PasswordStrength.isEnough(password, known)) {
            throw new Refusal("account.password_common");
        }
    }

    /** The hash to keep; the same password gives another one every time. */
    public String hash(String password) {
        return inTurn(() -> pbkdf2.generate(password.toCharArray()));
    }

    /** What no password is hashed to, as long to verify as any: its owner sets one with a code. */
    public String unknown() {
        return "%s:%s:%s:%s"
                .formatted(
                        PARAMETERS.get("Pbkdf2PasswordHash.Algorithm"),
                        PARAMETERS.get("Pbkdf2PasswordHash.Iterations"),
                        random(SALT_BYTES),
                        random(UNKNOWN_BYTES));
    }

    private static String random(int length) {
        byte[] random = new byte[length];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    private static <T> T inTurn(Supplier<T> hashing) {
        try {
            if (!TURNS.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                throw new Refusal("account.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("account.busy");
        }
        try {
            return hashing.get();
        } finally {
            TURNS.release();
        }
    }

    /** Whether a password is the one that was hashed. It takes as long for {@code null}, the hash of nobody. */
    public boolean matches(String password, String hash) {
        boolean equal = inTurn(() -> pbkdf2.verify(password.toCharArray(), hash == null ? nobodys : hash));
        return hash != null && equal;
    }
}
