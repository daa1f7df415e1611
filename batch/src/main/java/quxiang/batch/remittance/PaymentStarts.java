package quxiang.batch.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Properties;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.Jobs;
import quxiang.batch.kit.SystemRunner;
import quxiang.employer.remittance.PaymentsWanted;

/** Starts the job as soon as the centre wants a file. */
@ApplicationScoped
class PaymentStarts {

    @Inject
    private SystemRunner system;

    @Inject
    private Jobs jobs;

    void start(@Observes PaymentsWanted wanted) {
        system.runOutside(() -> jobs.startUnlessRunning(JobName.WRITE_PAYMENTS, new Properties()));
    }
}
