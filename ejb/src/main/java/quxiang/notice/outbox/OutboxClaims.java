package quxiang.notice.outbox;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.notice.Recipient;
import quxiang.notice.channel.Mail;
import quxiang.notice.channel.Sms;
import quxiang.notice.channel.SmsRefused;

/**
 * Claims messages that wait for a channel, hands them over, and writes down what came of it; each in a transaction of its own, so that none is open
 * while a carrier thinks. A claim is a lease: until {@link #LEASE} is over no other server takes the message. Who holds one hands over only within
 * {@link #HANDING}, which leaves the channel its time to answer. After a crash the message is handed over again, with the same id.
 */
@Stateless
@PermitAll
public class OutboxClaims {

    static final int TRIES = 12;
    static final Duration LEASE = Duration.ofSeconds(60);
    public static final Duration HANDING = Duration.ofSeconds(30);

    private static final System.Logger LOG = System.getLogger(OutboxClaims.class.getName());
    private static final int LONGEST_ERROR = 500;

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource source;

    @Inject
    ShanghaiClock clock;

    @Inject
    Sms sms;

    @Inject
    Mail mail;

    /** Claims the oldest that wait in a state and are due. */
    public List<ClaimedMessage> claim(OutboxState state, int most) {
        Instant now = clock.instant();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("select o.id, o.kind, o.args, o.attempts,"
                        + " coalesce(o.mobile, case when o.recipient_party = 'GRADUATE' then"
                        + " (select g.mobile from graduate g where g.id = o.recipient_id) end), o.recipient_party,"
                        + " o.recipient_id, case when o.mobile is null then 0 else 1 end from outbox_message o"
                        + " where o.state = ? and o.next_attempt_at <= ? order by o.id fetch first "
                        + most + " rows only for update skip locked")) {
            select.setString(1, state.name());
            select.setTimestamp(2, Timestamp.from(now));
            List<ClaimedMessage> claimed = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    claimed.add(new ClaimedMessage(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getInt(4),
                            rows.getString(5),
                            new Recipient(Role.valueOf(rows.getString(6)), rows.getLong(7)),
                            rows.getInt(8) == 1));
                }
            }
            if (!claimed.isEmpty()) {
                update(
                        connection,
                        "update outbox_message set next_attempt_at = ? where id in " + in(claimed),
                        Timestamp.from(now.plus(LEASE)));
            }
            return claimed;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands a text to the carrier. @throws IllegalStateException when it does not take it */
    public void text(long id, String mobile, String sentence) {
        sms.send(id, mobile, sentence);
    }

    /** Hands a mail to the server. @throws IllegalStateException when it does not take it */
    public void mail(long id, List<String> addresses, String subject, String text) {
        mail.send(id, addresses, subject, text);
    }

    /** They arrived. */
    public void delivered(Collection<ClaimedMessage> messages) {
        if (!messages.isEmpty()) {
            Timestamp now = Timestamp.from(clock.instant());
            write(
                    "update outbox_message set state = 'DELIVERED', attempts = attempts + 1, delivered_at = ?"
                            + " where state in ('SMS_WAITING', 'MAIL_WAITING') and id in " + in(messages),
                    now);
        }
    }

    /** Whether the carrier will never take it, however often it is handed over; through a bean such an exception comes wrapped. */
    public static boolean isFinal(RuntimeException why) {
        return why instanceof SmsRefused || why.getCause() instanceof SmsRefused;
    }

    /** One was not taken: it waits longer and longer, and after {@link #TRIES} tries, or when it never will be taken, for an operator. */
    public void failed(ClaimedMessage message, RuntimeException why) {
        int tries = isFinal(why) ? TRIES : message.tries() + 1;
        LOG.log(System.Logger.Level.WARNING, "message " + message.id() + " failed " + tries + " times: " + why);
        String error = String.valueOf(why.getCause() instanceof RuntimeException inner ? inner : why);
        write(
                "update outbox_message set state = " + (tries < TRIES ? "state" : "'DEAD'")
                        + ", attempts = ?, next_attempt_at = ?, last_error = ? where id = ?",
                tries,
                Timestamp.from(clock.instant().plus(wait(tries))),
                error.substring(0, Math.min(error.length(), LONGEST_ERROR)),
                message.id());
    }

    /** They were not tried, and may be from a time on. */
    public void release(Collection<ClaimedMessage> messages, Instant from) {
        if (!messages.isEmpty()) {
            write("update outbox_message set next_attempt_at = ? where id in " + in(messages), Timestamp.from(from));
        }
    }

    /** 1, 2, 4, 8, 16, 32 minutes, then every hour. */
    static Duration wait(int tries) {
        return Duration.ofMinutes(Math.min(60, 1L << Math.min(tries - 1, 6)));
    }

    private void write(String sql, Object... values) {
        try (Connection connection = source.getConnection()) {
            update(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static String in(Collection<ClaimedMessage> messages) {
        return messages.stream().map(one -> String.valueOf(one.id())).collect(Collectors.joining(",", "(", ")"));
    }
}
