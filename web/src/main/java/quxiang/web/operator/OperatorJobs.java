package quxiang.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.Jobs;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.job.history.JobHistory;
import quxiang.job.history.RunRow;
import quxiang.job.schedule.JobSchedule;
import quxiang.job.schedule.ScheduleRow;
import quxiang.job.schedule.SchedulingJobs;
import quxiang.web.kit.FlashRedirect;

/** 批处理: every job with its schedule and its last runs; start, stop and go on. */
@Named
@RequestScoped
public class OperatorJobs {

    private static final int LATEST = 5;
    private static final String HERE = "operator/jobs.xhtml";

    @Inject
    private Jobs jobs;

    @Inject
    private JobHistory history;

    @Inject
    private SchedulingJobs scheduling;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private FlashRedirect done;

    private JobName job;
    private long execution;
    private List<JobRow> rows;

    /**
     * A job as the page shows it.
     *
     * @param startable whether it can be started by hand; an import needs a file and is started by whoever uploads one
     * @param forecast whether it has a dry run
     * @param schedule when it runs by itself
     * @param next when it does so next, or {@code null}
     */
    public record JobRow(
            JobName job, boolean startable, boolean forecast, JobSchedule schedule, Instant next, List<RunRow> runs) {

        /** Whether a run has not ended. */
        public boolean running() {
            return active() != null;
        }

        /** The run that has not ended, or {@code null}. */
        public RunRow active() {
            return runs.stream().filter(RunRow::running).findFirst().orElse(null);
        }

        /** The latest run, or {@code null}. */
        public RunRow last() {
            return runs.isEmpty() ? null : runs.get(0);
        }

        /** Whether the latest run ended badly and can go on: somebody has to look. */
        boolean failed() {
            return last() != null && last().restartable();
        }
    }

    public List<JobRow> getRows() {
        if (rows == null) {
            Map<String, List<RunRow>> runs =
                    history.latest(LATEST).stream().collect(Collectors.groupingBy(RunRow::job));
            Map<String, ScheduleRow> schedules =
                    scheduling.all().stream().collect(Collectors.toMap(ScheduleRow::job, row -> row));
            // What went wrong comes first, then what an operator can start.
            rows = Arrays.stream(JobName.values())
                    .sorted(Comparator.comparing(JobName::byHand).reversed())
                    .map(name -> row(
                            name,
                            Optional.ofNullable(schedules.get(name.id()))
                                    .map(ScheduleRow::schedule)
                                    .orElseGet(name::schedule),
                            runs.getOrDefault(name.id(), List.of())))
                    .sorted(Comparator.comparing(JobRow::failed).reversed())
                    .toList();
        }
        return rows;
    }

    private JobRow row(JobName name, JobSchedule schedule, List<RunRow> runs) {
        return new JobRow(
                name,
                name.byHand(),
                jobs.hasForecast(name),
                schedule,
                schedule.next(clock.instant()).orElse(null),
                runs);
    }

    /** How soon the page looks again by itself, in milliseconds: often while anything runs. */
    public int getPause() {
        return getRows().stream().anyMatch(JobRow::running) ? 2_000 : 30_000;
    }

    /** 立即运行. One at a time: a second click finds the first one running. */
    public void start() {
        if (job == null) {
            throw new Refusal("job.not_by_hand");
        }
        jobs.startByHand(job, Map.of(), null);
        done.go(HERE, "operator_jobs.message.started");
    }

    /** 停止. */
    public void stop() {
        jobs.stop(execution);
        done.go(HERE, "operator_jobs.message.stopping");
    }

    /** 重新启动: goes on where it stopped. */
    public void restart() {
        jobs.restart(execution);
        done.go(HERE, "operator_jobs.message.restarted");
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
