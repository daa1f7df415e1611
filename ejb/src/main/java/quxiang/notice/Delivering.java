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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import quxiang.common.Clock;
import quxiang.common.Words;

/**
 * Delivers what waits in the outbox: into the app under the message's own id, so that a repetition cannot show twice, and by SMS to graduates
 * where it matters. It gives nothing away and asks for no role: it is started after each commit and by a timer for what was left behind.
 */
@Stateless
@PermitAll
public class Delivering {

    private static final Set<String> BY_SMS = Set.of("SEND", "APPROVE", "REJECT", "VOID", "RESCIND_OPEN");

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource source;

    @Inject
    Clock clock;

    @Inject
    Sms sms;

    /**
     * Delivers the oldest waiting messages in one transaction.
     *
     * @param most how many at most
     * @return how many were delivered; 0 when none waits any more
     */
    public int deliverChunk(int most) {
        Instant now = clock.instant();
        try (Connection connection = source.getConnection()) {
            List<Waiting> waiting = waiting(connection, now, most);
            if (waiting.isEmpty()) {
                return 0;
            }
            String ids = waiting.stream().map(w -> String.valueOf(w.id())).collect(Collectors.joining(",", "(", ")"));
            update(
                    connection,
                    "insert into notice (id, at, kind, recipient_party, recipient_id, signing_id, args)"
                            + " select id, at, kind, recipient_party, recipient_id, signing_id, args from outbox_message o"
                            + " where id in " + ids + " and not exists (select 1 from notice n where n.id = o.id)");
            for (Waiting message : waiting) {
                if (message.mobile() != null && BY_SMS.contains(message.kind())) {
                    sms.send(message.mobile(), message.sentence());
                }
            }
            try (PreparedStatement done = connection.prepareStatement("update outbox_message set state = 'DELIVERED',"
                    + " attempts = attempts + 1, delivered_at = ? where id in " + ids)) {
                done.setTimestamp(1, Timestamp.from(now));
                done.executeUpdate();
            }
            return waiting.size();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Waiting> waiting(Connection connection, Instant now, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select o.id, o.kind, o.recipient_party, o.args,"
                + " case when o.recipient_party = 'GRADUATE' then"
                + " (select g.mobile from graduate g where g.id = o.recipient_id) end"
                + " from outbox_message o where o.state = 'WAITING' and o.next_attempt_at <= ?"
                + " order by o.id fetch first " + most + " rows only for update")) {
            select.setTimestamp(1, Timestamp.from(now));
            List<Waiting> waiting = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    waiting.add(new Waiting(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5)));
                }
            }
            return waiting;
        }
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private record Waiting(long id, String kind, String party, String args, String mobile) {

        String sentence() {
            return Words.of(Words.CHINESE)
                    .text("notice." + kind + "." + party, (Object[]) args.split(Outbox.SEPARATOR, -1));
        }
    }
}
