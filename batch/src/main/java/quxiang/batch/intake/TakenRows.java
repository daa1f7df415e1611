package quxiang.batch.intake;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.intake.IntakeRow;

/** Takes a chunk of rows in the chunk's own transaction. */
@Named
@Dependent
public class TakenRows extends AbstractItemWriter {

    @Inject
    private TakingAsSystem taking;

    @Override
    public void writeItems(List<Object> items) {
        taking.take(items.stream().map(IntakeRow.class::cast).toList());
    }
}
