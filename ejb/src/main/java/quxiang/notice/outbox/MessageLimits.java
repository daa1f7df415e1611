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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.notice.Recipient;

/**
 * Keeps short messages and mails from flooding people; what they are told in the app stays as it is. A graduate gets {@value #TEXTS_AN_HOUR} short
 * messages an hour; the rest waits for the hour's end and is then one that names their number. A unit or a school gets a mail an hour at most, with
 * the number of notices and where to look. Codes and messages that name their own number are never held.
 */
@Stateless
@PermitAll
public class MessageLimits {

    static final int TEXTS_AN_HOUR = 3;
    static final Duration HOUR = Duration.ofHours(1);

    private static final String OF_HOUR = " from texted_lately where recipient_party = 'GRADUATE' and recipient_id in ";

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource source;

    @Inject
    ShanghaiClock clock;

    /** Until when these graduates get no short message any more; who may get one is not in the answer. */
    public Map<Recipient, Instant> full(Collection<Recipient> graduates) {
        Map<Recipient, Instant> full = new HashMap<>();
        if (graduates.isEmpty()) {
            return full;
        }
        Instant since = clock.instant().minus(HOUR);
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("select recipient_id, hour_begun_at" + OF_HOUR
                        + in(graduates) + " and hour_begun_at > ? and texts >= " + TEXTS_AN_HOUR)) {
            select.setTimestamp(1, Timestamp.from(since));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    full.put(
                            new Recipient(Role.GRADUATE, rows.getLong(1)),
                            rows.getTimestamp(2).toInstant().plus(HOUR));
                }
            }
            return full;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts a short message for each of these graduates. */
    public void texted(Collection<Recipient> graduates) {
        if (graduates.isEmpty()) {
            return;
        }
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp since = Timestamp.from(clock.instant().minus(HOUR));
        String ids = in(graduates);
        try (Connection connection = source.getConnection()) {
            OutboxClaims.update(connection, "delete" + OF_HOUR + ids + " and hour_begun_at <= ?", since);
            OutboxClaims.update(
                    connection,
                    "update texted_lately set texts = texts + 1 where recipient_party = 'GRADUATE' and recipient_id in "
                            + ids);
            OutboxClaims.update(
                    connection,
                    "insert into texted_lately (recipient_party, recipient_id, hour_begun_at, texts)"
                            + " select 'GRADUATE', g.id, ?, 1 from graduate g where g.id in " + ids
                            + " and not exists (select 1 from texted_lately t where t.recipient_party = 'GRADUATE'"
                            + " and t.recipient_id = g.id)",
                    now);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gathers what was just delivered to units and schools for their next mail, in the transaction of the delivery. */
    static void gather(Connection connection, String ids, Instant now) throws SQLException {
        String told =
                " from outbox_message o where o.id in " + ids + " and o.recipient_party in ('EMPLOYER', 'SCHOOL')";
        OutboxClaims.update(
                connection,
                "update mail_digest set notices = notices + (select count(*)" + told
                        + " and o.recipient_party = mail_digest.recipient_party and o.recipient_id = mail_digest.recipient_id)"
                        + " where (recipient_party, recipient_id) in (select o.recipient_party, o.recipient_id" + told
                        + ")");
        OutboxClaims.update(
                connection,
                "insert into mail_digest (recipient_party, recipient_id, notices, due_at) select o.recipient_party,"
                        + " o.recipient_id, count(*), ?" + told + " and not exists (select 1 from mail_digest d"
                        + " where d.recipient_party = o.recipient_party and d.recipient_id = o.recipient_id)"
                        + " and exists (select 1 from account a where a.email is not null and a.disabled_at is null"
                        + " and a.role = o.recipient_party and case o.recipient_party when 'EMPLOYER' then a.employer_id"
                        + " else a.school_id end = o.recipient_id) group by o.recipient_party, o.recipient_id",
                Timestamp.from(now.plus(HOUR)));
    }

    /** Makes messages of the outbox out of what is due to be told by mail. */
    public void ripen() {
        Timestamp now = Timestamp.from(clock.instant());
        try (Connection connection = source.getConnection()) {
            List<String> due = due(connection, now);
            if (!due.isEmpty()) {
                String which = " where (recipient_party, recipient_id) in "
                        + due.stream().collect(Collectors.joining(", ", "(", ")"));
                OutboxClaims.update(
                        connection,
                        "insert into outbox_message (at, kind, recipient_party, recipient_id, args, state, attempts,"
                                + " next_attempt_at) select ?, 'DIGEST', recipient_party, recipient_id,"
                                + " cast(notices as varchar(20)), 'MAIL_WAITING', 0, ? from mail_digest" + which,
                        now,
                        now);
                OutboxClaims.update(connection, "delete from mail_digest" + which);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> due(Connection connection, Timestamp now) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select recipient_party, recipient_id from mail_digest where due_at <= ?"
                        + " order by due_at fetch first 500 rows only for update skip locked")) {
            select.setTimestamp(1, now);
            List<String> due = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add("('" + rows.getString(1) + "', " + rows.getLong(2) + ")");
                }
            }
            return due;
        }
    }

    /** The mail addresses of those who act for a unit or a school. */
    public List<String> addresses(Recipient recipient) {
        String owner = recipient.party() == Role.EMPLOYER ? "employer_id" : "school_id";
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("select email from account where " + owner
                        + " = ? and role = ? and email is not null and disabled_at is null order by id"
                        + " fetch first 50 rows only")) {
            select.setLong(1, recipient.id());
            select.setString(2, recipient.party().name());
            List<String> addresses = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    addresses.add(rows.getString(1));
                }
            }
            return addresses;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String in(Collection<Recipient> graduates) {
        return graduates.stream().map(one -> String.valueOf(one.id())).collect(Collectors.joining(",", "(", ")"));
    }
}
