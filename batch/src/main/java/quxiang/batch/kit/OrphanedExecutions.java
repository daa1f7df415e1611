package quxiang.batch.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import quxiang.common.ShanghaiClock;
import quxiang.job.history.JobEvent;
import quxiang.job.history.JobHistory;
import quxiang.job.history.JobLog;
import quxiang.job.history.RecordingRuns;
import quxiang.job.history.RunOutcome;
import quxiang.job.lease.Leases;

/** Recognises orphaned executions, whose server is gone, so that their jobs can run again. */
@ApplicationScoped
public class OrphanedExecutions {

    private static final System.Logger LOG = System.getLogger(OrphanedExecutions.class.getName());

    /**
     * A job may wait for a thread before it begins; one that was not started by {@link Jobs} has no lease until then.
     */
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    @Inject
    private SystemRunner system;

    @Inject
    private Leases leases;

    @Inject
    private JobHistory history;

    @Inject
    private RecordingRuns runs;

    @Inject
    private JobLog log;

    @Inject
    private ShanghaiClock clock;

    private volatile List<Long> lastLook = List.of();

    /** Retires the leases of executions whose server is gone. */
    public void recognise() {
        system.runOutside(() -> tell(leases.retireDead()));
    }

    /** Looks at everything that seems to run, and records runs that nobody has recorded. */
    public void recogniseAll() {
        recognise();
        system.runOutside(this::recogniseForgotten);
    }

    private void recogniseForgotten() {
        Instant before = clock.instant().minus(LONGEST_START);
        // A younger one may be recorded at this moment by whoever started it.
        history.unrecorded().stream()
                .filter(found -> found.createdAt().isBefore(before))
                .filter(found -> JobName.find(found.job()).isPresent())
                .forEach(runs::adopt);
        // An execution gives its lease back a moment before its end is recorded, so it has to be seen twice.
        List<Long> leaseless = history.withoutLease(before);
        List<Long> again = leaseless.stream().filter(lastLook::contains).toList();
        lastLook = leaseless;
        tell(again.stream()
                .filter(execution -> runs.outcome(execution, RunOutcome.INTERRUPTED))
                .toList());
    }

    private void tell(List<Long> executions) {
        for (long execution : executions) {
            LOG.log(System.Logger.Level.INFO, "execution {0} was interrupted", String.valueOf(execution));
            log.tell(execution, JobEvent.INTERRUPTED, null);
        }
    }
}
