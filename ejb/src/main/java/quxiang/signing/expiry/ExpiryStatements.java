package quxiang.signing.expiry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import quxiang.notice.outbox.Outbox;

/**
 * The end of a chunk of invitations: state, history, audit and notices. PostgreSQL does it in one statement, whose parts hand each other
 * the rows that were changed; H2, which knows no changes in a {@code with}, in six.
 */
final class ExpiryStatements extends SigningChunk {

    private static final String DUE = "deadline <= ?";
    private static final String SET = " set state = 'FAILED', reason = 'EXPIRED', note = null, state_since = %s,"
            + " state_by = null, live_graduate_id = null, steps = steps + 1, version = version + 1";
    private static final String STEP =
            "insert into signing_step (signing_id, step_no, move, from_state, to_state, reason,"
                    + " party, actor_name, at) select id, steps, 'EXPIRE', 'AWAITING_GRADUATE', 'FAILED', 'EXPIRED', 'SYSTEM',"
                    + " 'SYSTEM', %s from ";
    private static final String ENTRY =
            "insert into audit_entry (at, actor_name, role, action, subject_kind, subject_id)"
                    + " select %s, 'SYSTEM', 'SYSTEM', 'EXPIRE', 'SIGNING', id from ";

    ExpiryStatements(Connection connection, Instant now, boolean waits) {
        super(connection, now, waits);
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    int end(List<Long> ids) throws SQLException {
        return isPostgres(connection) ? atOnce(ids) : oneAfterTheOther(ids);
    }

    private int atOnce(List<Long> ids) throws SQLException {
        String at = "(select at from moment)";
        String sql = "with moment as (select cast(? as timestamptz) as at),"
                + " due as (" + locking("id = any(?)", DUE) + "),"
                + " ended as (update signing s" + SET.formatted(at) + " from due where s.id = due.id"
                + " returning s.id, s.steps, s.employer_id, s.graduate_id, s.g_name, s.g_school_name),"
                + " step as (" + STEP.formatted(at) + "ended),"
                + " entry as (" + ENTRY.formatted(at) + "ended),"
                + " message as (" + MESSAGE + " select " + at + ", 'EXPIRE', p.party,"
                + " case p.party when 'EMPLOYER' then d.employer_id else d.graduate_id end, d.id,"
                + " concat(d.g_name, cast(? as text), e.name, cast(? as text), d.g_school_name, cast(? as text)),"
                + " 'WAITING', 0, " + at + " from ended d join employer e on e.id = d.employer_id"
                + " cross join (values ('EMPLOYER'), ('GRADUATE')) as p(party))"
                + " select count(*) from ended";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, now);
            statement.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
            statement.setTimestamp(3, now);
            for (int separator = 4; separator <= 6; separator++) {
                statement.setString(separator, Outbox.SEPARATOR);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private int oneAfterTheOther(List<Long> ids) throws SQLException {
        List<Long> due = lock(ids, DUE, now);
        if (!due.isEmpty()) {
            String which = " where id in " + in(due);
            update("update signing" + SET.formatted("?") + which, now);
            update(STEP.formatted("?") + "signing" + which, now);
            update(ENTRY.formatted("?") + "signing" + which, now);
            tell("EXPIRE", due, "");
        }
        return due.size();
    }
}
