package quxiang.job.lease;

import static quxiang.common.sql.NativeStatements.bound;
import static quxiang.common.sql.NativeStatements.rows;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import quxiang.common.sql.RowReader;

/**
 * One running execution of a job and its subject. Who begins one takes the lease and keeps it by renewing it; a server that is gone stops
 * renewing. All is decided by the database, in conditional updates and by its clock, each in a short transaction of its own. A lease is
 * dead when it has run out, or when its server was started anew under the same name.
 */
@Stateless
@RolesAllowed({"OPERATOR", "SYSTEM"})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Leases {

    /** How many seconds a lease lasts unless it is renewed. For so long a job of a server that is gone seems to run. */
    public static final int SECONDS = 45;

    private static final String UNTIL = "current_timestamp + interval '" + SECONDS + "' second";
    private static final String OURS = "node = ? and boot = ?";

    @PersistenceContext
    EntityManager em;

    @Inject
    ServerNode node;

    /** What time it is by the database, which all servers share. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Instant now() {
        return new RowReader(em.createNativeQuery("select current_timestamp").getSingleResult()).instant();
    }

    /**
     * Takes a lease that nobody holds, for an execution that is about to begin here.
     *
     * @return whether it is ours now; an exception of a unique key means that another one was there first
     */
    public boolean take(LeaseKey key) {
        int taken = bound(
                        em.createNativeQuery("update job_lease set token = token + 1, execution_id = null, node = ?,"
                                + " boot = ?, since = current_timestamp, lease_until = " + UNTIL
                                + ", stop_asked = false where job = ? and subject = ? and lease_until is null"),
                        node.name(),
                        node.boot(),
                        key.job(),
                        key.subject())
                .executeUpdate();
        return taken == 1 || insert(key);
    }

    /** Records the execution that the lease was taken for. The execution itself may have been faster. */
    public void bind(LeaseKey key, long executionId) {
        bound(
                        em.createNativeQuery("update job_lease set execution_id = ? where job = ? and subject = ? and "
                                + OURS + " and execution_id is null and lease_until is not null"),
                        executionId,
                        key.job(),
                        key.subject(),
                        node.name(),
                        node.boot())
                .executeUpdate();
    }

    /** How an execution may begin. */
    public enum Entry {
        /** The lease was taken for it before it was started. */
        PREPARED,
        /** Nobody held the lease. */
        ALONE,
        /** Another one holds it. */
        REFUSED
    }

    /**
     * An execution begins on this server. It must hold the lease that was taken for it, or take one that nobody holds.
     *
     * @return how; an exception of a unique key means that another one was there first
     */
    public Entry enter(LeaseKey key, long executionId) {
        int prepared = bound(
                        em.createNativeQuery("update job_lease set execution_id = ?, lease_until = " + UNTIL
                                + " where job = ? and subject = ? and lease_until is not null and " + OURS
                                + " and (execution_id is null or execution_id = ?)"),
                        executionId,
                        key.job(),
                        key.subject(),
                        node.name(),
                        node.boot(),
                        executionId)
                .executeUpdate();
        if (prepared == 1) {
            return Entry.PREPARED;
        }
        if (!take(key)) {
            return Entry.REFUSED;
        }
        bind(key, executionId);
        return Entry.ALONE;
    }

    private boolean insert(LeaseKey key) {
        return bound(
                                em.createNativeQuery("insert into job_lease (job, subject, token, execution_id, node,"
                                        + " boot, since, lease_until, stop_asked) select cast(? as varchar(60)),"
                                        + " cast(? as varchar(60)), 1, null, cast(? as varchar(100)),"
                                        + " cast(? as varchar(40)), current_timestamp, " + UNTIL
                                        + ", false where not exists"
                                        + " (select 1 from job_lease where job = ? and subject = ?)"),
                                key.job(),
                                key.subject(),
                                node.name(),
                                node.boot(),
                                key.job(),
                                key.subject())
                        .executeUpdate()
                == 1;
    }

    /** Gives a lease back that was taken for an execution that did not come about. */
    public void giveBack(LeaseKey key) {
        bound(
                        em.createNativeQuery(
                                "update job_lease set lease_until = null where job = ? and subject = ? and " + OURS
                                        + " and execution_id is null"),
                        key.job(),
                        key.subject(),
                        node.name(),
                        node.boot())
                .executeUpdate();
    }

    /** An execution has ended. */
    public void release(long executionId) {
        bound(
                        em.createNativeQuery(
                                "update job_lease set lease_until = null, execution_id = null where execution_id = ? and "
                                        + OURS),
                        executionId,
                        node.name(),
                        node.boot())
                .executeUpdate();
    }

    /** Whether the lease of an execution of this server is still its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public boolean holds(long executionId) {
        return !bound(
                        em.createNativeQuery("select 1 from job_lease where execution_id = ? and " + OURS),
                        executionId,
                        node.name(),
                        node.boot())
                .getResultList()
                .isEmpty();
    }

    /** Who runs it now, if anybody does. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<LeaseHolder> holder(LeaseKey key) {
        return rows(bound(
                        em.createNativeQuery(
                                "select execution_id, node, since from job_lease where job = ? and subject = ?"
                                        + " and lease_until is not null"),
                        key.job(),
                        key.subject()))
                .stream()
                .map(c -> new LeaseHolder(c.numberOrNull(), c.text(), c.instant()))
                .findFirst();
    }

    /** Asks a running execution to stop, on whatever server it runs. @return whether it runs */
    public boolean askToStop(long executionId) {
        return bound(
                                em.createNativeQuery("update job_lease set stop_asked = true where execution_id = ?"
                                        + " and lease_until is not null"),
                                executionId)
                        .executeUpdate()
                == 1;
    }

    /** Renews the leases of the executions of this server. */
    public void renew() {
        bound(
                        em.createNativeQuery("update job_lease set lease_until = " + UNTIL + " where " + OURS
                                + " and execution_id is not null and lease_until is not null"),
                        node.name(),
                        node.boot())
                .executeUpdate();
    }

    /** The executions that hold leases of this server. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Long> held() {
        return rows(bound(
                        em.createNativeQuery("select execution_id from job_lease where " + OURS
                                + " and execution_id is not null and lease_until is not null"),
                        node.name(),
                        node.boot()))
                .stream()
                .map(RowReader::number)
                .toList();
    }

    /** The executions of this server that somebody wants to stop. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Long> toStop() {
        return rows(bound(
                        em.createNativeQuery("select execution_id from job_lease where " + OURS
                                + " and stop_asked and execution_id is not null and lease_until is not null"),
                        node.name(),
                        node.boot()))
                .stream()
                .map(RowReader::number)
                .toList();
    }

    /**
     * Frees dead leases and marks their runs as interrupted. So these orphaned executions can be resumed.
     *
     * @return the executions
     */
    public List<Long> retireDead() {
        // A living server that was slow to renew is not its own judge: its executions are with it, and only others may
        // find it dead.
        String dead = " lease_until is not null and (node = ? and boot <> ?"
                + " or lease_until < current_timestamp and (execution_id is null or node <> ? or boot <> ?))";
        List<RowReader> found = rows(bound(
                em.createNativeQuery("select job, subject, token, execution_id from job_lease where" + dead),
                node.name(),
                node.boot(),
                node.name(),
                node.boot()));
        return found.stream()
                .map(c -> new Dead(new LeaseKey(c.text(), c.text()), c.number(), c.numberOrNull()))
                .filter(lease -> bound(
                                        em.createNativeQuery(
                                                "update job_lease set lease_until = null, execution_id = null"
                                                        + " where job = ? and subject = ? and token = ? and" + dead),
                                        lease.key().job(),
                                        lease.key().subject(),
                                        lease.token(),
                                        node.name(),
                                        node.boot(),
                                        node.name(),
                                        node.boot())
                                .executeUpdate()
                        == 1)
                .filter(lease -> lease.executionId() != null && interrupted(lease.executionId()))
                .map(Dead::executionId)
                .toList();
    }

    private record Dead(LeaseKey key, long token, Long executionId) {}

    /** Writes of a run that it was interrupted; from then on its execution is restarted by force. */
    private boolean interrupted(long executionId) {
        return bound(
                                em.createNativeQuery("update job_run set outcome = 'INTERRUPTED',"
                                        + " outcome_at = current_timestamp where execution_id = ? and outcome is null"),
                                executionId)
                        .executeUpdate()
                == 1;
    }
}
