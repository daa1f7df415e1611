package quxiang.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import quxiang.common.ShanghaiClock;

/**
 * Imports the rows of uploaded tables, for the batch jobs. Every chunk is one transaction that also moves the table's
 * cursor and counts, and only the execution that claimed the table last may write. So a job may be interrupted and
 * restarted anywhere, and ends as if it had run once.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class TakingRows {

    @Inject
    private Intakes intakes;

    @Inject
    private ShanghaiClock clock;

    /**
     * Assigns the unfinished tables of a kind to an execution, away from any older one. The stopped ones too.
     *
     * @param only the one table that is meant, or {@code null} for all
     * @throws IntakeOvertaken when a newer execution has the one that is meant
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void claim(IntakeKind kind, Long only, long executionId) {
        ChunkTaker taker = intakes.taker(kind);
        for (Intake one : intakes.unfinished(kind, only)) {
            Intake intake = intakes.locked(one.id());
            boolean previews = intake.isToBeChecked() && taker.needsPreview(intake.owner());
            if (!intake.claim(executionId, previews, clock.instant()) && only != null) {
                throw new IntakeOvertaken(only);
            }
        }
    }

    /**
     * The rows that wait for an execution, behind those that were dealt with.
     *
     * @param only the one table that is meant, or {@code null} for all
     * @param preview whether the rows are previewed; otherwise those that are to be taken
     */
    public StagedRows rows(IntakeKind kind, Long only, long executionId, boolean preview) {
        return intakes.rows(
                intakes.unfinished(kind, only).stream()
                        .filter(intake -> preview
                                ? intake.isCheckedTo(executionId, intake.checkedRows())
                                : intake.isAt(executionId, intake.readRows()))
                        .toList(),
                preview);
    }

    /** Whether a table waits for confirmation. */
    public boolean isWaiting(long id) {
        return intakes.locked(id).isWaiting();
    }

    /**
     * Imports a chunk, in the caller's transaction.
     *
     * @throws IntakeOvertaken when a table is not the execution's any more, or not where it thinks it is
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void take(long executionId, List<IntakeRow> rows) {
        rows.stream()
                .collect(Collectors.groupingBy(IntakeRow::intakeId, LinkedHashMap::new, Collectors.toList()))
                .forEach((id, part) -> take(id, executionId, part));
    }

    private void take(long id, long executionId, List<IntakeRow> rows) {
        Intake intake = intakes.locked(id);
        if (!intake.isAt(executionId, rows.get(0).position() - 1)) {
            throw new IntakeOvertaken(id);
        }
        ChunkTaker taker = intakes.taker(intake.kind());
        List<RowOutcome> outcomes = CheckedRows.outcomes(rows, good -> taker.take(id, intake.owner(), good));
        intakes.refuse(intake, rows, outcomes);
        intake.count(RowCounts.of(outcomes), clock.instant());
        if (intake.isComplete()) {
            intakes.dropWaiting(intake);
            taker.completed(id, intake.owner());
        }
    }

    /**
     * Previews a chunk of one table without changing anything, in the caller's transaction. With the last one the table
     * waits for confirmation, or goes on when nothing that is there would change.
     *
     * @throws IntakeOvertaken as {@link #take}
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void preview(long executionId, List<IntakeRow> rows) {
        Intake intake = intakes.locked(rows.get(0).intakeId());
        if (!intake.isCheckedTo(executionId, rows.get(0).position() - 1)) {
            throw new IntakeOvertaken(intake.id());
        }
        ChunkTaker taker = intakes.taker(intake.kind());
        List<RowOutcome> outcomes =
                CheckedRows.outcomes(rows, good -> taker.preview(intake.id(), intake.owner(), good));
        intakes.refuse(intake, rows, outcomes);
        intake.preview(RowCounts.of(outcomes), false, clock.instant());
    }

    /** Notes that an operator stops an execution, so that nothing resumes it automatically. */
    public void stop(long executionId) {
        intakes.of(executionId).forEach(Intake::stop);
    }

    /** Marks a table as failed, unless it has ended or was stopped. */
    public void fail(long id, String why) {
        Intake intake = intakes.locked(id);
        if (intake.state().isMoving()) {
            intake.fail(why, clock.instant());
            intakes.dropWaiting(intake);
        }
    }

    /** The tables whose rows are still to come without a person's action. */
    public List<IntakeProgress> open() {
        return intakes.moving().stream()
                .filter(intake -> intake.state().isOpen())
                .map(Intake::progress)
                .toList();
    }

    /** Those of a kind, with the batch execution that has them. */
    public List<OpenImport> unfinished(IntakeKind kind) {
        return intakes.moving().stream()
                .filter(intake -> intake.kind() == kind && intake.state().isOpen())
                .map(Intake::open)
                .toList();
    }
}
