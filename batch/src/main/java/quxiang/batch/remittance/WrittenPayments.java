package quxiang.batch.remittance;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Writes the files that were begun before, then one for what waits now. */
@Named
@Dependent
public class WrittenPayments extends AbstractBatchlet {

    @Inject
    private PayingAsSystem paying;

    private volatile boolean stopped;

    @Override
    public String process() {
        int files = paying.writeBegun();
        while (!stopped && paying.begin()) {
            files += paying.writeBegun();
        }
        return "FILES " + files;
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
