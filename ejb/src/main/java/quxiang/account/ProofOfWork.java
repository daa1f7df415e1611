package quxiang.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;

/**
 * The proof of work that a browser does before a code is sent, and before a sign-in once several from its network address were wrong: nothing to read or to
 * type, no third party, and dear for who wants to send thousands. A task is {@code bits|seconds|nonce|signature}; it is solved by a number for which SHA-256 of
 * {@code task|number} begins with so many zero bits. Tasks are signed and not kept; a solved one serves once, on all servers.
 */
@Stateless
@PermitAll
public class ProofOfWork {

    static final int FEWEST_BITS = 12;
    static final int MOST_BITS = 16;
    private static final int SENT_PER_BIT = 5;
    private static final int FAILURES = 3;
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    ShanghaiClock clock;

    @Inject
    Seal seal;

    @Inject
    RequestAddress address;

    /** A new task, the harder the more codes went out to this network address today. */
    public String task() {
        byte[] nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        int bits = (int) Math.min(MOST_BITS, FEWEST_BITS + sentToday() / SENT_PER_BIT);
        return task(seal, bits, clock.instant().plus(LIFE), HexFormat.of().formatHex(nonce));
    }

    static String task(Seal seal, int bits, Instant until, String nonce) {
        String words = bits + "|" + until.getEpochSecond() + "|" + nonce;
        return words + "|" + seal.hash("proof " + words);
    }

    /**
     * Takes a solved task.
     *
     * @param proof the task, {@code |} and the number
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
                .setParameter(1, solved.nonce())
                .setParameter(2, Timestamp.from(solved.until()))
                .setParameter(3, solved.nonce())
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

    /** A task whose signature and solution are right. */
    record Solved(String nonce, Instant until) {

        static Solved of(Seal seal, String proof) {
            String[] parts = proof == null || proof.length() > 300 ? new String[0] : proof.split("\\|", -1);
            if (parts.length != 5
                    || !parts[0].matches("\\d{1,2}")
                    || !parts[1].matches("\\d{1,12}")
                    || !parts[4].matches("\\d{1,12}")) {
                throw new Refusal("account.proof_missing");
            }
            String words = parts[0] + "|" + parts[1] + "|" + parts[2];
            boolean signed = MessageDigest.isEqual(
                    seal.hash("proof " + words).getBytes(StandardCharsets.UTF_8),
                    parts[3].getBytes(StandardCharsets.UTF_8));
            if (!signed || zeroBits(proof) < Integer.parseInt(parts[0])) {
                throw new Refusal("account.proof_missing");
            }
            return new Solved(parts[2], Instant.ofEpochSecond(Long.parseLong(parts[1])));
        }
    }

    /** How many bits at the beginning of a text's SHA-256 are zero. */
    static int zeroBits(String text) {
        byte[] hash;
        try {
            hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        int zeros = 0;
        for (byte part : hash) {
            if (part != 0) {
                return zeros + Integer.numberOfLeadingZeros(part & 0xFF) - 24;
            }
            zeros += 8;
        }
        return zeros;
    }
}
