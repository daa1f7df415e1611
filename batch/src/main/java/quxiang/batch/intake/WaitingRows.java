package quxiang.batch.intake;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import quxiang.batch.kit.JobName;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeRow;

/** Reads the rows of one table, or of all of a kind that wait. Where to go on, the tables themselves know, so a restart simply looks again. */
@Named
@Dependent
public class WaitingRows extends AbstractItemReader {

    private static final int AT_ONCE = 100;

    @Inject
    @BatchProperty
    private String kind;

    @Inject
    @BatchProperty(name = JobName.INTAKE)
    private String intake;

    @Inject
    private JobContext job;

    @Inject
    private TakingAsSystem taking;

    private final Deque<IntakeRow> ahead = new ArrayDeque<>();
    private IntakeRow last;

    @Override
    public void open(Serializable checkpoint) {
        ahead.clear();
        last = null;
        taking.begin(IntakeKind.valueOf(kind), only(), job.getExecutionId());
    }

    @Override
    public Object readItem() {
        if (ahead.isEmpty()) {
            ahead.addAll(taking.next(IntakeKind.valueOf(kind), only(), last, AT_ONCE));
            last = ahead.isEmpty() ? last : ahead.peekLast();
        }
        return ahead.pollFirst();
    }

    private Long only() {
        return intake == null || intake.isEmpty() ? null : Long.valueOf(intake);
    }
}
