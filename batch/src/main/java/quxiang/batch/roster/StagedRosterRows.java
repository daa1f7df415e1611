package quxiang.batch.roster;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.SystemRunner;
import quxiang.roster.imports.ImportRun;
import quxiang.roster.imports.ImportingRoster;
import quxiang.roster.imports.RosterRows;

/**
 * Reads a staged file row by row. For the checking pass only when there is one to be made, for taking the rows always.
 * The import itself knows where to go on, since its count moves in the same transaction as the rows; the checkpoint
 * that the job keeps only shows it.
 */
@Named
@Dependent
public class StagedRosterRows extends AbstractItemReader {

    @Inject
    @BatchProperty(name = JobName.IMPORT)
    private String importId;

    /** Whether the rows are read to be compared with the roster, and not to be taken. */
    @Inject
    @BatchProperty
    private String checking;

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    private SystemRunner system;

    @Inject
    private ImportingRoster importing;

    private RosterRows rows;

    @Override
    public void open(Serializable checkpoint) {
        ImportRun run = system.call(() -> importing.claim(Long.parseLong(importId), job.getExecutionId()));
        step.setTransientUserData(run);
        if (run.checking() == Boolean.parseBoolean(checking)) {
            rows = system.call(() -> importing.open(run));
        }
    }

    @Override
    public Object readItem() throws IOException {
        return rows == null ? null : rows.next();
    }

    @Override
    public Serializable checkpointInfo() {
        return rows == null ? null : Integer.valueOf(rows.done());
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
    }
}
