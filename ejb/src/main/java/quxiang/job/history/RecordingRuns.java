package quxiang.job.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.job.lease.LeaseKey;
import quxiang.job.lease.ServerNode;

/** Writes down who wanted which run, and what became of it beyond the server's own record. */
@Stateless
@RolesAllowed({"OPERATOR", "SYSTEM"})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RecordingRuns {

    private static final int PARAMETERS = 2000;

    @Inject
    Jdbi jdbi;

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
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update job_run set outcome = :outcome, outcome_at = current_timestamp
                        where execution_id = :execution and outcome is null
                        """)
                        .bind("outcome", outcome)
                        .bind("execution", executionId)
                        .execute()
                == 1);
    }

    /** Notes why an execution failed. */
    public void fault(long executionId, String fault) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update job_run set fault = :fault where execution_id = :execution")
                        .bind("fault", fault)
                        .bind("execution", executionId)
                        .execute());
    }

    /** An operator or a client wants an execution to stop. */
    public void stopped(String job, long executionId) {
        audit.write("JOB_STOPPED", "JOB_EXECUTION", executionId, job);
    }

    /** Writes down an execution of which only the server's record knows. */
    public void adopt(UnrecordedExecution found) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into job_run (job, subject, execution_id, origin, node, at)
                values (:job, '', :execution, 'COMMAND_LINE', '', :created)
                """)
                .bind("job", found.job())
                .bind("execution", found.executionId())
                .bind("created", found.createdAt())
                .execute());
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
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into job_run (job, subject, execution_id, restart_of, origin, origin_name, account_id, parameters, node,
                    at, slot, outcome, reason, reason_text)
                values (:job, :subject, cast(:execution as bigint), cast(:restartOf as bigint), :origin, :originName,
                    cast(:account as bigint), cast(:parameters as varchar(2000)), :node, current_timestamp,
                    cast(:slot as timestamp with time zone), cast(:outcome as varchar(20)), cast(:reason as varchar(60)),
                    cast(:text as varchar(500)))
                """)
                .bind("job", key.job())
                .bind("subject", key.subject())
                .bind("execution", executionId)
                .bind("restartOf", restartOf)
                .bind("origin", origin.kind())
                .bind("originName", origin.name())
                .bind("account", origin.accountId())
                .bind("parameters", cut(parameters))
                .bind("node", node.name())
                .bind("slot", slot)
                .bind("outcome", outcome)
                .bind("reason", reason)
                .bind("text", text)
                .execute());
    }

    private static String cut(String text) {
        return text == null ? null : text.substring(0, Math.min(PARAMETERS, text.length()));
    }
}
