package quxiang.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.Jobs;
import quxiang.common.Clock;
import quxiang.common.Refusal;
import quxiang.job.JobHistory;
import quxiang.job.RunRow;
import quxiang.job.ScheduleRow;
import quxiang.job.Scheduling;
import quxiang.web.kit.Done;

/** 批处理: every job with its schedule and its executions; start, stop and go on. */
@Named
@RequestScoped
public class OperatorJobs {

    @Inject
    private Jobs jobs;

    @Inject
    private JobHistory history;

    @Inject
    private Scheduling scheduling;

    @Inject
    private Clock clock;

    @Inject
    private Done done;

    private static final int LATEST = 5;

    private JobName job;
    private long execution;
    private List<JobRow> rows;

    /**
     * A job as the page shows it.
     *
     * @param startable whether it can be started by hand; an import needs a file and is started by a school
     * @param next when it runs by itself, or {@code null}
     */
    public record JobRow(JobName job, boolean startable, Instant next, List<RunRow> runs) {

        /** Whether a run has not ended. */
        public boolean running() {
            return runs.stream().anyMatch(RunRow::running);
        }
    }

    public List<JobRow> getRows() {
        if (rows == null) {
            Map<String, List<RunRow>> runs =
                    history.latest(LATEST).stream().collect(Collectors.groupingBy(RunRow::job));
            Map<String, ScheduleRow> schedules =
                    scheduling.all().stream().collect(Collectors.toMap(ScheduleRow::job, row -> row));
            rows = Arrays.stream(JobName.values())
                    .map(name -> new JobRow(
                            name,
                            name.byHand(),
                            Optional.ofNullable(schedules.get(name.id()))
                                    .flatMap(row -> row.schedule().next(clock.instant()))
                                    .orElse(null),
                            runs.getOrDefault(name.id(), List.of())))
                    .toList();
        }
        return rows;
    }

    /** Whether anything runs, so that the page looks again by itself. */
    public boolean isRunning() {
        return getRows().stream().anyMatch(JobRow::running);
    }

    /** How long a run took, in seconds. */
    public String seconds(RunRow row) {
        Duration duration = row.duration(clock.instant());
        return duration == null ? "" : String.valueOf(duration.toMillis() / 1000.0);
    }

    /** 立即运行. One at a time: a second click finds the first one running. */
    public void start() {
        if (job == null || !job.byHand()) {
            throw new Refusal("job.not_by_hand");
        }
        jobs.start(job, job.parameters(Map.of()));
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
