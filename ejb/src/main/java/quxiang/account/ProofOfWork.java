package quxiang.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.altcha.altcha.Altcha;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;

/**
 * Proof of work that a browser does before a code is sent, and before a sign-in after wrong ones.
 *
 * <p>Nothing to read or to type, no third party, and expensive for anybody who wants to send thousands. Challenges are ALTCHA's: the
 * browser finds the number whose SHA-256 with the salt is the one told. They are signed and not kept; a solved one serves once, on all
 * servers.
 */
@Stateless
@PermitAll
public class ProofOfWork {

    private static final System.Logger LOG = System.getLogger(ProofOfWork.class.getName());
    private static final Altcha.Algorithm ALGORITHM = Altcha.Algorithm.SHA256;

    /** The number is below this; half as many hashes find it on average. */
    static final long EASIEST = 8_192;

    static final int MOST_DOUBLINGS = 4;

    private static final int SENT_PER_DOUBLING = 5;
    private static final int FAILURES = 3;
    private static final int LONGEST = 1_000;
    private static final long SALT_BYTES = 16;
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    @PersistenceContext
    EntityManager em;

    @Inject
    ShanghaiClock clock;

    @Inject
    Seal seal;

    @Inject
    RequestAddress address;

    /** A new challenge, the harder the more codes went out to this network address today. */
    public JsonObject challenge() {
        long doublings = Math.min(MOST_DOUBLINGS, sentToday() / SENT_PER_DOUBLING);
        return challenge(seal, EASIEST << doublings, clock.instant().plus(LIFE));
    }

    static JsonObject challenge(Seal seal, long below, Instant until) {
        try {
            Altcha.Challenge challenge = Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setAlgorithm(ALGORITHM)
                    .setHmacKey(key(seal))
                    .setMaxNumber(below)
                    .setSecureRandomNumber(true)
                    .setSaltLength(SALT_BYTES)
                    .setExpires(until.getEpochSecond()));
            return Json.createObjectBuilder()
                    .add("algorithm", challenge.algorithm)
                    .add("challenge", challenge.challenge)
                    .add("maxnumber", challenge.maxnumber)
                    .add("salt", challenge.salt)
                    .add("signature", challenge.signature)
                    .build();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key(Seal seal) {
        return seal.hash("proof of work");
    }

    /**
     * Takes a solved challenge.
     *
     * @param proof the challenge with its number, as JSON in base64
     * @throws Refusal {@code account.proof_missing} when it is none or was changed, {@code account.proof_used} when it is too old or served before
     */
    public void take(String proof) {
        Solved solved = Solved.of(seal, proof);
        if (!clock.instant().isBefore(solved.until())) {
            throw new Refusal("account.proof_used");
        }
        Timestamp now = Timestamp.from(clock.instant());
        em.createNativeQuery("delete from used_proof where expires_at < ?")
                .setParameter(1, now)
                .executeUpdate();
        // Of two that come at once the second waits for the first one's key and then finds it taken.
        int taken = em.createNativeQuery(
                        "insert into used_proof (nonce, expires_at) select cast(? as varchar),"
                                + " cast(? as timestamp with time zone) where not exists (select 1 from used_proof where nonce = ?)")
                .setParameter(1, solved.challenge())
                .setParameter(2, Timestamp.from(solved.until()))
                .setParameter(3, solved.challenge())
                .executeUpdate();
        if (taken == 0) {
            throw new Refusal("account.proof_used");
        }
    }

    /** Whether somebody at this network address must prove work to sign in: after {@value #FAILURES} wrong ones within a quarter of an hour. */
    public boolean isNeededToSignIn() {
        return address.address() != null
                && count(
                                "select count(*) from sign_in_failure where address = ? and at > ?",
                                clock.instant().minus(REMEMBERED))
                        >= FAILURES;
    }

    /** Counts a wrong sign-in. */
    public void failed() {
        if (address.address() == null) {
            return;
        }
        em.createNativeQuery("delete from sign_in_failure where at < ?")
                .setParameter(1, Timestamp.from(clock.instant().minus(REMEMBERED)))
                .executeUpdate();
        em.createNativeQuery("insert into sign_in_failure (address, at) values (?, ?)")
                .setParameter(1, address.address())
                .setParameter(2, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    private long sentToday() {
        return address.address() == null
                ? 0
                : count(
                        "select count(*) from one_time_code where address = ? and sent_at > ?",
                        clock.instant().minus(Duration.ofDays(1)));
    }

    private long count(String query, Instant since) {
        return ((Number) em.createNativeQuery(query)
                        .setParameter(1, address.address())
                        .setParameter(2, Timestamp.from(since))
                        .getSingleResult())
                .longValue();
    }

    /**
     * A challenge whose signature and number are right.
     *
     * @param challenge its hash: the same for every way to write the same salt
     */
    record Solved(String challenge, Instant until) {

        static Solved of(Seal seal, String proof) {
            try {
                Altcha.Payload payload = payload(proof);
                if (ALGORITHM.getName().equals(payload.algorithm) && Altcha.verifySolution(payload, key(seal), false)) {
                    String until = Altcha.extractParams(payload.salt).get("expires");
                    return new Solved(payload.challenge, Instant.ofEpochSecond(Long.parseLong(until)));
                }
            } catch (Exception e) {
                // The library throws whatever comes of parts that are not what they should be.
                LOG.log(System.Logger.Level.DEBUG, "no proof of work", e);
            }
            throw new Refusal("account.proof_missing");
        }

        private static Altcha.Payload payload(String proof) {
            if (proof == null || proof.length() > LONGEST) {
                throw new IllegalArgumentException("too long, or none");
            }
            JsonObject json = Json.createReader(
                            new ByteArrayInputStream(Base64.getDecoder().decode(proof)))
                    .readObject();
            Altcha.Payload payload = new Altcha.Payload();
            payload.algorithm = json.getString("algorithm");
            payload.challenge = json.getString("challenge");
            payload.number = json.getJsonNumber("number").longValueExact();
            payload.salt = json.getString("salt");
            payload.signature = json.getString("signature");
            return payload;
        }
    }
}
