package quxiang.batch.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import quxiang.common.Refusal;
import quxiang.job.history.RecordingRuns;
import quxiang.job.history.RunOrigin;
import quxiang.job.lease.LeaseKey;
import quxiang.job.schedule.ScheduleRow;
import quxiang.job.schedule.SchedulingJobs;

/** Runs the jobs that are due by their schedules. Every server looks; whichever claims a moment first runs it. */
@ApplicationScoped
public class DueJobs {

    private static final System.Logger LOG = System.getLogger(DueJobs.class.getName());

    /** A run that is later than this has been missed, and is made up for only if the schedule says so. */
    private static final Duration LATE = Duration.ofMinutes(5);

    @Inject
    private SystemRunner system;

    @Inject
    private SchedulingJobs scheduling;

    @Inject
    private Jobs jobs;

    @Inject
    private RecordingRuns runs;

    @Inject
    @Any
    private Instance<RunCondition> conditions;

    /** Gives each job its first schedule. */
    public void introduce() {
        Arrays.stream(JobName.values())
                .forEach(job -> RetryOnConflict.retried(() -> {
                    system.runOutside(() -> scheduling.introduce(job.id(), job.schedule(), true));
                    return null;
                }));
    }

    /**
     * Runs what is due.
     *
     * @return how many moments this server claimed
     */
    public int run(Instant now) {
        return system.callOutside(() -> runDue(now));
    }

    private int runDue(Instant now) {
        int claimed = 0;
        for (ScheduleRow row : scheduling.all()) {
            Optional<JobName> job = JobName.find(row.job());
            Optional<Instant> slot = row.schedule().latest(now).filter(at -> at.isAfter(row.lastSlot()));
            if (job.isPresent() && slot.isPresent() && scheduling.claim(row, slot.get())) {
                claimed++;
                run(
                        job.get(),
                        slot.get(),
                        row.catchUp() || !slot.get().plus(LATE).isBefore(now));
            }
        }
        return claimed;
    }

    private void run(JobName job, Instant slot, boolean inTime) {
        Properties parameters = job.parameters(Map.of());
        LeaseKey key = job.key(parameters);
        Optional<RunCondition.Skipped> skipped = inTime
                ? conditions.stream()
                        .map(condition -> condition.skipped(job, slot))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.of(new RunCondition.Skipped("missed", null));
        if (skipped.isPresent()) {
            runs.skipped(
                    key,
                    RunOrigin.SCHEDULE,
                    slot,
                    skipped.get().reason(),
                    skipped.get().text());
            return;
        }
        try {
            jobs.start(job, parameters, RunOrigin.SCHEDULE, slot);
        } catch (Refusal refusal) {
            runs.skipped(key, RunOrigin.SCHEDULE, slot, "running", null);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, job.id() + " could not be started by its schedule", e);
            runs.skipped(key, RunOrigin.SCHEDULE, slot, "failed", null);
        }
    }
}
