package quxiang.signing.expiry;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import quxiang.audit.Audit;
import quxiang.common.ShanghaiClock;
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

    private static final String PLACE = "(cast(? as timestamp with time zone), cast(? as bigint))";

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource source;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /** How many invitations would end now, by school and by their last day. */
    public Forecast forecast() {
        try (Connection connection = source.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select g_school_name, deadline, count(*) from signing"
                                + " where state = 'AWAITING_GRADUATE' and deadline <= ? group by g_school_name, deadline"
                                + " order by deadline, g_school_name")) {
            select.setTimestamp(1, Timestamp.from(clock.instant()));
            List<Forecast.Part> parts = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    parts.add(new Forecast.Part(
                            rows.getString(1),
                            ShanghaiClock.lastDay(rows.getTimestamp(2).toInstant()),
                            rows.getLong(3)));
                }
            }
            return Forecast.of(parts);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Divides what is due among parallel workers, in ranges of about the same length. There is one for all when there is little, and on
     * H2, which does not get quicker by it.
     *
     * @param most into how many ranges at most
     */
    public List<DueRange> ranges(int most) {
        Instant now = clock.instant();
        try (Connection connection = source.getConnection()) {
            long due = ExpiryStatements.isPostgres(connection) ? count(connection, now) : 0;
            int parts = (int) Math.max(1, Math.min(most, due / WORTH));
            List<DueRange> ranges = new ArrayList<>();
            DueInvitation last = null;
            for (int part = 1; part < parts; part++) {
                DueInvitation end = nth(connection, now, due * part / parts);
                if (end != null) {
                    ranges.add(new DueRange(last, end));
                    last = end;
                }
            }
            ranges.add(new DueRange(last, null));
            return ranges;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select count(*) from signing where state = 'AWAITING_GRADUATE' and deadline <= ?")) {
            select.setTimestamp(1, Timestamp.from(now));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static DueInvitation nth(Connection connection, Instant now, long n) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id, deadline from signing"
                + " where state = 'AWAITING_GRADUATE' and deadline <= ? order by deadline, id offset ? rows"
                + " fetch first 1 rows only")) {
            select.setTimestamp(1, Timestamp.from(now));
            select.setLong(2, n);
            return invitations(select).stream().findFirst().orElse(null);
        }
    }

    /**
     * The invitations of a range that are past their deadline and not ended yet. They are in the order of their deadlines.
     *
     * @param after where the last look ended, or {@code null}
     * @param upTo where the range ends, or {@code null}
     * @param most how many at most
     */
    public List<DueInvitation> due(DueInvitation after, DueInvitation upTo, int most) {
        Instant now = clock.instant();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("select id, deadline from signing"
                        + " where state = 'AWAITING_GRADUATE' and deadline <= ?"
                        + (after == null ? "" : " and (deadline, id) > " + PLACE)
                        + (upTo == null ? "" : " and (deadline, id) <= " + PLACE)
                        + " order by deadline, id fetch first " + most + " rows only")) {
            int at = 1;
            select.setTimestamp(at++, Timestamp.from(now));
            for (DueInvitation bound : new DueInvitation[] {after, upTo}) {
                if (bound != null) {
                    select.setTimestamp(at++, Timestamp.from(bound.deadline()));
                    select.setLong(at++, bound.id());
                }
            }
            return invitations(select);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<DueInvitation> invitations(PreparedStatement select) throws SQLException {
        List<DueInvitation> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(
                        new DueInvitation(rows.getLong(1), rows.getTimestamp(2).toInstant()));
            }
        }
        return found;
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
        try (Connection connection = source.getConnection()) {
            int ended = new ExpiryStatements(connection, clock.instant(), waits).end(ids);
            audit.wrote(Move.EXPIRE.name(), ended);
            return ended;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
