package quxiang.batch.favorite;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.SystemRunner;
import quxiang.favorite.imports.FavoriteRun;
import quxiang.favorite.imports.ImportingFavorites;

/** Reads a stored list row by row, from where the import itself says that it is. */
@Named
@Dependent
public class StagedFavorites extends AbstractItemReader {

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
    private ImportingFavorites importing;

    private FavoriteRun run;
    private int next;

    @Override
    public void open(Serializable checkpoint) {
        run = system.call(() -> importing.claim(Long.parseLong(importId), job.getExecutionId()));
        next = run.done();
        step.setTransientUserData(run);
    }

    @Override
    public Object readItem() {
        return next < run.lines().size() ? run.lines().get(next++) : null;
    }

    @Override
    public Serializable checkpointInfo() {
        return next;
    }
}
