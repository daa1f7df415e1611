package quxiang.batch.favorite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.JobStopping;
import quxiang.batch.kit.UploadJob;
import quxiang.favorite.imports.FavoritesStaged;
import quxiang.favorite.imports.ImportingFavorites;
import quxiang.roster.imports.OpenImport;

/** Starts an import as soon as its list is stored; one that an operator stopped stays stopped. */
@ApplicationScoped
class FavoriteImportJob extends UploadJob {

    @Inject
    private ImportingFavorites importing;

    @Override
    public JobName job() {
        return JobName.IMPORT_FAVORITES;
    }

    void staged(@Observes FavoritesStaged staged) {
        start(staged.importId());
    }

    void stop(@Observes JobStopping stopping) {
        system().run(() -> importing.stop(stopping.executionId()));
    }

    @Override
    public List<OpenImport> unfinished() {
        return system().call(importing::unfinished);
    }

    @Override
    public void fail(long importId, String why) {
        system().run(() -> importing.fail(importId, why));
    }
}
