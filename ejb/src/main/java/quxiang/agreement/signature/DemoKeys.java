package quxiang.agreement.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys of the demonstration, made when they are first needed. Their certificates say that they prove nothing. */
final class DemoKeys {

    /** Stands in each certificate's name. */
    static final String NAME = "Quxiang demonstration - proves nothing";

    static final char[] PASSWORD = "demonstration".toCharArray();

    private static final Duration LIFE = Duration.ofDays(3650);

    private DemoKeys() {}

    /** A key that signs documents. */
    static KeyOfSignature document(Instant from, Duration life) {
        return key("CN=Agreements, O=" + NAME, from, life, null);
    }

    /** A key that stamps the time. */
    static KeyOfSignature timeStamps(Instant from) {
        return key("CN=Time stamps, O=" + NAME, from, LIFE, KeyPurposeId.id_kp_timeStamping);
    }

    static boolean isDemo(KeyOfSignature key) {
        return key.certificate().getSubjectX500Principal().getName().contains(NAME);
    }

    /** The demonstration's signing key in this file, which is made when there is none. Nodes that start at once end with one. */
    static KeyOfSignature kept(Path file, Instant now) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "signature", ".new");
            try {
                store(document(now.minus(Duration.ofDays(1)), LIFE), fresh);
                Files.createLink(file, fresh);
            } catch (FileAlreadyExistsException anotherNodeWasFaster) {
                return KeyOfSignature.in(file, PASSWORD);
            } finally {
                Files.delete(fresh);
            }
        }
        return KeyOfSignature.in(file, PASSWORD);
    }

    static void store(KeyOfSignature key, Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("agreement", key.privateKey(), PASSWORD, key.chain().toArray(Certificate[]::new));
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
    }

    private static KeyOfSignature key(String name, Instant from, Duration life, KeyPurposeId purpose) {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = pairs.generateKeyPair();
            X500Name holder = new X500Name(name);
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    holder,
                    new BigInteger(64, new SecureRandom()),
                    Date.from(from),
                    Date.from(from.plus(life)),
                    holder,
                    pair.getPublic());
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            if (purpose != null) {
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
            }
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
            return new KeyOfSignature(pair.getPrivate(), List.of(certificate));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("cannot make a key", e);
        }
    }
}
