package quxiang.notice;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import quxiang.common.Clock;
import quxiang.common.Words;

/**
 * Hands the short messages that wait to the carrier, one in each transaction. When that fails the message waits longer and longer, an hour at
 * most, and after {@value #TRIES} tries (six hours) it is {@code DEAD} and an operator has to look. After a crash between carrier and commit
 * the message is handed over again with the same id.
 */
@Stateless
@PermitAll
public class Texting {

    static final int TRIES = 12;

    private static final System.Logger LOG = System.getLogger(Texting.class.getName());
    private static final int LONGEST_ERROR = 500;

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource source;

    @Inject
    Clock clock;

    @Inject
    Sms sms;

    /** What came of the next short message. */
    public enum Outcome {
        SENT,
        /** The carrier did not take it: better not to try the others now. */
        FAILED,
        /** The carrier never takes this one; an operator has to look. */
        REFUSED,
        NONE_WAITS
    }

    /** Sends the next one that is due. */
    public Outcome sendNext() {
        Instant now = clock.instant();
        try (Connection connection = source.getConnection()) {
            Text text = next(connection, now);
            if (text == null) {
                return Outcome.NONE_WAITS;
            }
            try {
                if (text.mobile() != null) {
                    sms.send(text.id(), text.mobile(), text.sentence());
                }
            } catch (SmsRefused e) {
                keep(connection, text, e, now, TRIES);
                return Outcome.REFUSED;
            } catch (RuntimeException e) {
                keep(connection, text, e, now, text.tries() + 1);
                return Outcome.FAILED;
            }
            update(
                    connection,
                    "update outbox_message set state = 'DELIVERED', attempts = attempts + 1, delivered_at = ? where id = ?",
                    now,
                    text.id());
            return Outcome.SENT;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Text next(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select o.id, o.kind, o.args, o.attempts,"
                + " coalesce(o.mobile, (select g.mobile from graduate g where g.id = o.recipient_id)), o.recipient_party"
                + " from outbox_message o"
                + " where o.state = 'SMS_WAITING' and o.next_attempt_at <= ? order by o.id fetch first 1 rows only"
                + " for update skip locked")) {
            select.setTimestamp(1, Timestamp.from(now));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Text(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getString(5),
                                row.getString(6))
                        : null;
            }
        }
    }

    private static void keep(Connection connection, Text text, RuntimeException why, Instant now, int tries)
            throws SQLException {
        LOG.log(
                System.Logger.Level.WARNING,
                "short message " + text.id() + (tries < TRIES ? " failed " + tries + " times: " : " is given up: ")
                        + why);
        String error = why.toString();
        try (PreparedStatement update = connection.prepareStatement(
                "update outbox_message set state = ?, attempts = ?, next_attempt_at = ?, last_error = ? where id = ?")) {
            update.setString(1, tries < TRIES ? "SMS_WAITING" : "DEAD");
            update.setInt(2, tries);
            update.setTimestamp(3, Timestamp.from(now.plus(wait(tries))));
            update.setString(4, error.substring(0, Math.min(error.length(), LONGEST_ERROR)));
            update.setLong(5, text.id());
            update.executeUpdate();
        }
    }

    /** 1, 2, 4, 8, 16, 32 minutes, then every hour. */
    static Duration wait(int tries) {
        return Duration.ofMinutes(Math.min(60, 1L << Math.min(tries - 1, 6)));
    }

    private static void update(Connection connection, String sql, Instant at, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setLong(2, id);
            statement.executeUpdate();
        }
    }

    private record Text(long id, String kind, String args, int tries, String mobile, String party) {

        String sentence() {
            Object[] named = args.split(Outbox.SEPARATOR, -1);
            return Words.of(Words.CHINESE).text("notice." + kind + "." + party, named);
        }
    }
}
