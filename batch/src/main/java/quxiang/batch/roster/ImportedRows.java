package quxiang.batch.roster;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Queue;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.SystemRunner;
import quxiang.intake.TakingBackRows;
import quxiang.roster.undo.UndoRun;
import quxiang.roster.undo.UndoingRoster;
import quxiang.roster.undo.UndoneRow;

/**
 * Reads the graduates of an import that is being undone. A restart begins anew, since who is done is gone from what it
 * reads.
 */
@Named
@Dependent
public class ImportedRows extends AbstractItemReader {

    private static final int AT_ONCE = 1000;

    @Inject
    @BatchProperty(name = JobName.IMPORT)
    private String importId;

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    private SystemRunner system;

    @Inject
    private TakingBackRows takingBack;

    @Inject
    private UndoingRoster undoing;

    private final Queue<UndoneRow> rows = new ArrayDeque<>();
    private UndoRun run;
    private UndoneRow last;

    @Override
    public void open(Serializable checkpoint) {
        long id = Long.parseLong(importId);
        system.run(() -> takingBack.claim(id, job.getExecutionId()));
        run = system.call(() -> undoing.run(id));
        step.setTransientUserData(run);
    }

    @Override
    public Object readItem() {
        if (rows.isEmpty()) {
            rows.addAll(system.call(() -> undoing.next(run, last, AT_ONCE)));
        }
        if (!rows.isEmpty()) {
            last = rows.remove();
            return last;
        }
        return null;
    }
}
