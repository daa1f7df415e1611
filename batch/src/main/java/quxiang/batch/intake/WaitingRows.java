package quxiang.batch.intake;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.SystemRunner;
import quxiang.employer.remittance.Banks;
import quxiang.intake.FolderIntake;
import quxiang.intake.IntakeKind;
import quxiang.intake.StagedRows;
import quxiang.intake.TakingRows;

/**
 * Reads the rows of one table, or of all waiting tables of a kind. The tables themselves know where to go on, so a
 * restart simply looks again.
 */
@Named
@Dependent
public class WaitingRows extends AbstractItemReader {

    @Inject
    @BatchProperty
    private String kind;

    @Inject
    @BatchProperty(name = JobName.INTAKE)
    private String intake;

    /** Whether the rows are read to see what they would do, and not to be taken. */
    @Inject
    @BatchProperty
    private String preview;

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

    private StagedRows rows;

    @Override
    public void open(Serializable checkpoint) {
        system.runOutside(this::begin);
        rows = system.call(() ->
                taking.rows(IntakeKind.valueOf(kind), only(), job.getExecutionId(), Boolean.parseBoolean(preview)));
    }

    @Override
    public Object readItem() {
        return rows.next();
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
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
