package quxiang.batch.roster;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.Jobs;
import quxiang.batch.kit.UnfinishedWork;
import quxiang.job.history.RunOrigin;
import quxiang.roster.imports.OpenImport;
import quxiang.roster.undo.UndoRun;
import quxiang.roster.undo.UndoingRoster;
import quxiang.roster.undo.UndoneRow;

/** Lets the job act in the system's name; the person who asked may be gone by now. Reachable from this module only. */
@Stateless
@LocalBean
@RunAs("SYSTEM")
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UndoingAsSystem implements UnfinishedWork {

    @Inject
    private UndoingRoster undoing;

    @Inject
    private Jobs jobs;

    public UndoRun claim(long importId, long executionId) {
        return undoing.claim(importId, executionId);
    }

    public List<UndoneRow> next(UndoRun run, UndoneRow after, int most) {
        return undoing.next(run, after, most);
    }

    public void undo(UndoRun run, List<UndoneRow> rows) {
        undoing.undo(run, rows);
    }

    public void finish(UndoRun run) {
        undoing.finish(run);
    }

    public void stop(long executionId) {
        undoing.stop(executionId);
    }

    @Override
    public void fail(long importId, String why) {
        undoing.fail(importId, why);
    }

    @Override
    public List<OpenImport> unfinished() {
        return undoing.unfinished();
    }

    @Override
    public void start(long importId) {
        // The execution that ends in this moment may still be known as running: then the next look at what is
        // unfinished begins it.
        jobs.startUnlessRunning(JobName.UNDO_ROSTER, UnfinishedWork.of(importId));
    }

    @Override
    public boolean isRunning(long importId) {
        return jobs.isRunning(JobName.UNDO_ROSTER, UnfinishedWork.of(importId));
    }

    @Override
    public void restart(long executionId) {
        jobs.restart(executionId, RunOrigin.RECOVERY);
    }
}
