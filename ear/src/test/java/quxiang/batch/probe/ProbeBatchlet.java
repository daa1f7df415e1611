package quxiang.batch.probe;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.server.AsSystem;

/** Ends with what a bean for the system answers. */
@Named
@Dependent
public class ProbeBatchlet extends AbstractBatchlet {

    @Inject
    private AsSystem system;

    @Inject
    private JobContext job;

    @Override
    public String process() {
        job.setExitStatus(system.whoActs());
        return null;
    }
}
