package quxiang.batch.favorite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import quxiang.batch.kit.JobStopping;
import quxiang.favorite.imports.FavoritesStaged;

/** Starts an import as soon as its list is stored, and keeps one stopped that an operator stopped. */
@ApplicationScoped
class FavoriteStarts {

    @Inject
    private FavoritesAsSystem importing;

    void start(@Observes FavoritesStaged staged) {
        importing.start(staged.importId());
    }

    void stop(@Observes JobStopping stopping) {
        importing.stop(stopping.executionId());
    }
}
