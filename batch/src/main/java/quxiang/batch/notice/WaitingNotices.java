package quxiang.batch.notice;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.notice.Delivering;

/** Delivers until nothing waits any more or the job is stopped; each chunk is a transaction of its own. */
@Named
@Dependent
public class WaitingNotices extends AbstractBatchlet {

    private static final int AT_ONCE = 500;

    @Inject
    Delivering delivering;

    private volatile boolean stopped;

    @Override
    public String process() {
        int delivered = 0;
        int chunk = delivering.deliverChunk(AT_ONCE);
        while (chunk > 0 && !stopped) {
            delivered += chunk;
            chunk = delivering.deliverChunk(AT_ONCE);
        }
        return "DELIVERED " + delivered;
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
