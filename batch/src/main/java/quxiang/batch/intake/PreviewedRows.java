package quxiang.batch.intake;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.batch.kit.SystemRunner;
import quxiang.intake.IntakeRow;
import quxiang.intake.TakingRows;

/** Notes what a chunk of rows would do, in the chunk's own transaction. */
@Named
@Dependent
public class PreviewedRows extends AbstractItemWriter {

    @Inject
    private JobContext job;

    @Inject
    private SystemRunner system;

    @Inject
    private TakingRows taking;

    @Override
    public void writeItems(List<Object> items) {
        List<IntakeRow> rows = items.stream().map(IntakeRow.class::cast).toList();
        system.run(() -> taking.preview(job.getExecutionId(), rows));
    }
}
