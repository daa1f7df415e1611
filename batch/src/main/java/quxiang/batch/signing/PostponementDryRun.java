package quxiang.batch.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import quxiang.batch.kit.DryRun;
import quxiang.batch.kit.JobName;
import quxiang.job.Forecast;

/** How many deadlines would move, by holiday. */
@ApplicationScoped
public class PostponementDryRun implements DryRun {

    @Inject
    private PostponingAsSystem postponing;

    @Override
    public JobName job() {
        return JobName.MOVE_DEADLINES;
    }

    @Override
    public Forecast forecast(Properties told) {
        return postponing.forecast();
    }
}
