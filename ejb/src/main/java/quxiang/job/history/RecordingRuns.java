package quxiang.job.history;

import static quxiang.common.sql.NativeStatements.bound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import quxiang.audit.Audit;
import quxiang.job.lease.LeaseKey;
import quxiang.job.lease.ServerNode;

/** Writes down who wanted which run, and what became of it beyond the server's own record. */
@Stateless
@RolesAllowed({"OPERATOR", "SYSTEM"})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RecordingRuns {

    private static final String NEW =
            "insert into job_run (job, subject, execution_id, restart_of, origin, origin_name, account_id, parameters, node,"
                    + " at, slot, outcome, reason, reason_text) select cast(? as varchar(60)), cast(? as varchar(60)),"
                    + " cast(? as bigint), cast(? as bigint), cast(? as varchar(20)), cast(? as varchar(100)),"
                    + " cast(? as bigint), cast(? as varchar(2000)), cast(? as varchar(100)), current_timestamp,"
                    + " cast(? as timestamp with time zone), cast(? as varchar(20)), cast(? as varchar(60)),"
                    + " cast(? as varchar(500))";

    private static final int PARAMETERS = 2000;

    @PersistenceContext
    EntityManager em;

    @Inject
    ServerNode node;

    @Inject
    Audit audit;

    /**
     * An execution was started.
     *
     * @param restartOf the execution that it goes on with, or {@code null}
     * @param parameters what it was told, as text
     * @param slot the moment of the schedule, or {@code null}
     */
    public void started(
            LeaseKey key, long executionId, Long restartOf, RunOrigin origin, String parameters, Instant slot) {
        write(key, executionId, restartOf, origin, parameters, slot, null, null, null);
        if (origin.kind() == RunOriginKind.PERSON || origin.kind() == RunOriginKind.CLIENT) {
            audit.write(
                    restartOf == null ? "JOB_STARTED" : "JOB_RESTARTED",
                    "JOB_EXECUTION",
                    executionId,
                    key.job() + (parameters == null || parameters.isEmpty() ? "" : " " + cut(parameters)));
        }
    }

    /**
     * A run was left out.
     *
     * @param reason why: a key behind {@code job.skipped.} in the bundles
     * @param text what the sentence names, or {@code null}
     */
    public void skipped(LeaseKey key, RunOrigin origin, Instant slot, String reason, String text) {
        write(key, null, null, origin, null, slot, RunOutcome.SKIPPED, reason, text);
    }

    /** Notes what became of an execution. @return whether nothing was noted before */
    public boolean outcome(long executionId, RunOutcome outcome) {
        return bound(
                                em.createNativeQuery("update job_run set outcome = ?, outcome_at = current_timestamp"
                                        + " where execution_id = ? and outcome is null"),
                                outcome.name(),
                                executionId)
                        .executeUpdate()
                == 1;
    }

    /** Notes why an execution failed. */
    public void fault(long executionId, String fault) {
        bound(em.createNativeQuery("update job_run set fault = ? where execution_id = ?"), fault, executionId)
                .executeUpdate();
    }

    /** An operator or a client wants an execution to stop. */
    public void stopped(String job, long executionId) {
        audit.write("JOB_STOPPED", "JOB_EXECUTION", executionId, job);
    }

    /** Writes down an execution of which only the server's record knows. */
    public void adopt(UnrecordedExecution found) {
        bound(
                        em.createNativeQuery("insert into job_run (job, subject, execution_id, origin, node, at)"
                                + " values (?, '', ?, 'COMMAND_LINE', '', ?)"),
                        found.job(),
                        found.executionId(),
                        found.createdAt())
                .executeUpdate();
    }

    private void write(
            LeaseKey key,
            Long executionId,
            Long restartOf,
            RunOrigin origin,
            String parameters,
            Instant slot,
            RunOutcome outcome,
            String reason,
            String text) {
        bound(
                        em.createNativeQuery(NEW),
                        key.job(),
                        key.subject(),
                        executionId,
                        restartOf,
                        origin.kind().name(),
                        origin.name(),
                        origin.accountId(),
                        cut(parameters),
                        node.name(),
                        slot,
                        outcome == null ? null : outcome.name(),
                        reason,
                        text)
                .executeUpdate();
    }

    private static String cut(String text) {
        return text == null ? null : text.substring(0, Math.min(PARAMETERS, text.length()));
    }
}
