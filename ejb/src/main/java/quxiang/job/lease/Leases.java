package quxiang.job.lease;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

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

    private static final String UNTIL = "current_timestamp + interval '%d' second".formatted(SECONDS);

    /**
     * A living server that was slow to renew is not its own judge: its executions are with it, and only others may find it
     * dead.
     */
    private static final String DEAD = """
            lease_until is not null and (node = :node and boot <> :boot
                or lease_until < current_timestamp and (execution_id is null or node <> :node or boot <> :boot))
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    ServerNode node;

    /** What time it is by the database, which all servers share. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Instant now() {
        return jdbi.withHandle(handle -> handle.createQuery("select current_timestamp as now")
                .mapTo(Instant.class)
                .one());
    }

    /**
     * Takes a lease that nobody holds, for an execution that is about to begin here.
     *
     * @return whether it is ours now; an exception of a unique key means that another one was there first
     */
    public boolean take(LeaseKey key) {
        return jdbi.withHandle(handle -> taken(handle, key));
    }

    private boolean taken(Handle handle, LeaseKey key) {
        int taken = update(handle, """
                update job_lease
                set token = token + 1, execution_id = null, node = :node, boot = :boot, since = current_timestamp,
                    lease_until = <until>, stop_asked = false
                where job = :job and subject = :subject and lease_until is null
                """, key).execute();
        return taken == 1 || inserted(handle, key);
    }

    private boolean inserted(Handle handle, LeaseKey key) {
        return update(handle, """
                        insert into job_lease
                            (job, subject, token, execution_id, node, boot, since, lease_until, stop_asked)
                        select cast(:job as varchar(60)), cast(:subject as varchar(60)), 1, null, cast(:node as varchar(100)),
                            cast(:boot as varchar(40)), current_timestamp, <until>, false
                        where not exists (select 1 from job_lease where job = :job and subject = :subject)
                        """, key).execute() == 1;
    }

    /** Records the execution that the lease was taken for. The execution itself may have been faster. */
    public void bind(LeaseKey key, long executionId) {
        jdbi.useHandle(handle -> bind(handle, key, executionId));
    }

    private void bind(Handle handle, LeaseKey key, long executionId) {
        update(handle, """
                update job_lease set execution_id = :execution
                where job = :job and subject = :subject and node = :node and boot = :boot
                    and execution_id is null and lease_until is not null
                """, key).bind("execution", executionId).execute();
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
        return jdbi.withHandle(handle -> {
            int prepared =
                    update(handle, """
                    update job_lease set execution_id = :execution, lease_until = <until>
                    where job = :job and subject = :subject and lease_until is not null and node = :node and boot = :boot
                        and (execution_id is null or execution_id = :execution)
                    """, key).bind("execution", executionId).execute();
            if (prepared == 1) {
                return Entry.PREPARED;
            }
            if (!taken(handle, key)) {
                return Entry.REFUSED;
            }
            bind(handle, key, executionId);
            return Entry.ALONE;
        });
    }

    /** Gives a lease back that was taken for an execution that did not come about. */
    public void giveBack(LeaseKey key) {
        jdbi.useHandle(handle -> update(handle, """
                update job_lease set lease_until = null
                where job = :job and subject = :subject and node = :node and boot = :boot and execution_id is null
                """, key).execute());
    }

    /** An execution has ended. */
    public void release(long executionId) {
        jdbi.useHandle(handle -> ofServer(handle.createUpdate("""
                update job_lease set lease_until = null, execution_id = null
                where execution_id = :execution and node = :node and boot = :boot
                """))
                .bind("execution", executionId)
                .execute());
    }

    /** Whether the lease of an execution of this server is still its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public boolean holds(long executionId) {
        return jdbi.withHandle(handle -> ofServer(handle.createQuery(
                        "select 1 from job_lease where execution_id = :execution and node = :node and boot = :boot"))
                .bind("execution", executionId)
                .mapTo(int.class)
                .findFirst()
                .isPresent());
    }

    /** Who runs it now, if anybody does. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<LeaseHolder> holder(LeaseKey key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select execution_id, node, since from job_lease
                where job = :job and subject = :subject and lease_until is not null
                """)
                .bind("job", key.job())
                .bind("subject", key.subject())
                .mapTo(LeaseHolder.class)
                .findFirst());
    }

    /** Asks a running execution to stop, on whatever server it runs. @return whether it runs */
    public boolean askToStop(long executionId) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("""
                        update job_lease set stop_asked = true where execution_id = :execution and lease_until is not null
                        """).bind("execution", executionId).execute() == 1);
    }

    /** Renews the leases of the executions of this server. */
    public void renew() {
        jdbi.useHandle(handle -> ofServer(handle.createUpdate("""
                update job_lease set lease_until = <until>
                where node = :node and boot = :boot and execution_id is not null and lease_until is not null
                """)).execute());
    }

    /** The executions that hold leases of this server. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Long> held() {
        return executions("""
                select execution_id from job_lease
                where node = :node and boot = :boot and execution_id is not null and lease_until is not null
                """);
    }

    /** The executions of this server that somebody wants to stop. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Long> toStop() {
        return executions("""
                select execution_id from job_lease
                where node = :node and boot = :boot and stop_asked and execution_id is not null and lease_until is not null
                """);
    }

    private List<Long> executions(String query) {
        return jdbi.withHandle(
                handle -> ofServer(handle.createQuery(query)).mapTo(Long.class).list());
    }

    /**
     * Frees dead leases and marks their runs as interrupted. So these orphaned executions can be resumed.
     *
     * @return the executions
     */
    public List<Long> retireDead() {
        return jdbi.withHandle(handle -> ofServer(
                        handle.createQuery("select job, subject, token, execution_id from job_lease where <dead>"))
                .mapTo(Dead.class)
                .list()
                .stream()
                .filter(lease -> freed(handle, lease))
                .map(Dead::executionId)
                .filter(execution -> execution != null && interrupted(handle, execution))
                .toList());
    }

    private record Dead(String job, String subject, long token, Long executionId) {}

    private boolean freed(Handle handle, Dead lease) {
        return ofServer(handle.createUpdate("""
                        update job_lease set lease_until = null, execution_id = null
                        where job = :job and subject = :subject and token = :token and <dead>
                        """))
                        .bind("job", lease.job())
                        .bind("subject", lease.subject())
                        .bind("token", lease.token())
                        .execute()
                == 1;
    }

    /** Writes of a run that it was interrupted; from then on its execution is restarted by force. */
    private static boolean interrupted(Handle handle, long executionId) {
        return handle.createUpdate("""
                        update job_run set outcome = 'INTERRUPTED', outcome_at = current_timestamp
                        where execution_id = :execution and outcome is null
                        """).bind("execution", executionId).execute() == 1;
    }

    private Update update(Handle handle, String statement, LeaseKey key) {
        return ofServer(handle.createUpdate(statement)).bind("job", key.job()).bind("subject", key.subject());
    }

    private <S extends SqlStatement<S>> S ofServer(S statement) {
        return statement
                .define("until", UNTIL)
                .define("dead", DEAD)
                .bind("node", node.name())
                .bind("boot", node.boot());
    }
}
