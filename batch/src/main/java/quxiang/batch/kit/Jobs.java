package quxiang.batch.kit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.batch.operations.JobExecutionAlreadyCompleteException;
import jakarta.batch.operations.JobExecutionNotMostRecentException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.LongSupplier;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.Words;
import quxiang.job.Forecast;
import quxiang.job.history.JobEvent;
import quxiang.job.history.JobHistory;
import quxiang.job.history.JobLog;
import quxiang.job.history.RecordingRuns;
import quxiang.job.history.RunOrigin;
import quxiang.job.history.RunOriginKind;
import quxiang.job.history.RunRow;
import quxiang.job.lease.LeaseHolder;
import quxiang.job.lease.LeaseKey;
import quxiang.job.lease.Leases;

/**
 * Starts, stops and continues jobs, each once at a time on all servers together. No transaction is open meanwhile: a
 * job that was started here and its starter would wait for each other.
 */
@Stateless
@RolesAllowed({"OPERATOR", "SYSTEM"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Jobs {

    @Inject
    private Event<JobStopping> stopping;

    @Inject
    private Leases leases;

    @Inject
    private RecordingRuns runs;

    @Inject
    private JobHistory history;

    @Inject
    private JobLog log;

    @Inject
    private OrphanedExecutions interrupted;

    @Inject
    private Actor actor;

    @Inject
    private SystemRunner runner;

    @Inject
    private JobForecasts forecasts;

    /**
     * Starts a job and returns at once.
     *
     * @return the execution's id
     * @throws Refusal {@code job.running} while another execution of it runs
     */
    public long start(JobName job, Properties parameters) {
        return start(job, parameters, origin(), null);
    }

    /** Starts the check of the whole audit chain, which is the auditor's. @throws Refusal {@code job.running} */
    @RolesAllowed("AUDITOR")
    public long startChainCheck() {
        RunOrigin auditor = new RunOrigin(RunOriginKind.PERSON, actor.name(), actor.accountId());
        return runner.callOutside(() -> start(JobName.CHECK_AUDIT_CHAIN, new Properties(), auditor, null));
    }

    /**
     * 立即运行.
     *
     * @param told what the job is told, as it was typed
     * @param origin a program, or {@code null} for the person who acts
     * @return the execution's id
     * @throws Refusal {@code job.not_by_hand}, {@code job.running}, {@code job.parameter.*}
     */
    public long startByHand(JobName job, Map<String, String> told, RunOrigin origin) {
        if (!job.byHand()) {
            throw new Refusal("job.not_by_hand");
        }
        return start(job, job.parameters(told), origin == null ? origin() : origin, null);
    }

    /**
     * Starts a job for somebody.
     *
     * @param slot the moment of its schedule, or {@code null}
     * @return the execution's id
     * @throws Refusal {@code job.running} while another execution of it runs
     */
    public long start(JobName job, Properties parameters, RunOrigin origin, Instant slot) {
        LeaseKey key = job.key(parameters);
        take(key);
        long execution = begin(key, () -> operator().start(job.id(), parameters));
        runs.started(key, execution, null, origin, JobName.text(parameters), slot);
        return execution;
    }

    /**
     * Starts a job unless it runs already. Then what there is to do is done by the one that runs, or found by its next
     * run.
     *
     * @return the execution's id, if it was started
     */
    public Optional<Long> startUnlessRunning(JobName job, Properties parameters) {
        try {
            return Optional.of(start(job, parameters));
        } catch (Refusal running) {
            if (!running.key().equals("job.running")) {
                throw running;
            }
            return Optional.empty();
        }
    }

    /**
     * Asks an execution to stop after the chunk that it is at, on whatever server it runs.
     *
     * @throws Refusal {@code job.not_running} when it does not run
     */
    public void stop(long executionId) {
        interrupted.recognise();
        if (!leases.askToStop(executionId)) {
            throw new Refusal("job.not_running");
        }
        stopping.fire(new JobStopping(executionId));
        log.tell(executionId, JobEvent.STOP_ASKED, actor.name());
        runs.stopped(job(executionId).id(), executionId);
        stopHere(executionId);
    }

    /** Stops an execution if it runs on this server; the other servers look for themselves. */
    void stopHere(long executionId) {
        if (leases.holds(executionId)) {
            try {
                operator().stop(executionId);
            } catch (JobExecutionNotRunningException | NoSuchJobExecutionException ended) {
                throw new Refusal("job.not_running");
            }
        }
    }

    /**
     * Continues an execution that was stopped, failed, or went down with its server.
     *
     * @return the id of the new execution
     * @throws Refusal {@code job.running} while one of that job runs, {@code job.complete}, {@code job.not_latest}, {@code job.not_found}
     */
    public long restart(long executionId) {
        return restart(executionId, origin());
    }

    /** Continues an execution for somebody; as {@link #restart(long)}. */
    public long restart(long executionId, RunOrigin origin) {
        JobName job = job(executionId);
        Properties parameters =
                Optional.ofNullable(operator().getParameters(executionId)).orElseGet(Properties::new);
        LeaseKey key = job.key(parameters);
        take(key);
        long execution = begin(key, () -> operator().restart(executionId, mode(executionId)));
        runs.started(key, execution, executionId, origin, JobName.text(parameters), null);
        return execution;
    }

    /** JBeret takes an orphaned execution for a running one; our own record knows that it is not. */
    private Properties mode(long executionId) {
        Properties mode = new Properties();
        if (history.ofExecution(executionId).filter(RunRow::interrupted).isPresent()) {
            mode.setProperty("jberet.restart.mode", "force");
        }
        return mode;
    }

    /**
     * 预演: what the job would do if it ran now.
     *
     * @throws Refusal {@code job.no_dry_run} when that cannot be told
     */
    public Forecast forecast(JobName job, Properties parameters) {
        return forecasts.of(job, parameters).orElseThrow(() -> new Refusal("job.no_dry_run", job.id()));
    }

    /** Whether {@link #forecast} can tell what the job would do. */
    public boolean hasForecast(JobName job) {
        return forecasts.has(job);
    }

    /** Whether the job runs with these parameters, on whatever server. */
    public boolean isRunning(JobName job, Properties parameters) {
        interrupted.recognise();
        return leases.holder(job.key(parameters)).isPresent();
    }

    private void take(LeaseKey key) {
        interrupted.recognise();
        if (!RetryOnConflict.retried(() -> leases.take(key))) {
            LeaseHolder holder = leases.holder(key).orElse(null);
            throw holder == null
                    ? new Refusal("race_lost")
                    : new Refusal(
                            "job.running", key.job(), Words.of(Words.CHINESE).minute(holder.since()), holder.node());
        }
    }

    private long begin(LeaseKey key, LongSupplier start) {
        boolean begun = false;
        try {
            long execution = start.getAsLong();
            begun = true;
            leases.bind(key, execution);
            return execution;
        } catch (JobExecutionAlreadyCompleteException e) {
            throw new Refusal("job.complete");
        } catch (JobExecutionNotMostRecentException e) {
            throw new Refusal("job.not_latest");
        } finally {
            if (!begun) {
                leases.giveBack(key);
            }
        }
    }

    private static JobName job(long executionId) {
        try {
            return JobName.named(operator().getJobInstance(executionId).getJobName());
        } catch (NoSuchJobExecutionException e) {
            throw new Refusal("job.not_found", String.valueOf(executionId));
        }
    }

    private RunOrigin origin() {
        return actor.role() == Role.OPERATOR
                ? new RunOrigin(RunOriginKind.PERSON, actor.name(), actor.accountId())
                : RunOrigin.SYSTEM;
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }
}
