package quxiang.batch.roster;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.roster.undo.UndoRun;
import quxiang.roster.undo.UndoneRow;

/** Undoes a chunk in the chunk's own transaction. */
@Named
@Dependent
public class UndoneRows extends AbstractItemWriter {

    @Inject
    private StepContext step;

    @Inject
    private UndoingAsSystem undoing;

    @Override
    public void writeItems(List<Object> items) {
        undoing.undo(
                (UndoRun) step.getTransientUserData(),
                items.stream().map(UndoneRow.class::cast).toList());
    }
}
