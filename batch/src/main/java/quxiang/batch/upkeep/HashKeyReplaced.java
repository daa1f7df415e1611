package quxiang.batch.upkeep;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.batch.kit.SystemRunner;
import quxiang.upkeep.hash.RenewingHashes;

/** Looks whether nothing has a former key any more, and ends it. */
@Named
@Dependent
public class HashKeyReplaced extends AbstractBatchlet {

    @Inject
    SystemRunner system;

    @Inject
    RenewingHashes renewing;

    @Override
    public String process() {
        system.runOutside(renewing::finish);
        return "REPLACED";
    }
}
