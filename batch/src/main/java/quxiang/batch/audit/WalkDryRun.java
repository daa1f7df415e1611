package quxiang.batch.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import quxiang.batch.kit.DryRun;
import quxiang.batch.kit.JobName;
import quxiang.job.Forecast;

/** How many links would be looked at. */
@ApplicationScoped
public class WalkDryRun implements DryRun {

    @Inject
    private WalkingAsSystem walking;

    @Override
    public JobName job() {
        return JobName.CHECK_AUDIT_CHAIN;
    }

    @Override
    public Forecast forecast(Properties told) {
        return walking.forecast();
    }
}
