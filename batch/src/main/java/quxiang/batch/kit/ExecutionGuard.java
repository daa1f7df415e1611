package quxiang.batch.kit;

import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.JobExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import quxiang.job.history.JobEvent;
import quxiang.job.history.JobLog;
import quxiang.job.history.RecordingRuns;
import quxiang.job.history.RunOrigin;
import quxiang.job.history.RunOutcome;
import quxiang.job.lease.LeaseKey;
import quxiang.job.lease.Leases;

/**
 * Gives and renews the leases of executions and records how they end. All in the system's name and outside the
 * execution's transaction.
 */
@ApplicationScoped
public class ExecutionGuard {

    @Inject
    private SystemRunner system;

    @Inject
    private Leases leases;

    @Inject
    private RecordingRuns runs;

    @Inject
    private JobLog log;

    @Inject
    private OrphanedExecutions interrupted;

    /** An execution begins. @return whether it may run */
    public boolean enter(JobName job, long executionId) {
        return system.callOutside(() -> isEntered(job, executionId));
    }

    private boolean isEntered(JobName job, long executionId) {
        interrupted.recognise();
        JobOperator operator = BatchRuntime.getJobOperator();
        Properties told =
                Optional.ofNullable(operator.getParameters(executionId)).orElseGet(Properties::new);
        Long before = operator.getJobExecutions(operator.getJobInstance(executionId)).stream()
                .map(JobExecution::getExecutionId)
                .filter(id -> id < executionId)
                .max(Comparator.naturalOrder())
                .orElse(null);
        LeaseKey key = job.key(told);
        Leases.Entry entry = RetryOnConflict.retried(() -> leases.enter(key, executionId));
        if (entry != Leases.Entry.PREPARED) {
            runs.started(key, executionId, before, RunOrigin.COMMAND_LINE, JobName.text(told), null);
        }
        if (entry == Leases.Entry.REFUSED) {
            runs.outcome(executionId, RunOutcome.REFUSED);
            log.tell(
                    executionId,
                    JobEvent.REFUSED,
                    leases.holder(key)
                            .map(holder -> holder.executionId() + " · " + holder.node())
                            .orElse(null));
            return false;
        }
        log.tell(executionId, before == null ? JobEvent.STARTED : JobEvent.RESTARTED, JobName.text(told));
        return true;
    }

    /** An execution ended. */
    public void leave(long executionId, String status) {
        system.runOutside(() -> {
            log.tell(executionId, JobEvent.ENDED, status);
            leases.release(executionId);
        });
    }

    /** Whether an execution still has its lease. */
    public boolean holds(long executionId) {
        return system.callOutside(() -> leases.holds(executionId));
    }

    public void tell(long executionId, JobEvent event, String detail) {
        system.runOutside(() -> log.tell(executionId, event, detail));
    }

    public void fault(long executionId, Fault fault) {
        system.runOutside(() -> runs.fault(executionId, fault.name()));
    }

    /**
     * Renews the leases of this server's executions that have not ended. Stops those that somebody wants to stop and
     * those that have lost their lease.
     */
    public void beat(Iterable<Long> running) {
        system.runOutside(() -> renew(running));
    }

    private void renew(Iterable<Long> running) {
        leases.held().stream().filter(ExecutionGuard::hasEnded).forEach(leases::release);
        leases.renew();
        for (long execution : leases.toStop()) {
            stop(execution);
        }
        for (long execution : running) {
            if (!leases.holds(execution)) {
                stop(execution);
            }
        }
    }

    /** Whether it has ended without giving its lease back, because the database was away or it was stopped before it began. */
    private static boolean hasEnded(long executionId) {
        try {
            return BatchRuntime.getJobOperator().getJobExecution(executionId).getEndTime() != null;
        } catch (NoSuchJobExecutionException cleared) {
            return true;
        }
    }

    private static void stop(long executionId) {
        try {
            BatchRuntime.getJobOperator().stop(executionId);
        } catch (JobExecutionNotRunningException | NoSuchJobExecutionException ended) {
            // what is over need not be stopped
        }
    }
}
