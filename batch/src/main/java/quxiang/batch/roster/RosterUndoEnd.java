package quxiang.batch.roster;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.SystemRunner;
import quxiang.roster.undo.UndoingRoster;

/** Marks the import as undone. */
@Named
@Dependent
public class RosterUndoEnd extends AbstractBatchlet {

    @Inject
    @BatchProperty(name = JobName.IMPORT)
    private String importId;

    @Inject
    private JobContext job;

    @Inject
    private SystemRunner system;

    @Inject
    private UndoingRoster undoing;

    @Override
    public String process() {
        system.run(() -> undoing.finish(undoing.claim(Long.parseLong(importId), job.getExecutionId())));
        return null;
    }
}
