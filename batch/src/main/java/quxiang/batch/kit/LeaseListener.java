package quxiang.batch.kit;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Lets an execution run only while no other one of its job does, by its lease. This holds however it was started: by
 * our pages, a schedule or {@code jboss-cli}. Stands in the XML of each job.
 */
@Named
@Dependent
public class LeaseListener extends AbstractJobListener {

    @Inject
    private JobContext job;

    @Inject
    private ExecutionGuard guarding;

    @Inject
    private RunningHere runningHere;

    /** Another execution runs, or took over. */
    public static final class LeaseLost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LeaseLost(String message) {
            super(message);
        }
    }

    @Override
    public void beforeJob() {
        if (!guarding.enter(JobName.named(job.getJobName()), job.getExecutionId())) {
            job.setExitStatus("REFUSED");
            throw new LeaseLost(job.getJobName() + " runs already");
        }
        runningHere.begun(job.getExecutionId());
    }

    @Override
    public void afterJob() {
        if (runningHere.ended(job.getExecutionId())) {
            guarding.leave(job.getExecutionId(), job.getBatchStatus().name());
        }
    }
}
