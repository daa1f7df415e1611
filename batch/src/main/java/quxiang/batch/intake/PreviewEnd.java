package quxiang.batch.intake;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.SystemRunner;
import quxiang.intake.TakingRows;

/**
 * Ends the preview of a table. One that would change what is there ends here as {@code WAITING}; once it is confirmed a
 * new job takes its rows. Any other one goes on as {@code TAKE}.
 */
@Named
@Dependent
public class PreviewEnd extends AbstractBatchlet {

    @Inject
    @BatchProperty(name = JobName.INTAKE)
    private String intake;

    @Inject
    private SystemRunner system;

    @Inject
    private TakingRows taking;

    @Override
    public String process() {
        return system.call(() -> taking.isWaiting(Long.parseLong(intake))) ? "WAITING" : "TAKE";
    }
}
