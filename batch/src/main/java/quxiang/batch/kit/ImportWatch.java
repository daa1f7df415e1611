package quxiang.batch.kit;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Notes which imports run on this server. */
@Named
@Dependent
public class ImportWatch extends AbstractJobListener {

    @Inject
    @BatchProperty(name = UnfinishedWork.IMPORT)
    private String importId;

    @Inject
    private JobContext job;

    @Inject
    private RunningHere runningHere;

    @Override
    public void beforeJob() {
        runningHere.begun(job.getJobName(), Long.parseLong(importId));
    }

    @Override
    public void afterJob() {
        runningHere.ended(job.getJobName(), Long.parseLong(importId));
    }
}
