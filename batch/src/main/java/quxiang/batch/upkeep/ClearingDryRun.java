package quxiang.batch.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import quxiang.batch.kit.DryRun;
import quxiang.batch.kit.JobName;
import quxiang.job.Forecast;

/** How many rows of each table would go, and before which day they were. */
@ApplicationScoped
public class ClearingDryRun implements DryRun {

    @Inject
    private ClearingAsSystem clearing;

    @Override
    public JobName job() {
        return JobName.HOUSEKEEPING;
    }

    @Override
    public Forecast forecast(Properties told) {
        return clearing.forecast();
    }
}
