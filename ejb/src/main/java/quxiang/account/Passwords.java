package quxiang.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
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
     * A password that may be used.
     *
     * @throws Refusal {@code account.password_weak} unless it has 8 to 64 characters with letters and digits and is not the user name
     */
    public static void requireStrong(String password, String username) {
        boolean letters = password.chars().anyMatch(Character::isLetter);
        boolean digits = password.chars().anyMatch(Character::isDigit);
        if (password.length() < 8
                || password.length() > 64
                || !letters
                || !digits
                || password.equalsIgnoreCase(username)) {
            throw new Refusal("account.password_weak");
        }
    }

    /** The hash to keep; the same password gives another one every time. */
    public String hash(String password) {
        return pbkdf2.generate(password.toCharArray());
    }

    /** The hash of a password that nobody knows: its owner sets one with a code. */
    public String unknown() {
        byte[] random = new byte[UNKNOWN_BYTES];
        new SecureRandom().nextBytes(random);
        return hash(Base64.getEncoder().encodeToString(random));
    }

    /** Whether a password is the one that was hashed. It takes as long for {@code null}, the hash of nobody. */
    boolean matches(String password, String hash) {
        boolean equal = pbkdf2.verify(password.toCharArray(), hash == null ? nobodys : hash);
        return hash != null && equal;
    }
}
