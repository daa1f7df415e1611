package quxiang.batch.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.JobStopping;
import quxiang.batch.kit.UploadJob;
import quxiang.intake.OpenImport;
import quxiang.roster.undo.RosterUndoAsked;
import quxiang.roster.undo.UndoingRoster;

/** Starts undoing an import as soon as somebody asks; what an operator stopped stays stopped. */
@ApplicationScoped
class RosterUndoJob extends UploadJob {

    @Inject
    private UndoingRoster undoing;

    @Override
    public JobName job() {
        return JobName.UNDO_ROSTER;
    }

    void asked(@Observes RosterUndoAsked asked) {
        start(asked.importId());
    }

    void stop(@Observes JobStopping stopping) {
        system().run(() -> undoing.stop(stopping.executionId()));
    }

    @Override
    public List<OpenImport> unfinished() {
        return system().call(undoing::unfinished);
    }

    @Override
    public void fail(long importId, String why) {
        system().run(() -> undoing.fail(importId, why));
    }
}
