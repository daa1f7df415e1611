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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.notice.Recipient;
import quxiang.notice.channel.Mail;
import quxiang.notice.channel.Sms;

/**
 * Delivers what waits in the outbox into the app, under the message's own id, so that a repetition cannot show twice. What is told by SMS
 * too waits on for {@link SmsDispatcher}: a carrier that is down keeps nobody's notices back. It gives nothing away and asks for no role: it is
 * started after each commit and by a timer for what was left behind.
 */
@Stateless
@PermitAll
public class DeliveringNotices {

    private static final Set<String> BY_SMS = Set.of("SEND", "APPROVE", "REJECT", "VOID", "RESCIND_OPEN");

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource source;

    @Inject
    ShanghaiClock clock;

    @Inject
    Sms sms;

    @Inject
    Mail mail;

    /**
     * Delivers the oldest waiting messages in one transaction. What another server is delivering just now is left to it.
     *
     * @param most how many at most
     * @return what was delivered; nothing when none waits any more
     */
    public Delivered deliverChunk(int most) {
        try (Connection connection = source.getConnection()) {
            List<Waiting> waiting = waiting(connection, most);
            if (!waiting.isEmpty()) {
                update(
                        connection,
                        "insert into notice (id, at, kind, recipient_party, recipient_id, signing_id, args)"
                                + " select id, at, kind, recipient_party, recipient_id, signing_id, args"
                                + " from outbox_message o where id in " + ids(waiting)
                                + " and not exists (select 1 from notice n where n.id = o.id)");
                if (mail.isConfigured()) {
                    MessageLimits.gather(connection, ids(waiting), clock.instant());
                }
                boolean bySms = sms.isConfigured();
                List<Waiting> texts =
                        waiting.stream().filter(w -> bySms && w.bySms()).toList();
                List<Waiting> done =
                        waiting.stream().filter(w -> !texts.contains(w)).toList();
                if (!texts.isEmpty()) {
                    update(connection, "update outbox_message set state = 'SMS_WAITING' where id in " + ids(texts));
                }
                if (!done.isEmpty()) {
                    finish(connection, ids(done));
                }
            }
            return new Delivered(
                    waiting.size(), waiting.stream().map(Waiting::recipient).collect(Collectors.toSet()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many messages wait to be shown in the app. */
    public long waiting() {
        try (Connection connection = source.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from outbox_message where state = 'WAITING'");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Waiting> waiting(Connection connection, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select o.id, o.kind, o.recipient_party,"
                + " o.recipient_id, case when"
                + " o.recipient_party = 'GRADUATE' then (select g.mobile from graduate g where g.id = o.recipient_id) end,"
                + " o.mobile"
                + " from outbox_message o where o.state = 'WAITING' order by o.id fetch first " + most
                + " rows only for update skip locked")) {
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Recipient recipient = new Recipient(Role.valueOf(rows.getString(3)), rows.getLong(4));
                    boolean bySms = rows.getString(6) != null
                            || BY_SMS.contains(rows.getString(2)) && rows.getString(5) != null;
                    waiting.add(new Waiting(rows.getLong(1), recipient, bySms));
                }
            }
            return waiting;
        }
    }

    private void finish(Connection connection, String ids) throws SQLException {
        try (PreparedStatement done = connection.prepareStatement(
                "update outbox_message set state = 'DELIVERED', delivered_at = ? where id in " + ids)) {
            done.setTimestamp(1, Timestamp.from(clock.instant()));
            done.executeUpdate();
        }
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private static String ids(List<Waiting> messages) {
        return messages.stream().map(m -> String.valueOf(m.id())).collect(Collectors.joining(",", "(", ")"));
    }

    private record Waiting(long id, Recipient recipient, boolean bySms) {}
}
