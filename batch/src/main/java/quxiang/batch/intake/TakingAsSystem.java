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
import quxiang.employer.intake.FolderIntake;
import quxiang.employer.intake.IntakeKind;
import quxiang.employer.intake.IntakeProgress;
import quxiang.employer.intake.IntakeRow;
import quxiang.employer.intake.TakingRows;
import quxiang.employer.remittance.Banks;

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

    /** Fetches what lies in the bank's folder, and goes on with the tables of a kind. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void begin(IntakeKind kind, long executionId) {
        if (kind == IntakeKind.BANK_RESULTS) {
            folders.fetch(kind, banks.results());
        }
        taking.claim(kind, executionId);
    }

    public List<IntakeRow> next(IntakeKind kind, IntakeRow last, int most) {
        return taking.next(kind, last, most);
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

    public void start(IntakeKind kind) {
        jobs.start(
                kind == IntakeKind.BANK_RESULTS ? JobName.READ_BANK_RESULTS : JobName.IMPORT_EMPLOYERS,
                new Properties());
    }
}
