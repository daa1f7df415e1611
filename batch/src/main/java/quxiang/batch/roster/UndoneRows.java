package quxiang.batch.roster;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.batch.kit.SystemRunner;
import quxiang.roster.undo.UndoRun;
import quxiang.roster.undo.UndoingRoster;
import quxiang.roster.undo.UndoneRow;

/** Undoes a chunk in the chunk's own transaction. */
@Named
@Dependent
public class UndoneRows extends AbstractItemWriter {

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    private SystemRunner system;

    @Inject
    private UndoingRoster undoing;

    @Override
    public void writeItems(List<Object> items) {
        UndoRun run = (UndoRun) step.getTransientUserData();
        List<UndoneRow> rows = items.stream().map(UndoneRow.class::cast).toList();
        system.run(() -> undoing.undo(run, job.getExecutionId(), rows));
    }
}
