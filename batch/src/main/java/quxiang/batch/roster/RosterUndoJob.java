package quxiang.batch.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.UploadJob;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeUndoAsked;
import quxiang.intake.OpenImport;
import quxiang.intake.TakingBackRows;
import quxiang.intake.TakingRows;

/** Starts undoing an import as soon as somebody asks; what an operator stopped stays stopped. */
@ApplicationScoped
class RosterUndoJob extends UploadJob {

    @Inject
    private TakingRows taking;

    @Inject
    private TakingBackRows takingBack;

    @Override
    public JobName job() {
        return JobName.UNDO_ROSTER;
    }

    void asked(@Observes IntakeUndoAsked asked) {
        if (asked.kind() == IntakeKind.ROSTER) {
            start(asked.intakeId());
        }
    }

    @Override
    public List<OpenImport> unfinished() {
        return system().call(() -> takingBack.unfinished(IntakeKind.ROSTER));
    }

    @Override
    public void fail(long importId, String why) {
        system().run(() -> taking.fail(importId, why));
    }
}
