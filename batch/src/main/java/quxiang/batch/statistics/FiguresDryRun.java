package quxiang.batch.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import quxiang.batch.kit.DryRun;
import quxiang.batch.kit.JobName;
import quxiang.job.Forecast;

/** How many graduates and signings would be counted. */
@ApplicationScoped
public class FiguresDryRun implements DryRun {

    @Inject
    private RollingUpAsSystem rollingUp;

    @Override
    public JobName job() {
        return JobName.ROLL_UP_FIGURES;
    }

    @Override
    public Forecast forecast(Properties told) {
        return rollingUp.forecast();
    }
}
