package quxiang.signing.expiry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import quxiang.notice.outbox.Outbox;

/** A chunk of invitations that wait for an answer and that the system treats all alike. */
class SigningChunk {

    static final String MESSAGE =
            "insert into outbox_message (at, kind, recipient_party, recipient_id, signing_id, args,"
                    + " state, attempts, next_attempt_at)";

    final Connection connection;
    final Timestamp now;

    private final String locking;

    /** @param waits whether to wait for whoever holds one of them; else what somebody holds is left out */
    SigningChunk(Connection connection, Instant now, boolean waits) {
        this.connection = connection;
        this.now = Timestamp.from(now);
        this.locking = waits ? "" : " skip locked";
    }

    /** Selects and locks those that wait for an answer and meet two conditions. It does so in the order of their keys. */
    String locking(String which, String deadline) {
        return "select id from signing where " + which + " and state = 'AWAITING_GRADUATE' and " + deadline
                + " order by id for update" + locking;
    }

    /** Locks those of these that wait for an answer. @param deadline a condition on it with one value, {@code time} */
    List<Long> lock(List<Long> ids, String deadline, Timestamp time) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(locking("id in " + in(ids), deadline))) {
            select.setTimestamp(1, time);
            try (ResultSet rows = select.executeQuery()) {
                List<Long> locked = new ArrayList<>();
                while (rows.next()) {
                    locked.add(rows.getLong(1));
                }
                return locked;
            }
        }
    }

    /** Tells unit and graduate. @param extra what the sentence names besides the graduate, the unit and the school */
    void tell(String kind, List<Long> ids, String extra) throws SQLException {
        for (String[] party : new String[][] {{"EMPLOYER", "employer_id"}, {"GRADUATE", "graduate_id"}}) {
            update(
                    MESSAGE + " select ?, ?, '" + party[0] + "', s." + party[1]
                            + ", s.id, s.g_name || ? || e.name || ? || s.g_school_name || ?, 'WAITING', 0, ?"
                            + " from signing s join employer e on e.id = s.employer_id where s.id in " + in(ids),
                    now,
                    kind,
                    Outbox.SEPARATOR,
                    Outbox.SEPARATOR,
                    Outbox.SEPARATOR + extra,
                    now);
        }
    }

    void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    static String in(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    }
}
