package quxiang.batch.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import quxiang.employer.remittance.PaymentsWanted;

/** Starts the job as soon as the centre wants a file. */
@ApplicationScoped
class PaymentStarts {

    @Inject
    private PayingAsSystem paying;

    void start(@Observes PaymentsWanted wanted) {
        paying.start();
    }
}
