package quxiang.batch.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import quxiang.batch.kit.DryRun;
import quxiang.batch.kit.JobName;
import quxiang.job.Forecast;

/** How many invitations would end, by school and day. */
@ApplicationScoped
public class ExpiryDryRun implements DryRun {

    @Inject
    private ExpiringAsSystem expiring;

    @Override
    public JobName job() {
        return JobName.EXPIRE_INVITATIONS;
    }

    @Override
    public Forecast forecast(Properties told) {
        return expiring.forecast();
    }
}
