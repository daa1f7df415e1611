package quxiang.signing.expiry;

import java.sql.DatabaseMetaData;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The end of a chunk of invitations: state, history, audit and notices. PostgreSQL does it in one statement, whose parts hand each other
 * the rows that were changed; H2, which knows no changes in a {@code with}, in six.
 */
final class ExpiryStatements extends SigningChunk {

    private static final String SET = """
            set state = 'FAILED', reason = 'EXPIRED', note = null, state_since = <at>, state_by = null, live_graduate_id = null,
                steps = steps + 1, version = version + 1""";
    private static final String STEP = """
            insert into signing_step (signing_id, step_no, move, from_state, to_state, reason, party, actor_name, at)
            select id, steps, 'EXPIRE', 'AWAITING_GRADUATE', 'FAILED', 'EXPIRED', 'SYSTEM', 'SYSTEM', <at> from""";
    private static final String ENTRY = """
            insert into audit_entry (at, actor_name, role, action, subject_kind, subject_id)
            select <at>, 'SYSTEM', 'SYSTEM', 'EXPIRE', 'SIGNING', id from""";

    private static final String AT_ONCE = """
            with moment as (select cast(:now as timestamptz) as at),
                due as (%s),
                ended as (update signing s %s from due where s.id = due.id
                    returning s.id, s.steps, s.employer_id, s.graduate_id, s.g_name, s.g_school_name),
                step as (%s ended),
                entry as (%s ended),
                message as (%s select <at>, 'EXPIRE', p.party,
                    case p.party when 'EMPLOYER' then d.employer_id else d.graduate_id end, d.id,
                    concat(d.g_name, cast(:separator as text), e.name, cast(:separator as text), d.g_school_name,
                        cast(:separator as text)), 'WAITING', 0, <at>
                    from ended d join employer e on e.id = d.employer_id
                    cross join (values ('EMPLOYER'), ('GRADUATE')) as p(party))
            select count(*) from ended
            """.formatted(LOCKED, SET, STEP, ENTRY, MESSAGE);

    private final Instant now;

    ExpiryStatements(Handle handle, Instant now, boolean waits) {
        super(handle, now, waits);
        this.now = now;
    }

    static boolean isPostgres(Handle handle) {
        return handle.queryMetadata(DatabaseMetaData::getDatabaseProductName).equals("PostgreSQL");
    }

    int end(List<Long> ids) {
        return isPostgres(handle) ? atOnce(ids) : oneAfterTheOther(ids);
    }

    private int atOnce(List<Long> ids) {
        return of(handle.createQuery(AT_ONCE), ids)
                .define("at", "(select at from moment)")
                .bind("latest", now)
                .mapTo(int.class)
                .one();
    }

    private int oneAfterTheOther(List<Long> ids) {
        List<Long> due = lock(ids, now);
        if (!due.isEmpty()) {
            for (String change : List.of(
                    "update signing %s".formatted(SET), "%s signing".formatted(STEP), "%s signing".formatted(ENTRY))) {
                of(handle.createUpdate("%s where id = any(:ids)".formatted(change)), due)
                        .define("at", ":now")
                        .execute();
            }
            tell("EXPIRE", due, "");
        }
        return due.size();
    }
}
