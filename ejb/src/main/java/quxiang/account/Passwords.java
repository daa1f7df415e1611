package quxiang.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import quxiang.common.Refusal;

/**
 * Passwords, kept as PBKDF2-HMAC-SHA512 with 210,000 rounds and a salt of 16 bytes (OWASP Password Storage, 2023; NIST SP 800-132). The hash names
 * its own parameters, so they can be raised later.
 */
public final class Passwords {

    private static final int ROUNDS = 210_000;
    private static final int SALT = 16;
    private static final int BITS = 256;
    private static final String NOBODYS = hash("nobody has this password 1");

    private Passwords() {}

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
    public static String hash(String password) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return "pbkdf2-sha512$" + ROUNDS + "$" + base64(salt) + "$" + base64(derive(password, salt, ROUNDS));
    }

    /** The hash of a password that nobody knows: its owner sets one with a code. */
    public static String unknown() {
        byte[] random = new byte[SALT + SALT];
        new SecureRandom().nextBytes(random);
        return hash(base64(random));
    }

    /** Whether a password is the one that was hashed. It takes as long for {@code null}, the hash of nobody. */
    static boolean matches(String password, String hash) {
        String[] parts = (hash == null ? NOBODYS : hash).split("\\$");
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        boolean equal = MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
        return hash != null && equal;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, rounds, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
