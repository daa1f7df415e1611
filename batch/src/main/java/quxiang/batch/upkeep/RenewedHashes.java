package quxiang.batch.upkeep;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.batch.kit.SystemRunner;
import quxiang.upkeep.hash.RenewingHashes;
import quxiang.upkeep.hash.StaleHash;

/** Renews a chunk of hashes in the chunk's own transaction. */
@Named
@Dependent
public class RenewedHashes extends AbstractItemWriter {

    @Inject
    SystemRunner system;

    @Inject
    RenewingHashes renewing;

    @Override
    public void writeItems(List<Object> items) {
        List<StaleHash> stale = items.stream().map(StaleHash.class::cast).toList();
        system.run(() -> renewing.renew(stale));
    }
}
