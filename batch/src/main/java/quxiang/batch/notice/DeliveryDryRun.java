package quxiang.batch.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Properties;
import quxiang.batch.kit.DryRun;
import quxiang.batch.kit.JobName;
import quxiang.job.Forecast;
import quxiang.notice.outbox.DeliveringNotices;

/** How many messages wait. */
@ApplicationScoped
public class DeliveryDryRun implements DryRun {

    @Inject
    private DeliveringNotices delivering;

    @Override
    public JobName job() {
        return JobName.DELIVER_NOTICES;
    }

    @Override
    public Forecast forecast(Properties told) {
        return new Forecast(delivering.waiting(), List.of());
    }
}
