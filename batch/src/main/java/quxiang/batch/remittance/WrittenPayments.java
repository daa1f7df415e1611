package quxiang.batch.remittance;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.batch.kit.SystemRunner;
import quxiang.employer.remittance.PaymentFiles;

/** Writes the files that were begun before, then one for what waits now. */
@Named
@Dependent
public class WrittenPayments extends AbstractBatchlet {

    @Inject
    private SystemRunner system;

    @Inject
    private PaymentFiles files;

    private volatile boolean stopped;

    @Override
    public String process() {
        int written = writeBegun();
        while (!stopped && system.callOutside(() -> files.begin().isPresent())) {
            written += writeBegun();
        }
        return "FILES " + written;
    }

    /** No transaction is open while a file is written. */
    private int writeBegun() {
        return system.callOutside(() -> {
            List<Long> begun = files.begun();
            begun.forEach(files::write);
            return begun.size();
        });
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
