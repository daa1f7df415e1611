package quxiang.batch.roster;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Marks the import as undone. */
@Named
@Dependent
public class RosterUndoEnd extends AbstractBatchlet {

    @Inject
    @BatchProperty(name = UndoingAsSystem.IMPORT)
    private String importId;

    @Inject
    private JobContext job;

    @Inject
    private UndoingAsSystem undoing;

    @Override
    public String process() {
        undoing.finish(undoing.claim(Long.parseLong(importId), job.getExecutionId()));
        return null;
    }
}
