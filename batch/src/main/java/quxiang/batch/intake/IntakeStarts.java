package quxiang.batch.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import quxiang.batch.kit.JobStopping;
import quxiang.intake.IntakeStaged;

/** Starts the job as soon as a table is handed in, and keeps one stopped that an operator stopped. */
@ApplicationScoped
class IntakeStarts {

    @Inject
    private TakingAsSystem taking;

    void start(@Observes IntakeStaged staged) {
        taking.start(staged.kind(), staged.intakeId());
    }

    void stop(@Observes JobStopping stopping) {
        taking.stop(stopping.executionId());
    }
}
