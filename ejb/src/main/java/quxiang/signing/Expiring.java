package quxiang.signing;

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
import java.util.stream.Collectors;
import javax.sql.DataSource;
import quxiang.common.Clock;
import quxiang.job.Forecast;
import quxiang.notice.Outbox;

/**
 * Ends the invitations that nobody answered. A chunk is a handful of statements whatever its size, and one transaction: state, history, audit and
 * notices are there together or not at all (invariant 6).
 */
@Stateless
@RolesAllowed("SYSTEM")
public class Expiring {

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource source;

    @Inject
    Clock clock;

    /**
     * The invitations that are past their deadline and not ended yet, in the order of their deadlines.
     *
     * @param after where the last look ended, or {@code null}
     * @param most how many at most
     */
    public List<DueInvitation> due(DueInvitation after, int most) {
        Instant from = after == null ? Instant.EPOCH : after.deadline();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("select id, deadline from signing"
                        + " where state = 'AWAITING_GRADUATE' and deadline <= ?"
                        + " and (deadline > ? or deadline = ? and id > ?)"
                        + " order by deadline, id fetch first " + most + " rows only")) {
            select.setTimestamp(1, Timestamp.from(clock.instant()));
            select.setTimestamp(2, Timestamp.from(from));
            select.setTimestamp(3, Timestamp.from(from));
            select.setLong(4, after == null ? 0 : after.id());
            List<DueInvitation> due = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(new DueInvitation(
                            rows.getLong(1), rows.getTimestamp(2).toInstant()));
                }
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

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
                            Clock.lastDay(rows.getTimestamp(2).toInstant()),
                            rows.getLong(3)));
                }
            }
            return Forecast.of(parts);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Ends those of these invitations that still wait: who was withdrawn in the meantime stays withdrawn.
     *
     * @return how many were ended
     */
    public int expire(List<Long> ids) {
        Instant now = clock.instant();
        try (Connection connection = source.getConnection()) {
            List<Long> due = lockDue(connection, now, ids);
            if (!due.isEmpty()) {
                String in = in(due);
                update(
                        connection,
                        now,
                        "update signing set state = 'FAILED', reason = 'EXPIRED', note = null,"
                                + " state_since = ?, state_by = null, live_graduate_id = null, steps = steps + 1,"
                                + " version = version + 1 where id in " + in);
                update(
                        connection,
                        now,
                        "insert into signing_step (signing_id, step_no, move, from_state, to_state,"
                                + " reason, party, actor_name, at) select id, steps, 'EXPIRE', 'AWAITING_GRADUATE', 'FAILED',"
                                + " 'EXPIRED', 'SYSTEM', 'SYSTEM', ? from signing where id in " + in);
                update(
                        connection,
                        now,
                        "insert into audit_entry (at, actor_name, role, action, subject_kind, subject_id)"
                                + " select ?, 'SYSTEM', 'SYSTEM', 'EXPIRE', 'SIGNING', id from signing where id in "
                                + in);
                tell(connection, now, in);
            }
            return due.size();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String in(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    }

    private static List<Long> lockDue(Connection connection, Instant now, List<Long> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id from signing where id in " + in(ids)
                + " and state = 'AWAITING_GRADUATE' and deadline <= ? order by id for update")) {
            select.setTimestamp(1, Timestamp.from(now));
            try (ResultSet rows = select.executeQuery()) {
                List<Long> due = new ArrayList<>();
                while (rows.next()) {
                    due.add(rows.getLong(1));
                }
                return due;
            }
        }
    }

    private static void tell(Connection connection, Instant now, String ids) throws SQLException {
        String message = "insert into outbox_message (at, kind, recipient_party, recipient_id, signing_id, args, state,"
                + " attempts, next_attempt_at) select ?, 'EXPIRE', '%s', s.%s, s.id, s.g_name || ? || e.name || ?"
                + " || s.g_school_name || ?, 'WAITING', 0, ? from signing s join employer e on e.id = s.employer_id"
                + " where s.id in " + ids;
        for (String[] party : new String[][] {{"EMPLOYER", "employer_id"}, {"GRADUATE", "graduate_id"}}) {
            try (PreparedStatement insert = connection.prepareStatement(message.formatted((Object[]) party))) {
                insert.setTimestamp(1, Timestamp.from(now));
                insert.setString(2, Outbox.SEPARATOR);
                insert.setString(3, Outbox.SEPARATOR);
                insert.setString(4, Outbox.SEPARATOR);
                insert.setTimestamp(5, Timestamp.from(now));
                insert.executeUpdate();
            }
        }
    }

    private static void update(Connection connection, Instant now, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.executeUpdate();
        }
    }
}
