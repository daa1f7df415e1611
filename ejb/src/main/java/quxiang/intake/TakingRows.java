package quxiang.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        for (Intake unfinished : intakes.unfinished(kind, only)) {
            if (!intakes.locked(unfinished.id()).claim(executionId) && only != null) {
                throw new IntakeOvertaken(only);
            }
        }
    }

    /**
     * The next rows of a kind.
     *
     * @param only the one table that is meant, or {@code null} for all
     * @param last the row that was read last, or {@code null} to begin where the tables are
     * @return none when all was read
     */
    public List<IntakeRow> next(IntakeKind kind, Long only, long executionId, IntakeRow last, int most) {
        for (Intake intake : intakes.unfinished(kind, only)) {
            boolean same = last != null && last.intakeId() == intake.id();
            boolean own = intake.executionId() != null && intake.executionId() == executionId;
            if (own && (last == null || intake.id() >= last.intakeId())) {
                List<IntakeRow> rows = intakes.rows(intake, same ? last.position() : intake.readRows(), most);
                if (!rows.isEmpty()) {
                    return rows;
                }
            }
        }
        return List.of();
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
        Map<IntakeRow, RowOutcome> outcomes = CheckedRows.outcomes(rows, good -> taker.take(id, intake.owner(), good));
        intakes.refuse(intake, CheckedRows.refusals(outcomes));
        intakes.drop(intake, rows);
        intake.count(RowCounts.of(outcomes.values()), clock.instant());
    }

    /** Notes that an operator stops an execution, so that nothing resumes it automatically. */
    public void stop(long executionId) {
        intakes.of(executionId).forEach(Intake::stop);
    }

    /** Marks a table as failed, unless it has ended or was stopped. */
    public void fail(long id, String why) {
        Intake intake = intakes.locked(id);
        if (intake.state().isOpen()) {
            intake.fail(why, clock.instant());
            intakes.dropWaiting(intake);
        }
    }

    /** The tables whose rows are still to come without a person's action. */
    public List<IntakeProgress> open() {
        return intakes.open().stream().map(Intake::progress).toList();
    }

    /** Those of a kind, with the batch execution that has them. */
    public List<OpenImport> unfinished(IntakeKind kind) {
        return intakes.open().stream()
                .filter(intake -> intake.kind() == kind)
                .map(Intake::open)
                .toList();
    }
}
