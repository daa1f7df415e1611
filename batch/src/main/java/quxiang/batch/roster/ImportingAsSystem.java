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
import quxiang.roster.format.RosterRow;
import quxiang.roster.imports.ImportRun;
import quxiang.roster.imports.ImportingRoster;
import quxiang.roster.imports.OpenImport;
import quxiang.roster.imports.RosterRows;

/** Lets the job act in the system's name; the person who uploaded the file may be gone by now. Reachable from this module only. */
@Stateless
@LocalBean
@RunAs("SYSTEM")
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ImportingAsSystem implements UnfinishedWork {

    @Inject
    private ImportingRoster importing;

    @Inject
    private Jobs jobs;

    public ImportRun claim(long importId, long executionId) {
        return importing.claim(importId, executionId);
    }

    public RosterRows open(ImportRun run) {
        return importing.open(run);
    }

    public void check(ImportRun run, int done, List<RosterRow> rows) {
        importing.check(run, done, rows);
    }

    public boolean endCheck(ImportRun run) {
        return importing.endCheck(run);
    }

    public void take(ImportRun run, int done, List<RosterRow> rows) {
        importing.take(run, done, rows);
    }

    public void finish(ImportRun run) {
        importing.finish(run);
        importing.discard(run);
    }

    public void stop(long executionId) {
        importing.stop(executionId);
    }

    @Override
    public void fail(long importId, String why) {
        importing.fail(importId, why);
    }

    @Override
    public List<OpenImport> unfinished() {
        return importing.unfinished();
    }

    @Override
    public void tidy() {
        importing.tidy();
    }

    @Override
    public void start(long importId) {
        // The execution that ends in this moment may still be known as running: then the next look at what is
        // unfinished begins it.
        jobs.startUnlessRunning(JobName.IMPORT_ROSTER, UnfinishedWork.of(importId));
    }

    @Override
    public boolean isRunning(long importId) {
        return jobs.isRunning(JobName.IMPORT_ROSTER, UnfinishedWork.of(importId));
    }

    @Override
    public void restart(long executionId) {
        jobs.restart(executionId, RunOrigin.RECOVERY);
    }
}
