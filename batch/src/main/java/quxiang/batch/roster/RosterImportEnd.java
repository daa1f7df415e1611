package quxiang.batch.roster;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.SystemRunner;
import quxiang.roster.imports.ImportRun;
import quxiang.roster.imports.ImportingRoster;

/** Marks the import as completed once all rows are taken. */
@Named
@Dependent
public class RosterImportEnd extends AbstractBatchlet {

    @Inject
    @BatchProperty(name = JobName.IMPORT)
    private String importId;

    @Inject
    private JobContext job;

    @Inject
    private SystemRunner system;

    @Inject
    private ImportingRoster importing;

    @Override
    public String process() {
        ImportRun run = system.call(() -> importing.claim(Long.parseLong(importId), job.getExecutionId()));
        if (run.done() != run.total()) {
            throw new IllegalStateException("import " + importId + " took " + run.done() + " rows of " + run.total());
        }
        system.run(() -> importing.finish(run));
        system.run(() -> importing.discard(run));
        return null;
    }
}
