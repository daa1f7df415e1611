package quxiang.batch.roster;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.roster.imports.ImportRun;

/** Marks the import as completed once all rows are taken. */
@Named
@Dependent
public class RosterImportEnd extends AbstractBatchlet {

    @Inject
    @BatchProperty(name = ImportingAsSystem.IMPORT)
    private String importId;

    @Inject
    private JobContext job;

    @Inject
    private ImportingAsSystem importing;

    @Override
    public String process() {
        ImportRun run = importing.claim(Long.parseLong(importId), job.getExecutionId());
        if (run.done() != run.total()) {
            throw new IllegalStateException("import " + importId + " took " + run.done() + " rows of " + run.total());
        }
        importing.finish(run);
        return null;
    }
}
