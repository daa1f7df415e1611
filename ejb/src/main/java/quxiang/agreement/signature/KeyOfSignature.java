package quxiang.agreement.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A private key with its certificate and those above it.
 *
 * @param chain its own certificate first
 */
record KeyOfSignature(PrivateKey privateKey, List<X509Certificate> chain) {

    /**
     * The key in a PKCS12 store. Of several, the one whose certificate is the latest, so that a new one is put beside the old one.
     *
     * @throws IOException when the store cannot be read
     */
    static KeyOfSignature in(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        KeyOfSignature latest = null;
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                KeyOfSignature key = new KeyOfSignature(
                        (PrivateKey) store.getKey(alias, password), certificates(store.getCertificateChain(alias)));
                if (latest == null
                        || key.certificate()
                                .getNotBefore()
                                .after(latest.certificate().getNotBefore())) {
                    latest = key;
                }
            }
        }
        if (latest == null) {
            throw new GeneralSecurityException(file + " holds no private key");
        }
        return latest;
    }

    private static List<X509Certificate> certificates(Certificate... chain) {
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    /** As JCA names it. */
    String algorithm() {
        return privateKey.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    }
}
