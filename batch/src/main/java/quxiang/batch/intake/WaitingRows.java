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
import quxiang.batch.kit.SystemRunner;
import quxiang.employer.remittance.Banks;
import quxiang.intake.FolderIntake;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeRow;
import quxiang.intake.TakingRows;

/**
 * Reads the rows of one table, or of all waiting tables of a kind. The tables themselves know where to go on, so a
 * restart simply looks again.
 */
@Named
@Dependent
public class WaitingRows extends AbstractItemReader {

    private static final int AT_ONCE = 500;

    @Inject
    @BatchProperty
    private String kind;

    @Inject
    @BatchProperty(name = JobName.INTAKE)
    private String intake;

    @Inject
    private JobContext job;

    @Inject
    private SystemRunner system;

    @Inject
    private TakingRows taking;

    @Inject
    private FolderIntake folders;

    @Inject
    private Banks banks;

    private final Deque<IntakeRow> ahead = new ArrayDeque<>();
    private IntakeRow last;

    @Override
    public void open(Serializable checkpoint) {
        ahead.clear();
        last = null;
        system.runOutside(this::begin);
    }

    @Override
    public Object readItem() {
        if (ahead.isEmpty()) {
            ahead.addAll(system.call(
                    () -> taking.next(IntakeKind.valueOf(kind), only(), job.getExecutionId(), last, AT_ONCE)));
            last = ahead.isEmpty() ? last : ahead.peekLast();
        }
        return ahead.pollFirst();
    }

    /** Goes on with one table, or with all of a kind, after fetching what lies in the bank's folder. */
    private void begin() {
        IntakeKind wanted = IntakeKind.valueOf(kind);
        if (wanted == IntakeKind.BANK_RESULTS && only() == null) {
            folders.fetch(wanted, banks.results());
        }
        taking.claim(wanted, only(), job.getExecutionId());
    }

    private Long only() {
        return intake == null || intake.isEmpty() ? null : Long.valueOf(intake);
    }
}
