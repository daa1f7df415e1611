package quxiang.batch.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import quxiang.common.ShanghaiClock;
import quxiang.job.history.JobEvent;
import quxiang.job.history.JobLog;
import quxiang.job.history.RecordingRuns;
import quxiang.job.history.RunOutcome;
import quxiang.job.lease.Leases;

/** Recognises executions whose server is gone, so that their jobs can run again. */
@ApplicationScoped
public class OrphanedExecutions {

    private static final System.Logger LOG = System.getLogger(OrphanedExecutions.class.getName());

    /** A job may wait for a thread before it begins; only then it has a lease, if it was started past our doors. */
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    @Inject
    private SystemRunner system;

    @Inject
    private Leases leases;

    @Inject
    private RecordingRuns runs;

    @Inject
    private JobLog log;

    @Inject
    private ShanghaiClock clock;

    /** Looks at the leases. */
    public void recognise() {
        system.runOutside(() -> tell(leases.retireDead()));
    }

    /** Looks at everything that seems to run, and writes down runs that nobody has written down. */
    public void recogniseAll() {
        recognise();
        system.runOutside(this::recogniseForgotten);
    }

    private void recogniseForgotten() {
        List<Long> forgotten = new ArrayList<>();
        Arrays.stream(JobName.values()).map(JobName::id).forEach(job -> {
            forgotten.addAll(leases.retireForgotten(job, clock.instant().minus(LONGEST_START)));
            runs.adopt(job);
        });
        tell(forgotten);
    }

    private void tell(List<Long> executions) {
        for (long execution : executions) {
            LOG.log(System.Logger.Level.INFO, "execution {0} was interrupted", String.valueOf(execution));
            runs.outcome(execution, RunOutcome.INTERRUPTED);
            log.tell(execution, JobEvent.INTERRUPTED, null);
        }
    }
}
