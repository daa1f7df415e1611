package quxiang.signing.expiry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;
import quxiang.job.Forecast;
import quxiang.signing.Move;

/**
 * Ends the invitations that nobody answered. A chunk is a handful of statements whatever its size, one on PostgreSQL, and one
 * transaction: state, history, audit and notices are there together or not at all (invariant 6).
 *
 * <p>Only signings are locked, not their graduates: an end takes nothing from the graduate's other signings and gives nothing to them, so
 * the signing's own lock, which everybody who moves it takes after the graduate's, decides who was first. A chunk never waits for a lock:
 * what somebody holds just now is left for {@link #expireHeld}. So it cannot stand in a circle with a suspension or an approval that ends
 * many.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class ExpiringInvitations {

    /** So many at least for each of those who work in parallel: for fewer it does not pay. */
    private static final int WORTH = 2_000;

    private static final String PLACE =
            "(deadline, id) %s (cast(:%s as timestamp with time zone), cast(:%s_id as bigint))";

    private static final String DUE = "from signing where state = 'AWAITING_GRADUATE' and deadline <= :now";

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /** How many invitations would end now, by school and by their last day. */
    public Forecast forecast() {
        return jdbi.withHandle(handle -> Forecast.of(handle.createQuery("""
                        select g_school_name as school, deadline, count(*) as number <due> group by g_school_name, deadline
                        order by deadline, g_school_name
                        """)
                .define("due", DUE)
                .bind("now", clock.instant())
                .mapTo(DueOfSchool.class)
                .map(due -> new Forecast.Part(due.school(), ShanghaiClock.lastDay(due.deadline()), due.number()))
                .list()));
    }

    private record DueOfSchool(String school, Instant deadline, long number) {}

    /**
     * Divides what is due among parallel workers, in ranges of about the same length. There is one for all when there is little, and on
     * H2, which does not get quicker by it.
     *
     * @param most into how many ranges at most
     */
    public List<DueRange> ranges(int most) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> {
            long due = ExpiryStatements.isPostgres(handle) ? count(handle, now) : 0;
            int parts = (int) Math.max(1, Math.min(most, due / WORTH));
            List<DueRange> ranges = new ArrayList<>();
            DueInvitation last = null;
            for (int part = 1; part < parts; part++) {
                Optional<DueInvitation> end = nth(handle, now, due * part / parts);
                if (end.isPresent()) {
                    ranges.add(new DueRange(last, end.get()));
                    last = end.get();
                }
            }
            ranges.add(new DueRange(last, null));
            return ranges;
        });
    }

    private static long count(Handle handle, Instant now) {
        return handle.createQuery("select count(*) <due>")
                .define("due", DUE)
                .bind("now", now)
                .mapTo(long.class)
                .one();
    }

    private static Optional<DueInvitation> nth(Handle handle, Instant now, long n) {
        return handle.createQuery("""
                select id, deadline <due> order by deadline, id offset :n rows fetch first 1 rows only
                """)
                .define("due", DUE)
                .bind("now", now)
                .bind("n", n)
                .mapTo(DueInvitation.class)
                .findOne();
    }

    /**
     * The invitations of a range that are past their deadline and not ended yet. They are in the order of their deadlines.
     *
     * @param after where the last look ended, or {@code null}
     * @param upTo where the range ends, or {@code null}
     * @param most how many at most
     */
    public List<DueInvitation> due(DueInvitation after, DueInvitation upTo, int most) {
        Conditions range =
                new Conditions().and("state = 'AWAITING_GRADUATE'").and("deadline <= :now", "now", clock.instant());
        bound(range, ">", "after", after);
        bound(range, "<=", "last", upTo);
        return jdbi.withHandle(handle -> range.of(handle.createQuery("""
                        select id, deadline from signing <where> order by deadline, id fetch first :most rows only
                        """))
                .bind("most", most)
                .mapTo(DueInvitation.class)
                .list());
    }

    private static void bound(Conditions range, String comparison, String name, DueInvitation place) {
        if (place != null) {
            range.and(PLACE.formatted(comparison, name, name))
                    .value(name, place.deadline())
                    .value(name + "_id", place.id());
        }
    }

    /**
     * Ends those of these invitations that still wait and that nobody is moving just now. Who was withdrawn in the meantime stays
     * withdrawn.
     *
     * @return how many were ended
     */
    public int expire(List<Long> ids) {
        return end(ids, false);
    }

    /** Ends one invitation after waiting for whoever moves it just now. @return whether it was ended */
    public boolean expireHeld(long id) {
        return end(List.of(id), true) == 1;
    }

    private int end(List<Long> ids, boolean waits) {
        int ended = jdbi.<Integer, RuntimeException>withHandle(
                handle -> new ExpiryStatements(handle, clock.instant(), waits).end(ids));
        audit.wrote(Move.EXPIRE.name(), ended);
        return ended;
    }
}
