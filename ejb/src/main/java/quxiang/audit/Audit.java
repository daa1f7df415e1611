package quxiang.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import quxiang.common.Actor;
import quxiang.common.Clock;

/** The append-only record. */
@ApplicationScoped
public class Audit {

    /** Somebody saw a graduate's whole ID number; the subject is the graduate, the detail the reason. */
    public static final String ID_NUMBER_READ = "ID_NUMBER_READ";

    @PersistenceContext
    EntityManager em;

    @Inject
    Actor actor;

    @Inject
    Clock clock;

    @Inject
    Event<Audited> written;

    /**
     * Writes that the current actor did or saw something, in the caller's transaction.
     *
     * @param action what, in capitals
     * @param subjectKind of what kind the thing is
     * @param subjectId its key, or {@code null}
     * @param detail more words, or {@code null}; never an ID number
     */
    public void write(String action, String subjectKind, Long subjectId, String detail) {
        // A null has no type of its own on PostgreSQL, so what may be null is told its type.
        em.createNativeQuery(
                        "insert into audit_entry (at, account_id, actor_name, role, action, subject_kind,"
                                + " subject_id, detail, address) values (?, cast(? as bigint), ?, ?, ?, ?, cast(? as bigint), ?, ?)")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, actor.accountId())
                .setParameter(3, actor.name())
                .setParameter(4, actor.role().name())
                .setParameter(5, action)
                .setParameter(6, subjectKind)
                .setParameter(7, subjectId)
                .setParameter(8, detail)
                .setParameter(9, actor.address())
                .setFlushMode(FlushModeType.COMMIT)
                .executeUpdate();
        wrote(action, 1);
    }

    /** Tells of entries that a statement for many rows put into the record itself, in the caller's transaction. @param times how many */
    public void wrote(String action, int times) {
        if (times > 0) {
            written.fire(new Audited(action, times));
        }
    }
}
