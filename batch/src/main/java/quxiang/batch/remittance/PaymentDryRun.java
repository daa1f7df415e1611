package quxiang.batch.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import quxiang.batch.kit.DryRun;
import quxiang.batch.kit.JobName;
import quxiang.job.Forecast;

/** How many payments would be given to a file, by bank. */
@ApplicationScoped
public class PaymentDryRun implements DryRun {

    @Inject
    private PayingAsSystem paying;

    @Override
    public JobName job() {
        return JobName.WRITE_PAYMENTS;
    }

    @Override
    public Forecast forecast(Properties told) {
        return Forecast.of(paying.waiting().entrySet().stream()
                .map(bank -> new Forecast.Part(bank.getKey(), null, bank.getValue()))
                .toList());
    }
}
