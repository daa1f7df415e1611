package quxiang.account.code;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.altcha.altcha.Altcha;
import org.jdbi.v3.core.Jdbi;
import quxiang.account.caller.RequestAddress;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

/**
 * Proof of work for clients: before a code is sent, and to sign in after wrong tries.
 *
 * <p>Nothing to read or to type, no third party, and expensive for anybody who wants to send thousands. Challenges are
 * ALTCHA's: the browser finds the number whose SHA-256 with the salt is the one told. They are signed and not kept; a
 * solved one is valid once, on all servers.
 */
@Stateless
@PermitAll
public class ProofOfWork {

    private static final System.Logger LOG = System.getLogger(ProofOfWork.class.getName());
    private static final Altcha.Algorithm ALGORITHM = Altcha.Algorithm.SHA256;

    /** The number is below this; half as many hashes find it on average. */
    static final long EASIEST = 8_192;

    static final int MOST_DOUBLINGS = 7;

    private static final String BELOW = "below";

    private static final int SENT_PER_DOUBLING = 200;
    private static final int MOST_DOUBLINGS_OF_CODES = 4;
    private static final int LONGEST = 1_000;
    private static final long SALT_BYTES = 16;
    private static final Duration LIFE = Duration.ofMinutes(10);

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    @Inject
    Seal seal;

    @Inject
    RequestAddress address;

    /**
     * A new challenge, the harder the more codes went out to this network address today.
     *
     * @param asked the work that a page asked for, when that is more; never more than the most
     */
    public JsonObject challenge(long asked) {
        long below = Math.max(
                below(Math.min(MOST_DOUBLINGS_OF_CODES, sentToday() / SENT_PER_DOUBLING)),
                Math.min(asked, below(MOST_DOUBLINGS)));
        return challenge(seal, below, clock.instant().plus(LIFE));
    }

    /** The work after so many doublings, up to the most: some seconds of a browser. */
    public static long below(long doublings) {
        return EASIEST << Math.min(MOST_DOUBLINGS, doublings);
    }

    static JsonObject challenge(Seal seal, long below, Instant until) {
        try {
            Altcha.Challenge challenge = Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setAlgorithm(ALGORITHM)
                    .setHmacKey(key(seal))
                    .setMaxNumber(below)
                    .setSecureRandomNumber(true)
                    .setSaltLength(SALT_BYTES)
                    .addParam(BELOW, String.valueOf(below))
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
        return seal.hash(SealPurpose.PROOF, "proof of work");
    }

    /**
     * Takes a solved challenge.
     *
     * @param proof the challenge with its number, as JSON in base64
     * @throws Refusal {@code account.proof_missing} when it is none or was changed, {@code account.proof_used} when it
     *     is too old or served before
     */
    public void take(String proof) {
        take(proof, 0);
    }

    /**
     * As {@link #take(String)}, for a challenge that was at least so hard.
     *
     * @throws Refusal {@code account.proof_missing} also when it was easier
     */
    public void take(String proof, long work) {
        Solved solved = Solved.of(seal, proof);
        if (solved.below() < work) {
            throw new Refusal("account.proof_missing");
        }
        if (!clock.instant().isBefore(solved.until())) {
            throw new Refusal("account.proof_used");
        }
        update("delete from used_proof where expires_at < :now", Map.of("now", clock.instant()));
        // Of two that come at once the second waits for the first one's key and then finds it taken.
        int taken = update("""
                insert into used_proof (nonce, expires_at) select cast(:nonce as varchar), cast(:until as timestamp with time zone)
                where not exists (select 1 from used_proof where nonce = :nonce)
                """, Map.of("nonce", solved.challenge(), "until", solved.until()));
        if (taken == 0) {
            throw new Refusal("account.proof_used");
        }
    }

    private int update(String sql, Map<String, ?> values) {
        return jdbi.withHandle(
                handle -> handle.createUpdate(sql).bindMap(values).execute());
    }

    private long sentToday() {
        return address.address() == null
                ? 0
                : count(
                        "select count(*) from one_time_code where address = :address and sent_at > :since",
                        clock.instant().minus(Duration.ofDays(1)));
    }

    private long count(String query, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("address", address.address())
                .bind("since", since)
                .mapTo(long.class)
                .one());
    }

    /**
     * A challenge whose signature and number are right.
     *
     * @param challenge its hash: the same for every way to write the same salt
     * @param below how hard it was
     */
    record Solved(String challenge, Instant until, long below) {

        static Solved of(Seal seal, String proof) {
            try {
                Altcha.Payload payload = payload(proof);
                if (ALGORITHM.getName().equals(payload.algorithm) && Altcha.verifySolution(payload, key(seal), false)) {
                    Map<String, String> params = Altcha.extractParams(payload.salt);
                    return new Solved(
                            payload.challenge,
                            Instant.ofEpochSecond(Long.parseLong(params.get("expires"))),
                            Long.parseLong(params.get(BELOW)));
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
