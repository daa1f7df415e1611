package quxiang.batch.roster;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Notes which imports run on this server. */
@Named
@Dependent
public class RosterImportWatch extends AbstractJobListener {

    @Inject
    @BatchProperty(name = ImportingAsSystem.IMPORT)
    private String importId;

    @Inject
    private RunningHere runningHere;

    @Override
    public void beforeJob() {
        runningHere.begun(Long.parseLong(importId));
    }

    @Override
    public void afterJob() {
        runningHere.ended(Long.parseLong(importId));
    }
}
