package quxiang.batch.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import quxiang.batch.kit.JobStopping;
import quxiang.roster.RosterStaged;

/** Starts an import as soon as its file is staged, and keeps one stopped that an operator stopped. */
@ApplicationScoped
class ImportStarts {

    @Inject
    private ImportingAsSystem importing;

    void start(@Observes RosterStaged staged) {
        importing.start(staged.importId());
    }

    void stop(@Observes JobStopping stopping) {
        importing.stop(stopping.executionId());
    }
}
