package quxiang.employer.remittance;

import jakarta.enterprise.context.ApplicationScoped;

/** Any bank that takes files: an order waits until the job {@code write-payments} fetches it. */
@ApplicationScoped
class FileBank implements Bank {

    @Override
    public Banks.Kind kind() {
        return Banks.Kind.FILES;
    }

    @Override
    public void order(long remittanceId) {
        // it stands in the table, from which the next payment file is written
    }
}
