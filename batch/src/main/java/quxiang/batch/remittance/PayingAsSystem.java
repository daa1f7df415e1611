package quxiang.batch.remittance;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Properties;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.Jobs;
import quxiang.employer.remittance.PaymentFiles;

/** Lets the job act in the system's name; no transaction is open while a file is written. Reachable from this module only. */
@Stateless
@RunAs("SYSTEM")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PayingAsSystem {

    @Inject
    private PaymentFiles files;

    @Inject
    private Jobs jobs;

    public void start() {
        jobs.startUnlessRunning(JobName.WRITE_PAYMENTS, new Properties());
    }

    /** Whether there was something to pay, which stands in a file that was begun now. */
    public boolean begin() {
        return files.begin().isPresent();
    }

    /** Writes what was begun. @return how many files */
    public int writeBegun() {
        List<Long> begun = files.begun();
        begun.forEach(files::write);
        return begun.size();
    }
}
