package quxiang.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.audit.Audit;
import quxiang.common.ShanghaiClock;

/**
 * The course of undoing a table by a batch job. What is taken back is gone from what is left to do, in the same
 * transaction: so it may be interrupted and begin again anywhere.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class TakingBackRows {

    @Inject
    private Intakes intakes;

    @Inject
    private Audit audit;

    @Inject
    private ShanghaiClock clock;

    /**
     * Assigns the undoing to an execution, away from any older one.
     *
     * @throws IntakeOvertaken when it has ended or a newer execution has it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void claim(long id, long executionId) {
        Intake intake = intakes.locked(id);
        if (intake == null || !intake.claimUndo(executionId)) {
            throw new IntakeOvertaken(id);
        }
    }

    /**
     * Holds the table for a chunk, in the caller's transaction.
     *
     * @throws IntakeOvertaken when it is not the execution's any more
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void hold(long id, long executionId) {
        if (!intakes.locked(id).isRevertedBy(executionId)) {
            throw new IntakeOvertaken(id);
        }
    }

    /** Counts rows that the chunk took back. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void count(long id, int rows) {
        intakes.locked(id).countUndone(rows);
    }

    /** Ends the undoing. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void finish(long id, long executionId) {
        Intake intake = intakes.locked(id);
        if (intake.state() == IntakeState.REVERTING && intake.isRevertedBy(executionId)) {
            intake.endRevert(clock.instant());
            audit.write("INTAKE_UNDONE", "INTAKE", id, null);
        }
    }

    /** Undoings of a kind that have not ended, with the batch execution that has them. */
    public List<OpenImport> unfinished(IntakeKind kind) {
        return intakes.moving().stream()
                .filter(intake -> intake.kind() == kind && intake.state() == IntakeState.REVERTING)
                .map(Intake::open)
                .toList();
    }
}
