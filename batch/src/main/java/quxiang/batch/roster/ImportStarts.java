package quxiang.batch.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import quxiang.batch.kit.JobStopping;
import quxiang.roster.imports.RosterStaged;
import quxiang.roster.undo.RosterUndoAsked;

/** Starts an import as soon as its file is staged or confirmed, and its undoing as soon as somebody asks; keeps one stopped that an operator stopped. */
@ApplicationScoped
class ImportStarts {

    @Inject
    private ImportingAsSystem importing;

    @Inject
    private UndoingAsSystem undoing;

    void start(@Observes RosterStaged staged) {
        importing.start(staged.importId());
    }

    void undo(@Observes RosterUndoAsked asked) {
        undoing.start(asked.importId());
    }

    void stop(@Observes JobStopping stopping) {
        importing.stop(stopping.executionId());
        undoing.stop(stopping.executionId());
    }
}
