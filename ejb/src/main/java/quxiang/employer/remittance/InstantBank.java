package quxiang.employer.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Pays at once, for demonstrations. Nobody gets money, and the statement line that nobody could look at is shown among
 * the demo's messages.
 */
@ApplicationScoped
class InstantBank implements Bank {

    @Inject
    private RecordingPaymentResults paying;

    @Override
    public Banks.Kind kind() {
        return Banks.Kind.INSTANT;
    }

    @Override
    public void order(long remittanceId) {
        paying.payAtOnce(remittanceId);
    }
}
