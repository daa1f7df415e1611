package quxiang.agreement.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;

/**
 * Reads the first signature of a file by its bytes. A PDF parser is not asked: a small hostile file can make it take all memory.
 *
 * @param finding whether the file is still what was signed; whose signature it is, its hash tells
 * @param signed the file as it was signed, when it is still in there
 */
public record SignatureReading(SignatureFinding finding, byte[] signed) {

    private static final Pattern RANGE = Pattern.compile(
            "/ByteRange\\s{0,4}\\[\\s{0,4}0\\s{1,4}(\\d{1,7})\\s{1,4}(\\d{1,7})\\s{1,4}(\\d{1,7})\\s{0,20}]");
    private static final SignatureReading NONE = new SignatureReading(SignatureFinding.NONE, null);
    private static final SignatureReading BROKEN = new SignatureReading(SignatureFinding.BROKEN, null);

    /** Reads a file from anywhere. Never throws. */
    public static SignatureReading of(byte[] file) {
        Matcher range = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
        if (!range.find()) {
            return NONE;
        }
        int gap = Integer.parseInt(range.group(1));
        int behind = Integer.parseInt(range.group(2));
        int end = behind + Integer.parseInt(range.group(3));
        // The gap holds the signature between < and >, and nothing else.
        if (behind - gap < 4 || end > file.length || file[gap] != '<' || file[behind - 1] != '>') {
            return BROKEN;
        }
        ByteArrayOutputStream covered = new ByteArrayOutputStream(end);
        covered.write(file, 0, gap);
        covered.write(file, behind, end - behind);
        String signature = new String(file, gap + 1, behind - gap - 2, StandardCharsets.ISO_8859_1);
        if (!isRight(covered.toByteArray(), signature)) {
            return BROKEN;
        }
        return new SignatureReading(
                end == file.length ? SignatureFinding.WHOLE : SignatureFinding.ADDED, Arrays.copyOf(file, end));
    }

    // Whatever a stranger's bytes make the readers of certificates throw, the signature is not right.
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private static boolean isRight(byte[] covered, String signature) {
        try {
            byte[] cms = ASN1Primitive.fromByteArray(padless(HexFormat.of().parseHex(signature)))
                    .getEncoded();
            CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(covered), cms);
            SignerInformation signer = signed.getSignerInfos().iterator().next();
            X509CertificateHolder certificate = (X509CertificateHolder) signed.getCertificates()
                    .getMatches(signer.getSID())
                    .iterator()
                    .next();
            // By the key alone: that the certificate has ended since does not make the signature wrong.
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .build(new JcaX509CertificateConverter()
                            .getCertificate(certificate)
                            .getPublicKey()));
        } catch (Exception notASignature) {
            return false;
        }
    }

    /** Without the zeros that fill the room behind the signature: it says its own length (DER). */
    private static byte[] padless(byte[] der) {
        int lengthBytes = der[1] & 0x7f;
        if (der[0] != 0x30 || (der[1] & 0x80) == 0 || lengthBytes > 3) {
            return der;
        }
        int length = 0;
        for (int i = 0; i < lengthBytes; i++) {
            length = length << 8 | der[2 + i] & 0xff;
        }
        return Arrays.copyOf(der, Math.min(der.length, 2 + lengthBytes + length));
    }
}
