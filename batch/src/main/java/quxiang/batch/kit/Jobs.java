package quxiang.batch.kit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.JobInstance;
import jakarta.batch.runtime.Metric;
import jakarta.batch.runtime.StepExecution;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/**
 * Starts, stops, continues and lists jobs. No transaction is open meanwhile: a job that was started here and its starter would wait for each
 * other.
 */
@Stateless
@RolesAllowed({"OPERATOR", "SYSTEM"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Jobs {

    private static final int LATEST = 20;

    @Inject
    private Event<JobStopping> stopping;

    /**
     * Starts a job and returns at once.
     *
     * @return the execution's id
     */
    public long start(JobName job, Properties parameters) {
        return operator().start(job.id(), parameters);
    }

    /** Asks an execution to stop after the chunk that it is at. */
    public void stop(long executionId) {
        stopping.fire(new JobStopping(executionId));
        operator().stop(executionId);
    }

    /**
     * Continues an execution that was stopped, failed, or went down with its server.
     *
     * @return the id of the new execution
     */
    public long restart(long executionId) {
        return operator().restart(executionId, new Properties());
    }

    /** How often the job of an execution was begun or continued until now. */
    public int attempts(long executionId) {
        JobOperator operator = operator();
        return operator.getJobExecutions(operator.getJobInstance(executionId)).size();
    }

    /** The latest executions of a job, newest first; none when it never ran. */
    public List<ExecutionRow> executions(JobName job) {
        JobOperator operator = operator();
        List<ExecutionRow> rows = new ArrayList<>();
        try {
            for (JobInstance instance : operator.getJobInstances(job.id(), 0, LATEST)) {
                for (JobExecution execution : operator.getJobExecutions(instance)) {
                    rows.add(row(job, instance, execution, operator.getStepExecutions(execution.getExecutionId())));
                }
            }
        } catch (NoSuchJobException never) {
            return List.of();
        }
        rows.sort(Comparator.comparingLong(ExecutionRow::id).reversed());
        return List.copyOf(rows);
    }

    private static ExecutionRow row(
            JobName job, JobInstance instance, JobExecution execution, List<StepExecution> steps) {
        return new ExecutionRow(
                execution.getExecutionId(),
                instance.getInstanceId(),
                job,
                execution.getBatchStatus().name(),
                instant(execution.getStartTime()),
                instant(execution.getEndTime()),
                sum(steps, Metric.MetricType.READ_COUNT),
                sum(steps, Metric.MetricType.WRITE_COUNT),
                sum(steps, Metric.MetricType.READ_SKIP_COUNT) + sum(steps, Metric.MetricType.WRITE_SKIP_COUNT),
                execution.getBatchStatus() == BatchStatus.FAILED ? execution.getExitStatus() : null);
    }

    private static long sum(List<StepExecution> steps, Metric.MetricType type) {
        long sum = 0;
        for (StepExecution step : steps) {
            for (Metric metric : step.getMetrics()) {
                sum += metric.getType() == type ? metric.getValue() : 0;
            }
        }
        return sum;
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }
}
