package quxiang.batch.favorite;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.batch.kit.SystemRunner;
import quxiang.favorite.imports.FavoriteRun;
import quxiang.favorite.imports.ImportLine;
import quxiang.favorite.imports.ImportingFavorites;

/** Takes a chunk of rows into the favourites in the chunk's own transaction. */
@Named
@Dependent
public class TakenFavorites extends AbstractItemWriter {

    @Inject
    private StepContext step;

    @Inject
    private SystemRunner system;

    @Inject
    private ImportingFavorites importing;

    private FavoriteRun run;
    private int done;

    @Override
    public void writeItems(List<Object> items) {
        FavoriteRun current = (FavoriteRun) step.getTransientUserData();
        if (current != run) {
            // The reader was opened anew: at the beginning, or after a chunk was rolled back.
            run = current;
            done = current.done();
        }
        List<ImportLine> lines = items.stream().map(ImportLine.class::cast).toList();
        system.run(() -> importing.take(run, done, lines));
        done += items.size();
    }
}
