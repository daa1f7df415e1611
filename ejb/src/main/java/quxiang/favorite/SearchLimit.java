package quxiang.favorite;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;

/**
 * Rate limit of a unit's searches, so that nobody can enumerate ID numbers. A unit has 30 single searches in ten minutes, 20,000 imported
 * rows a day, and 300 searches a day without a match, by hand and in imports together. Who knows all three facts hardly ever searches
 * without a match; who guesses nearly always does.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SearchLimit {

    /** How many rows a unit may import in a day. */
    public static final int ROWS_A_DAY = 20_000;

    /** How many searches without a match a unit may make in a day. */
    public static final int MISSES_A_DAY = 300;

    /** A unit looked for somebody whom no roster has like that. The detail says how many, when it was a list. */
    public static final String MISSED = "GRADUATE_NOT_FOUND";

    private static final int SEARCHES = 30;
    private static final Duration SPAN = Duration.ofMinutes(10);

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /**
     * Counts a single search, for all servers together. It stays counted whatever becomes of the caller's transaction. The span begins
     * with the first search and ends ten minutes later.
     *
     * @throws Refusal {@code favorite.too_many_searches} with the minutes of the span, {@code favorite.too_many_misses}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void count(long employerId) {
        Instant now = clock.instant();
        int searches = jdbi.withHandle(handle -> {
            handle.createUpdate("""
                    merge into search_span d using (
                        select cast(:unit as bigint) as employer_id, cast(:now as timestamp with time zone) as at,
                            cast(:past as timestamp with time zone) as past) s on (d.employer_id = s.employer_id)
                    when matched and d.begun_at <= s.past then update set begun_at = s.at, searches = 1
                    when matched then update set searches = d.searches + 1
                    when not matched then insert (employer_id, begun_at, searches) values (s.employer_id, s.at, 1)
                    """)
                    .bind("unit", employerId)
                    .bind("now", now)
                    .bind("past", now.minus(SPAN))
                    .execute();
            return handle.createQuery("select searches from search_span where employer_id = :unit")
                    .bind("unit", employerId)
                    .mapTo(int.class)
                    .one();
        });
        if (searches > SEARCHES) {
            throw new Refusal("favorite.too_many_searches", SEARCHES, SPAN.toMinutes());
        }
        int misses = jdbi.withHandle(handle -> handle.createQuery(
                        "select misses from search_day where employer_id = :unit and on_day = :today")
                .bind("unit", employerId)
                .bind("today", clock.today())
                .mapTo(int.class)
                .findOne()
                .orElse(0));
        if (misses >= MISSES_A_DAY) {
            throw new Refusal("favorite.too_many_misses", MISSES_A_DAY);
        }
    }

    /** Counts and records a search without a match, whatever becomes of the caller's work. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void missed(long employerId) {
        jdbi.useHandle(handle -> missed(handle, employerId, clock.today(), 1));
        audit.write(MISSED, "EMPLOYER", employerId, null);
    }

    /** @throws Refusal {@code favorite.too_many_rows_today} when the unit may not import so many more rows today */
    public void requireRows(long employerId, int rows) {
        LocalDate today = clock.today();
        int used = jdbi.withHandle(handle -> handle.createQuery("""
                select coalesce(sum(total_rows), 0) from intake
                where kind = 'FAVORITES' and employer_id = :unit and created_at >= :since
                """)
                .bind("unit", employerId)
                .bind("since", ShanghaiClock.endOfDay(today.minusDays(1)))
                .mapTo(int.class)
                .one());
        int left = ROWS_A_DAY - used;
        if (rows > left) {
            throw new Refusal("favorite.too_many_rows_today", ROWS_A_DAY, Math.max(0, left), rows);
        }
    }

    /** How many more searches without a match a unit may make on this day. */
    public static int missesLeft(Handle handle, long employerId, LocalDate day) {
        int misses = handle.createQuery("""
                select misses from search_day where employer_id = :unit and on_day = :day for update
                """)
                .bind("unit", employerId)
                .bind("day", day)
                .mapTo(int.class)
                .findOne()
                .orElse(0);
        return Math.max(0, MISSES_A_DAY - misses);
    }

    /** Counts searches without a match. */
    public static void missed(Handle handle, long employerId, LocalDate day, int misses) {
        handle.createUpdate("""
                merge into search_day d using (
                    select cast(:unit as bigint) as employer_id, cast(:day as date) as on_day,
                        cast(:misses as integer) as misses) s on (d.employer_id = s.employer_id and d.on_day = s.on_day)
                when matched then update set misses = d.misses + s.misses
                when not matched then insert (employer_id, on_day, misses) values (s.employer_id, s.on_day, s.misses)
                """)
                .bind("unit", employerId)
                .bind("day", day)
                .bind("misses", misses)
                .execute();
    }
}
