package quxiang.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import quxiang.batch.kit.ExecutionRow;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.Jobs;
import quxiang.batch.signing.Nightly;
import quxiang.common.Refusal;
import quxiang.web.kit.Done;

/** 批处理: every job with its schedule and its executions; start, stop and go on. */
@Named
@RequestScoped
public class OperatorJobs {

    @Inject
    private Jobs jobs;

    @Inject
    private Nightly nightly;

    @Inject
    private Done done;

    private JobName job;
    private long execution;
    private List<JobRow> rows;

    /**
     * A job as the page shows it.
     *
     * @param startable whether it can be started by hand; an import needs a file and is started by a school
     */
    public record JobRow(JobName job, boolean startable, List<ExecutionRow> executions) {

        /** Whether an execution has not ended. */
        public boolean running() {
            return executions.stream().anyMatch(e -> e.endedAt() == null);
        }
    }

    public List<JobRow> getRows() {
        if (rows == null) {
            rows = Arrays.stream(JobName.values())
                    .map(name -> new JobRow(
                            name,
                            name.byHand(),
                            jobs.executions(name).stream().limit(10).toList()))
                    .toList();
        }
        return rows;
    }

    /** Whether anything runs, so that the page looks again by itself. */
    public boolean isRunning() {
        return getRows().stream().anyMatch(JobRow::running);
    }

    /** When the nightly job runs next. */
    public Instant getNextNight() {
        return nightly.next();
    }

    /** How long an execution took, in seconds. */
    public String seconds(ExecutionRow row) {
        return row.startedAt() == null || row.endedAt() == null
                ? ""
                : String.valueOf(
                        Duration.between(row.startedAt(), row.endedAt()).toMillis() / 1000.0);
    }

    /** 立即运行. One at a time: a second click finds the first one running. */
    public void start() {
        if (job == null || !job.byHand()) {
            throw new Refusal("job.not_by_hand");
        }
        if (jobs.executions(job).stream().anyMatch(e -> e.endedAt() == null)) {
            throw new Refusal("job.running");
        }
        jobs.start(job, new Properties());
        done.go("operator/jobs.xhtml", "operator_jobs.message.started");
    }

    /** 停止. */
    public void stop() {
        jobs.stop(execution);
        done.go("operator/jobs.xhtml", "operator_jobs.message.stopping");
    }

    /** 重新启动: goes on where it stopped. */
    public void restart() {
        jobs.restart(execution);
        done.go("operator/jobs.xhtml", "operator_jobs.message.restarted");
    }

    public JobName getJob() {
        return job;
    }

    public void setJob(JobName job) {
        this.job = job;
    }

    public long getExecution() {
        return execution;
    }

    public void setExecution(long execution) {
        this.execution = execution;
    }
}
