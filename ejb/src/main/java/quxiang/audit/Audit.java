package quxiang.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import quxiang.common.Actor;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.AppendOnlyRows;

/** The append-only audit log. */
@ApplicationScoped
public class Audit {

    /** Somebody saw a graduate's whole ID number. The subject is the graduate, the detail the reason. */
    public static final String ID_NUMBER_READ = "ID_NUMBER_READ";

    @Inject
    AppendOnlyRows ledger;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Event<Audited> written;

    /**
     * Writes an audit event of the current actor, in the caller's transaction.
     *
     * @param action what, in capitals
     * @param subjectKind of what kind the thing is
     * @param subjectId its key, or {@code null}
     * @param detail more words, or {@code null}; never an ID number
     */
    public void write(String action, String subjectKind, Long subjectId, String detail) {
        writeOf(actor, action, subjectKind, subjectId, detail);
    }

    /** The same of somebody whom the container does not know yet: who is just signing in. */
    public void writeOf(Actor who, String action, String subjectKind, Long subjectId, String detail) {
        ledger.add(
                """
                insert into audit_entry (at, account_id, actor_name, role, action, subject_kind, subject_id, detail, address)
                values (?, cast(? as bigint), ?, ?, ?, ?, cast(? as bigint), ?, ?)
                """,
                Timestamp.from(clock.instant()),
                who.accountId(),
                who.name(),
                who.role().name(),
                action,
                subjectKind,
                subjectId,
                detail,
                who.address());
        wrote(action, 1);
    }

    /**
     * Announces audit events that a bulk statement inserted, in the caller's transaction.
     *
     * @param times how many
     */
    public void wrote(String action, int times) {
        if (times > 0) {
            written.fire(new Audited(action, times));
        }
    }
}
