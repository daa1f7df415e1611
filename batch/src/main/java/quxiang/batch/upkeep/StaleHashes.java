package quxiang.batch.upkeep;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import quxiang.batch.kit.SystemRunner;
import quxiang.upkeep.hash.RenewingHashes;
import quxiang.upkeep.hash.StaleHash;

/** Reads what has a hash of a former key. What is renewed leaves the set, so a restart simply looks again. */
@Named
@Dependent
public class StaleHashes extends AbstractItemReader {

    private static final int AT_ONCE = 500;

    @Inject
    SystemRunner system;

    @Inject
    RenewingHashes renewing;

    private final Deque<StaleHash> ahead = new ArrayDeque<>();
    private StaleHash last;

    @Override
    public void open(Serializable checkpoint) {
        system.runOutside(renewing::learn);
        ahead.clear();
        last = StaleHash.BEGIN;
    }

    @Override
    public Object readItem() {
        if (ahead.isEmpty()) {
            ahead.addAll(system.call(() -> renewing.next(last, AT_ONCE)));
        }
        last = ahead.isEmpty() ? last : ahead.peekFirst();
        return ahead.pollFirst();
    }
}
