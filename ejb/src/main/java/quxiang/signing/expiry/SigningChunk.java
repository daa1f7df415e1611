package quxiang.signing.expiry;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;
import quxiang.common.Role;
import quxiang.notice.outbox.Outbox;

/** A chunk of invitations that wait for an answer and that the system treats all alike. */
class SigningChunk {

    /** Locks those of the chunk that wait for an answer and whose deadline is not later, in the order of their keys. */
    static final String LOCKED = """
            select id from signing where id = any(:ids) and state = 'AWAITING_GRADUATE' and deadline <= :latest
            order by id for update <others>""";

    static final String MESSAGE = """
            insert into outbox_message (at, kind, recipient_party, recipient_id, signing_id, args, state, attempts, next_attempt_at)
            """;

    private static final String TOLD = """
            <message> select :now, :kind, :party, s.<recipient>, s.id,
                concat(s.g_name, cast(:separator as varchar), e.name, cast(:separator as varchar), s.g_school_name,
                    cast(:rest as varchar)), 'WAITING', 0, :now
            from signing s join employer e on e.id = s.employer_id where s.id = any(:ids)
            """;

    final Handle handle;

    private final Instant now;
    private final boolean waits;

    /** @param waits whether to wait for whoever holds one of them; else what somebody holds is left out */
    SigningChunk(Handle handle, Instant now, boolean waits) {
        this.handle = handle;
        this.now = now;
        this.waits = waits;
    }

    /** Gives a statement what those of a chunk name. */
    <S extends SqlStatement<S>> S of(S statement, List<Long> ids) {
        return statement
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .define("others", waits ? "" : "skip locked")
                .bind("now", now)
                .bind("separator", Outbox.SEPARATOR)
                .bindArray("ids", Long.class, ids);
    }

    /** Locks those of these that wait for an answer and whose deadline is not later. */
    List<Long> lock(List<Long> ids, Instant latest) {
        return of(handle.createQuery(LOCKED), ids)
                .bind("latest", latest)
                .mapTo(Long.class)
                .list();
    }

    /** Tells unit and graduate. @param extra what the sentence names besides the graduate, the unit and the school */
    void tell(String kind, List<Long> ids, String extra) {
        tell(kind, Role.EMPLOYER, "employer_id", ids, extra);
        tell(kind, Role.GRADUATE, "graduate_id", ids, extra);
    }

    private void tell(String kind, Role party, String recipient, List<Long> ids, String extra) {
        of(handle.createUpdate(TOLD), ids)
                .define("message", MESSAGE)
                .define("recipient", recipient)
                .bind("kind", kind)
                .bind("party", party)
                .bind("rest", Outbox.SEPARATOR + extra)
                .execute();
    }
}
