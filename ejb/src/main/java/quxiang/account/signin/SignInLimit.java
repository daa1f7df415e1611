package quxiang.account.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.account.Account;
import quxiang.account.caller.NetworkPlace;
import quxiang.account.code.ProofOfWork;
import quxiang.audit.Audit;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.host.Setting;

/**
 * What wrong passwords lead to. Names that nobody has are treated like all others, so no answer tells who has an
 * account.
 *
 * <p>Five in a row lock the name for a quarter of an hour at the place they came from, and nowhere else: a device that
 * the owner used before, else the network address. Many for one name, or from one address, make every further try from
 * unknown devices cost more proof of work, whoever makes it: a delay that locks nobody out. An address, and its
 * neighbourhood, has so many an hour (OWASP ASVS 5, 6.3.1). Known devices feel nothing of what others do.
 */
@ApplicationScoped
class SignInLimit {

    private static final int IN_A_ROW = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final Duration SPAN = Duration.ofHours(1);
    private static final Duration RECENT = Duration.ofMinutes(15);
    private static final int FREE = 3;
    private static final int OF_ADDRESS_PER_DOUBLING = 10;
    private static final int OF_NAME_PER_DOUBLING = 5;
    private static final int NETWORK_TIMES = 3;
    private static final int USUAL_AN_HOUR = 200;

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    @Inject
    Seal seal;

    @Inject
    Audit audit;

    /**
     * Somebody who wants to sign in under a name.
     *
     * @param name the keyed hash of what was typed
     * @param place the keyed hash of name and device or host
     * @param device whether the device is known to the name's owner
     */
    record Attempt(String name, String place, NetworkPlace from, boolean device) {

        static Attempt of(HalfSignIn half) {
            return new Attempt(half.name(), half.place(), new NetworkPlace(half.host(), half.network()), half.device());
        }

        HalfSignIn half(long accountId, Instant at) {
            return new HalfSignIn(accountId, name, place, from.host(), from.network(), device, at);
        }
    }

    /** @param door the sign-in page; @param device the known device, or {@code null} */
    Attempt attempt(String door, String typed, NetworkPlace from, String device) {
        String name = seal.hash(SealPurpose.SIGN_IN, "sign in " + door + " " + typed);
        String at = device == null ? "host " + from.host() : "device " + device;
        return new Attempt(name, seal.hash(SealPurpose.SIGN_IN, name + " " + at), from, device != null);
    }

    /** How many failures an address may have in an hour: {@code QUXIANG_SIGN_IN_FAILURES_AN_HOUR}. */
    static int anHour() {
        return Setting.of("QUXIANG_SIGN_IN_FAILURES_AN_HOUR")
                .map(Integer::valueOf)
                .orElse(USUAL_AN_HOUR);
    }

    /** The work to prove first, as {@link ProofOfWork} counts it; 0 for none. */
    long work(Attempt attempt) {
        if (attempt.device() || attempt.from().host() == null) {
            return 0;
        }
        Instant since = clock.instant().minus(RECENT);
        long ofHost = failures("address", attempt.from().host(), since);
        long ofName = failures("name_hash", attempt.name(), since);
        long doublings = Math.max(ofHost / OF_ADDRESS_PER_DOUBLING, ofName / OF_NAME_PER_DOUBLING);
        return ofHost < FREE && ofName < FREE ? 0 : ProofOfWork.below(doublings);
    }

    /** @throws Refusal {@code account.locked} with the minutes that it lasts, {@code account.too_many_failures} */
    void requireOpen(Attempt attempt) {
        Instant now = clock.instant();
        Optional<Instant> locked = jdbi.withHandle(handle -> handle.createQuery(
                        "select locked_until from sign_in_lock where place = :place and locked_until > :now")
                .bind("place", attempt.place())
                .bind("now", now)
                .mapTo(Instant.class)
                .findOne());
        if (locked.isPresent()) {
            throw new Refusal(
                    "account.locked", Duration.between(now, locked.get()).toMinutes() + 1);
        }
        if (!attempt.device() && attempt.from().host() != null) {
            Instant since = now.minus(SPAN);
            if (failures("address", attempt.from().host(), since) >= anHour()
                    || failures("network", attempt.from().network(), since) >= (long) anHour() * NETWORK_TIMES) {
                throw new Refusal("account.too_many_failures");
            }
        }
    }

    /** Counts and records a wrong password. @param accountId whose name it is, or {@code null} when it is nobody's */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(Attempt attempt, Long accountId) {
        Instant now = clock.instant();
        update("""
                merge into sign_in_lock l using
                    (select cast(:place as varchar) as place, cast(:now as timestamp with time zone) as failed_at) s
                on (l.place = s.place)
                when matched and l.failed_at <= cast(:stale as timestamp with time zone)
                    then update set failures = 1, failed_at = s.failed_at
                when matched then update set failures = l.failures + 1, failed_at = s.failed_at
                when not matched then insert (place, failures, failed_at) values (s.place, 1, s.failed_at)
                """, Map.of("place", attempt.place(), "now", now, "stale", now.minus(FORGOTTEN)));
        update("""
                update sign_in_lock set failures = 0, locked_until = :until where place = :place and failures >= :most
                """, Map.of("place", attempt.place(), "until", now.plus(LOCK), "most", IN_A_ROW));
        String who = accountId == null ? "no such name, " + attempt.name().substring(0, 12) : null;
        audit.write("SIGN_IN_FAILED", "ACCOUNT", accountId, who);
        if (attempt.from().host() != null) {
            update(
                    """
                    insert into sign_in_failure (address, network, name_hash, at) values (:address, :network, :name, :now)
                    """,
                    Map.of(
                            "address", attempt.from().host(),
                            "network", attempt.from().network(),
                            "name", attempt.name(),
                            "now", now));
            if (failures("address", attempt.from().host(), now.minus(SPAN)) == anHour()) {
                audit.write("SIGN_IN_CAPPED", "ADDRESS", null, attempt.from().network());
            }
        }
    }

    /** Forgets the wrong passwords of this name and place, and records the sign-in. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void succeeded(Attempt attempt, Account account) {
        audit.writeOf(
                account.actor(attempt.from().host(), clock.instant(), null),
                "SIGNED_IN",
                "ACCOUNT",
                account.id(),
                null);
        update("delete from sign_in_lock where place = :place", Map.of("place", attempt.place()));
    }

    private long failures(String column, String value, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from sign_in_failure where <column> = :value and at > :since")
                .define("column", column)
                .bind("value", value)
                .bind("since", since)
                .mapTo(long.class)
                .one());
    }

    private void update(String sql, Map<String, ?> values) {
        jdbi.useHandle(handle -> handle.createUpdate(sql).bindMap(values).execute());
    }
}
