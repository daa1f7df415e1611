package quxiang.batch.favorite;

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
import quxiang.favorite.imports.FavoriteRun;
import quxiang.favorite.imports.ImportLine;
import quxiang.favorite.imports.ImportingFavorites;
import quxiang.job.history.RunOrigin;
import quxiang.roster.imports.OpenImport;

/** Lets the job act in the system's name; the person who uploaded the list may be gone by now. Reachable from this module only. */
@Stateless
@LocalBean
@RunAs("SYSTEM")
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FavoritesAsSystem implements UnfinishedWork {

    @Inject
    private ImportingFavorites importing;

    @Inject
    private Jobs jobs;

    public FavoriteRun claim(long importId, long executionId) {
        return importing.claim(importId, executionId);
    }

    public void take(FavoriteRun run, int done, List<ImportLine> lines) {
        importing.take(run, done, lines);
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
    public void start(long importId) {
        jobs.start(JobName.IMPORT_FAVORITES, UnfinishedWork.of(importId));
    }

    @Override
    public boolean isRunning(long importId) {
        return jobs.isRunning(JobName.IMPORT_FAVORITES, UnfinishedWork.of(importId));
    }

    @Override
    public void restart(long executionId) {
        jobs.restart(executionId, RunOrigin.RECOVERY);
    }
}
