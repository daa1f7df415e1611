package quxiang.batch.kit;

import jakarta.batch.api.chunk.listener.ChunkListener;
import jakarta.batch.api.listener.StepListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.Metric;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.logging.MDC;
import quxiang.common.ShanghaiClock;
import quxiang.job.history.JobEvent;

/**
 * Writes the progress of a step into the execution's log. Keeps a chunk from being committed when another server has
 * taken the job over. Stands in the XML of each step.
 */
@Named
@Dependent
public class ProgressListener implements StepListener, ChunkListener {

    /** Under this name a line of the server's log says to which request or execution it belongs. */
    private static final String NUMBER = "request";

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    private ExecutionGuard guarding;

    @Inject
    private ShanghaiClock clock;

    private Instant lastLine = Instant.EPOCH;

    @Override
    public void beforeStep() {
        MDC.put(NUMBER, job.getJobName() + "-" + job.getExecutionId());
        guarding.tell(job.getExecutionId(), JobEvent.STEP, step.getStepName());
    }

    @Override
    public void afterStep() {
        Exception thrown = step.getException();
        if (thrown != null) {
            Fault fault = Fault.of(thrown);
            guarding.tell(
                    job.getExecutionId(),
                    JobEvent.PROBLEM,
                    fault + " " + thrown.getClass().getSimpleName());
            guarding.fault(job.getExecutionId(), fault);
        }
        guarding.tell(
                job.getExecutionId(),
                JobEvent.STEP_ENDED,
                step.getStepName() + " " + (thrown == null ? counts() : BatchStatus.FAILED + " " + counts()));
        MDC.remove(NUMBER);
    }

    @Override
    public void beforeChunk() {
        // what is read before the lease is lost does no harm
    }

    @Override
    public void afterChunk() {
        if (!guarding.holds(job.getExecutionId())) {
            throw new LeaseListener.LeaseLost("execution " + job.getExecutionId() + " has lost its lease");
        }
        Instant now = clock.instant();
        if (Duration.between(lastLine, now).compareTo(BETWEEN_LINES) >= 0) {
            guarding.tell(job.getExecutionId(), JobEvent.CHECKPOINT, counts());
            lastLine = now;
        }
    }

    @Override
    public void onError(Exception thrown) {
        guarding.tell(
                job.getExecutionId(),
                JobEvent.PROBLEM,
                Fault.of(thrown) + " " + thrown.getClass().getSimpleName() + " " + counts());
    }

    private String counts() {
        Map<Metric.MetricType, Long> metrics = new EnumMap<>(Metric.MetricType.class);
        Arrays.stream(step.getMetrics()).forEach(metric -> metrics.put(metric.getType(), metric.getValue()));
        long skipped = metrics.getOrDefault(Metric.MetricType.READ_SKIP_COUNT, 0L)
                + metrics.getOrDefault(Metric.MetricType.PROCESS_SKIP_COUNT, 0L)
                + metrics.getOrDefault(Metric.MetricType.WRITE_SKIP_COUNT, 0L);
        return metrics.getOrDefault(Metric.MetricType.READ_COUNT, 0L) + "/"
                + metrics.getOrDefault(Metric.MetricType.WRITE_COUNT, 0L) + "/" + skipped;
    }
}
