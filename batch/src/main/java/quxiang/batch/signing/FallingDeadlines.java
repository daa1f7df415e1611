package quxiang.batch.signing;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.batch.kit.SystemRunner;
import quxiang.signing.expiry.PostponingDeadlines;

/**
 * Moves the deadlines that fall into a holiday, a thousand in each transaction. In the end, one by one, those whose
 * rows somebody had locked meanwhile.
 */
@Named
@Dependent
public class FallingDeadlines extends AbstractBatchlet {

    private static final int AT_ONCE = 1_000;

    @Inject
    SystemRunner system;

    @Inject
    PostponingDeadlines postponing;

    private volatile boolean stopped;

    @Override
    public String process() {
        return "MOVED " + (move(AT_ONCE, false) + move(1, true));
    }

    private long move(int atOnce, boolean waits) {
        long sum = 0;
        int moved = 1;
        while (!stopped && moved > 0) {
            moved = system.callOutside(() -> postponing.movePart(atOnce, waits));
            sum += moved;
        }
        return sum;
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
