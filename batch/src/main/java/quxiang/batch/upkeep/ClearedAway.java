package quxiang.batch.upkeep;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.batch.kit.SystemRunner;
import quxiang.upkeep.ApplyingRetention;
import quxiang.upkeep.RetentionRule;
import quxiang.upkeep.SealingAnew;

/**
 * Deletes what the retention rules no longer keep, then seals anew what has an older key. Each transaction takes some thousand rows; a
 * restart simply looks again.
 */
@Named
@Dependent
public class ClearedAway extends AbstractBatchlet {

    private static final int AT_ONCE = 5_000;

    @Inject
    SystemRunner system;

    @Inject
    ApplyingRetention retention;

    @Inject
    SealingAnew sealing;

    private volatile boolean stopped;

    @Override
    public String process() {
        StringBuilder cleared = new StringBuilder("CLEARED");
        for (RetentionRule perishable : RetentionRule.values()) {
            long count = clear(perishable);
            if (count > 0) {
                cleared.append(' ').append(perishable).append(' ').append(count);
            }
        }
        int images = stopped ? 0 : system.callOutside(retention::clearImages);
        if (images > 0) {
            cleared.append(" IMAGES ").append(images);
        }
        int files = stopped ? 0 : system.callOutside(retention::clearBankFiles);
        if (files > 0) {
            cleared.append(" BANK_FILES ").append(files);
        }
        SealingAnew.Progress progress = SealingAnew.Progress.BEGIN;
        while (!stopped && !progress.isOver()) {
            SealingAnew.Progress at = progress;
            progress = system.callOutside(() -> sealing.go(at, AT_ONCE));
        }
        if (progress.sealed() > 0) {
            cleared.append(" SEALED ").append(progress.sealed());
        }
        return cleared.toString();
    }

    private long clear(RetentionRule perishable) {
        long sum = 0;
        int cleared = AT_ONCE;
        while (!stopped && cleared == AT_ONCE) {
            cleared = system.callOutside(() -> retention.clear(perishable, AT_ONCE));
            sum += cleared;
        }
        return sum;
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
