package quxiang.favorite;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    private static final String COUNT = "merge into search_span d using"
            + " (select cast(? as bigint) as employer_id, cast(? as timestamp with time zone) as at,"
            + " cast(? as timestamp with time zone) as past) s on (d.employer_id = s.employer_id)"
            + " when matched and d.begun_at <= s.past then update set begun_at = s.at, searches = 1"
            + " when matched then update set searches = d.searches + 1"
            + " when not matched then insert (employer_id, begun_at, searches) values (s.employer_id, s.at, 1)";
    private static final String ADD = "merge into search_day d using"
            + " (select cast(? as bigint) as employer_id, cast(? as date) as on_day, cast(? as integer) as misses) s"
            + " on (d.employer_id = s.employer_id and d.on_day = s.on_day)"
            + " when matched then update set misses = d.misses + s.misses"
            + " when not matched then insert (employer_id, on_day, misses) values (s.employer_id, s.on_day, s.misses)";

    @PersistenceContext
    EntityManager em;

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
        em.createNativeQuery(COUNT)
                .setParameter(1, employerId)
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(now.minus(SPAN)))
                .executeUpdate();
        Number searches = (Number) em.createNativeQuery("select searches from search_span where employer_id = ?")
                .setParameter(1, employerId)
                .getSingleResult();
        if (searches.intValue() > SEARCHES) {
            throw new Refusal("favorite.too_many_searches", SEARCHES, SPAN.toMinutes());
        }
        List<?> misses = em.createNativeQuery("select misses from search_day where employer_id = ? and on_day = ?")
                .setParameter(1, employerId)
                .setParameter(2, Date.valueOf(clock.today()))
                .getResultList();
        if (!misses.isEmpty() && ((Number) misses.get(0)).intValue() >= MISSES_A_DAY) {
            throw new Refusal("favorite.too_many_misses", MISSES_A_DAY);
        }
    }

    /** Counts and records a search without a match, whatever becomes of the caller's work. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void missed(long employerId) {
        em.createNativeQuery(ADD)
                .setParameter(1, employerId)
                .setParameter(2, Date.valueOf(clock.today()))
                .setParameter(3, 1)
                .executeUpdate();
        audit.write(MISSED, "EMPLOYER", employerId, null);
    }

    /** @throws Refusal {@code favorite.too_many_rows_today} when the unit may not import so many more rows today */
    public void requireRows(long employerId, int rows) {
        LocalDate today = clock.today();
        Number used = (Number) em.createNativeQuery("select coalesce(sum(total_rows), 0) from intake"
                        + " where kind = 'FAVORITES' and employer_id = ? and created_at >= ?")
                .setParameter(1, employerId)
                .setParameter(2, Timestamp.from(ShanghaiClock.endOfDay(today.minusDays(1))))
                .getSingleResult();
        int left = ROWS_A_DAY - used.intValue();
        if (rows > left) {
            throw new Refusal("favorite.too_many_rows_today", ROWS_A_DAY, Math.max(0, left), rows);
        }
    }

    /** How many more searches without a match a unit may make on this day. */
    public static int missesLeft(Connection connection, long employerId, LocalDate day) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select misses from search_day where employer_id = ? and on_day = ? for update")) {
            statement.setLong(1, employerId);
            statement.setDate(2, Date.valueOf(day));
            try (ResultSet row = statement.executeQuery()) {
                return Math.max(0, MISSES_A_DAY - (row.next() ? row.getInt(1) : 0));
            }
        }
    }

    /** Counts the searches without a match of a part of an import. */
    public static void missed(Connection connection, long employerId, LocalDate day, int misses) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setLong(1, employerId);
            statement.setDate(2, Date.valueOf(day));
            statement.setInt(3, misses);
            statement.executeUpdate();
        }
    }
}
