package quxiang.batch.roster;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.batch.kit.SystemRunner;
import quxiang.roster.format.RosterRow;
import quxiang.roster.imports.ImportRun;
import quxiang.roster.imports.ImportingRoster;

/** Takes a chunk of rows into the roster, or only compares it with the roster. In the chunk's own transaction. */
@Named
@Dependent
public class TakenRosterRows extends AbstractItemWriter {

    /** Whether the rows are only compared. */
    @Inject
    @BatchProperty
    private String checking;

    @Inject
    private StepContext step;

    @Inject
    private SystemRunner system;

    @Inject
    private ImportingRoster importing;

    private ImportRun run;
    private int done;

    @Override
    public void writeItems(List<Object> items) {
        ImportRun current = (ImportRun) step.getTransientUserData();
        if (current != run) {
            // The reader was opened anew: at the beginning, or after a chunk was rolled back.
            run = current;
            done = current.done();
        }
        List<RosterRow> rows = items.stream().map(RosterRow.class::cast).toList();
        if (Boolean.parseBoolean(checking)) {
            system.run(() -> importing.check(run, done, rows));
        } else {
            system.run(() -> importing.take(run, done, rows));
        }
        done += items.size();
    }
}
