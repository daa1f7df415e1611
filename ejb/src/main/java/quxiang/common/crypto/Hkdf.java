package quxiang.common.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869), for keys of 32 bytes. */
final class Hkdf {

    private static final String HMAC = "HmacSHA256";

    private Hkdf() {}

    /**
     * A key derived from another.
     *
     * @param info what it is for
     */
    static byte[] derive(byte[] salt, byte[] key, byte[] info) {
        byte[] extracted = mac(salt).doFinal(key);
        Mac expanding = mac(extracted);
        expanding.update(info);
        return expanding.doFinal(new byte[] {1});
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
