package quxiang.agreement.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A small authority of our own, for the demonstration and tests. Nobody else has a reason to believe it. */
final class OwnTimeStamps implements StampsTime {

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.13762.3");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyOfSignature key;
    private final Supplier<Instant> clock;

    OwnTimeStamps(KeyOfSignature key, Supplier<Instant> clock) {
        this.key = key;
        this.clock = clock;
    }

    @Override
    public byte[] answer(TimeStampRequest request) throws IOException {
        Date now = Date.from(clock.get());
        try {
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .setSignedAttributeGenerator(told(now))
                            .build(key.algorithm(), key.privateKey(), key.certificate()),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    POLICY);
            tokens.addCertificates(new JcaCertStore(List.of(key.certificate())));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(request, new BigInteger(64, RANDOM), now)
                    .getEncoded();
        } catch (OperatorCreationException | TSPException | GeneralSecurityException e) {
            throw new IOException("cannot stamp", e);
        }
    }

    /** Left alone, the signature would tell the machine's time beside the stamp's. */
    private static AttributeTable told(Date now) {
        return new AttributeTable(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(now))));
    }
}
