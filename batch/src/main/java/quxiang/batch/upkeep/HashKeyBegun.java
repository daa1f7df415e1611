package quxiang.batch.upkeep;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import quxiang.batch.kit.SystemRunner;
import quxiang.common.ShanghaiClock;
import quxiang.upkeep.hash.RenewingHashes;

/** Begins to replace the key of hashes, and waits until every server knows. */
@Named
@Dependent
public class HashKeyBegun extends AbstractBatchlet {

    @Inject
    SystemRunner system;

    @Inject
    RenewingHashes renewing;

    @Inject
    ShanghaiClock clock;

    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public String process() throws InterruptedException {
        Optional<Instant> from = system.callOutside(renewing::begin);
        if (from.isEmpty()) {
            return "NOTHING";
        }
        long wait = Duration.between(clock.instant(), from.get()).toMillis();
        return stopped.await(Math.max(0, wait), TimeUnit.MILLISECONDS) ? "STOPPED" : "BEGUN";
    }

    @Override
    public void stop() {
        stopped.countDown();
    }
}
