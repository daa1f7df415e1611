package quxiang.agreement.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** Gets the stamp for one signature and examines it: that it answers this question, and that its time is ours. */
final class TimeStamps implements TSPSource {

    private static final long serialVersionUID = 1L;

    /** A clock that is further off than this one is not a clock to sign by. */
    private static final Duration APART = Duration.ofMinutes(5);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final transient StampsTime authority;
    private final Instant now;

    TimeStamps(StampsTime authority, Instant now) {
        this.authority = authority;
        this.now = now;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        TimeStampRequestGenerator questions = new TimeStampRequestGenerator();
        questions.setCertReq(true);
        TimeStampRequest question =
                questions.generate(new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(64, RANDOM));
        try {
            TimeStampResponse answer = read(authority.answer(question));
            answer.validate(question);
            TimeStampToken token = answer.getTimeStampToken();
            if (token == null) {
                throw new SignatureWaits("the time stamp authority refuses: " + answer.getStatusString());
            }
            examine(token);
            Instant stamped = token.getTimeStampInfo().getGenTime().toInstant();
            if (Duration.between(stamped, now).abs().compareTo(APART) > 0) {
                throw new SignatureWaits("the clock says " + now + ", the time stamp authority " + stamped);
            }
            return new TimestampBinary(token.getEncoded());
        } catch (IOException e) {
            throw new SignatureWaits("the time stamp authority does not answer", e);
        } catch (TSPException | OperatorCreationException | CertificateException e) {
            throw new SignatureWaits("the time stamp authority's answer is not to be believed", e);
        }
    }

    /** The stamp is signed by the certificate in it, which may stamp time (RFC 3161, section 2.3). */
    private static void examine(TimeStampToken token)
            throws TSPException, OperatorCreationException, CertificateException {
        X509CertificateHolder signer = token.getCertificates().getMatches(null).stream()
                .filter(token.getSID()::match)
                .findFirst()
                .orElseThrow(() -> new TSPException("it does not tell whose stamp it is"));
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
    }

    private static TimeStampResponse read(byte[] answer) throws IOException, TSPException {
        try {
            return new TimeStampResponse(answer);
        } catch (NoSuchElementException | IllegalArgumentException | ClassCastException e) {
            throw new TSPException("this is no answer", e);
        }
    }
}
