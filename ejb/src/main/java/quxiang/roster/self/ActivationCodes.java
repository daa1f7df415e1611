package quxiang.roster.self;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

/**
 * 激活码: what a school hands to a graduate whom no number in the roster proves. Twelve characters without those that are easily mistaken,
 * good for one activation until a day. Only a keyed hash is kept, and another one ends the one before.
 */
@ApplicationScoped
public class ActivationCodes {

    /** So many wrong codes end one. */
    static final int TRIES = 10;

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int GROUP = 4;
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Jdbi jdbi;

    @Inject
    Seal seal;

    @Inject
    ShanghaiClock clock;

    /** Makes a code and tells it, once: it can be read nowhere afterwards. */
    public String issue(long graduateId, Duration life, Long by) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        put(graduateId, code.toString(), life, by);
        return code.toString();
    }

    /** Keeps a code that was made before. */
    public void put(long graduateId, String code, Duration life, Long by) {
        Instant now = clock.instant();
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from activation_code where graduate_id = :graduate")
                    .bind("graduate", graduateId)
                    .execute();
            handle.createUpdate("""
                    insert into activation_code (graduate_id, code_hash, issued_at, issued_by, expires_at, tries)
                    values (:graduate, :hash, :now, cast(:by as bigint), :expires, 0)
                    """)
                    .bind("graduate", graduateId)
                    .bind("hash", hash(graduateId, code))
                    .bind("now", now)
                    .bind("by", by)
                    .bind("expires", now.plus(life))
                    .execute();
        });
    }

    /**
     * Uses a code up. The tries are counted even when the caller's own work is refused.
     *
     * @return whether it was this graduate's code, which was not used, not too old and not tried too often
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean use(long graduateId, String typed) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> {
            int used = handle.createUpdate("""
                    update activation_code set used_at = :now, tries = tries + 1
                    where graduate_id = :graduate and code_hash in (:hash, :former) and used_at is null and expires_at > :now
                        and tries < :tries
                    """)
                    .bind("now", now)
                    .bind("graduate", graduateId)
                    .bind("hash", hash(graduateId, typed == null ? "" : typed))
                    .bind("former", seal.formerHash(plain(graduateId, typed == null ? "" : typed)))
                    .bind("tries", TRIES)
                    .execute();
            if (used == 0) {
                handle.createUpdate("update activation_code set tries = tries + 1 where graduate_id = :graduate")
                        .bind("graduate", graduateId)
                        .execute();
            }
            return used > 0;
        });
    }

    private String hash(long graduateId, String code) {
        return seal.hash(SealPurpose.CODE, plain(graduateId, code));
    }

    private static String plain(long graduateId, String code) {
        String tidied = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return "activation " + graduateId + " " + tidied;
    }
}
