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

/**
 * Ends the checking pass. An import that would change graduates ends here as {@code WAITING}; once it is confirmed a
 * new job takes its rows. Any other one goes on as {@code TAKE}.
 */
@Named
@Dependent
public class RosterCheckEnd extends AbstractBatchlet {

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
        return run.checking() && system.call(() -> importing.endCheck(run)) ? "WAITING" : "TAKE";
    }
}
