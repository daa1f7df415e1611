package quxiang.agreement.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Date;

/**
 * Signs as PAdES baseline B-T (ETSI EN 319 142-1): a signature in the file, with a time stamp of it, and a mark on the first page.
 * Thread-safe.
 */
final class PadesSigner implements SignsDocuments {

    /** Room for the signature, its certificates and its time stamp. */
    private static final int ROOM = 24 * 1024;

    private static final byte[] MARK = mark();

    private final KeyOfSignature key;
    private final StampsTime authority;

    PadesSigner(KeyOfSignature key, StampsTime authority) {
        this.key = key;
        this.authority = authority;
    }

    private static byte[] mark() {
        try (InputStream in = PadesSigner.class.getResourceAsStream("mark.png")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] sign(byte[] pdf, Instant at) {
        requireValid(at);
        CommonCertificateVerifier certificates = new CommonCertificateVerifier(true);
        certificates.setAIASource(null);
        PAdESService service = new PAdESService(certificates);
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        service.setTspSource(new TimeStamps(authority, at));
        PAdESSignatureParameters parameters = parameters(at);
        DSSDocument document = new InMemoryDocument(pdf);
        try {
            byte[] asked = service.getDataToSign(document, parameters).getBytes();
            DSSDocument signed = service.signDocument(
                    document,
                    parameters,
                    new SignatureValue(SignatureAlgorithm.forJAVA(key.algorithm()), signature(asked)));
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 3 * ROOM);
            signed.writeTo(out);
            return out.toByteArray();
        } catch (DSSException | GeneralSecurityException e) {
            throw new IllegalStateException("it cannot be signed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireValid(Instant at) {
        try {
            key.certificate().checkValidity(Date.from(at));
        } catch (CertificateException e) {
            throw new SignatureWaits("the signing certificate is not valid at " + at + "; renew the key", e);
        }
    }

    private byte[] signature(byte[] asked) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(key.algorithm());
        signature.initSign(key.privateKey());
        signature.update(asked);
        return signature.sign();
    }

    private PAdESSignatureParameters parameters(Instant at) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        parameters.setCertificateChain(
                key.chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setContentSize(ROOM);
        SignatureFieldParameters place = new SignatureFieldParameters();
        place.setPage(1);
        place.setOriginX(44);
        place.setOriginY(14);
        place.setWidth(180);
        place.setHeight(21);
        SignatureImageParameters image = new SignatureImageParameters();
        image.setImage(new InMemoryDocument(MARK, "mark.png", MimeTypeEnum.PNG));
        image.setFieldParameters(place);
        parameters.setImageParameters(image);
        return parameters;
    }
}
