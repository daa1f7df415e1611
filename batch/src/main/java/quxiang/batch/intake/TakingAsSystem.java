package quxiang.batch.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Properties;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.Jobs;
import quxiang.employer.remittance.Banks;
import quxiang.intake.FolderIntake;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeProgress;
import quxiang.intake.IntakeRow;
import quxiang.intake.TakingRows;

/** Lets the jobs act in the system's name. Reachable from this module only. */
@Stateless
@RunAs("SYSTEM")
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TakingAsSystem {

    @Inject
    private TakingRows taking;

    @Inject
    private FolderIntake folders;

    @Inject
    private Banks banks;

    @Inject
    private Jobs jobs;

    /** Goes on with one table, or with all of a kind, after fetching what lies in the bank's folder. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void begin(IntakeKind kind, Long only, long executionId) {
        if (kind == IntakeKind.BANK_RESULTS && only == null) {
            folders.fetch(kind, banks.results());
        }
        taking.claim(kind, only, executionId);
    }

    public List<IntakeRow> next(IntakeKind kind, Long only, IntakeRow last, int most) {
        return taking.next(kind, only, last, most);
    }

    public void take(List<IntakeRow> rows) {
        taking.take(rows);
    }

    public void stop(long executionId) {
        taking.stop(executionId);
    }

    public List<IntakeProgress> open() {
        return taking.open();
    }

    public void start(IntakeKind kind, long intakeId) {
        Properties parameters = new Properties();
        parameters.setProperty(JobName.INTAKE, String.valueOf(intakeId));
        jobs.startUnlessRunning(
                kind == IntakeKind.BANK_RESULTS ? JobName.READ_BANK_RESULTS : JobName.IMPORT_EMPLOYERS, parameters);
    }
}
