package quxiang.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import quxiang.common.ShanghaiClock;

/** Takes the rows of tables, for the jobs {@code read-bank-results} and {@code import-employers}. */
@Stateless
@RolesAllowed("SYSTEM")
public class TakingRows {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Intakes intakes;

    @Inject
    private ShanghaiClock clock;

    /**
     * Notes which execution goes on with the tables of a kind that have not ended, the stopped ones too.
     *
     * @param only the one table that is meant, or {@code null} for all
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void claim(IntakeKind kind, Long only, long executionId) {
        em.createNativeQuery("update intake set execution_id = ?, state = 'RUNNING', version = version + 1"
                        + " where kind = ? and id between ? and ? and state in ('STAGED', 'RUNNING', 'STOPPED')")
                .setParameter(1, executionId)
                .setParameter(2, kind.name())
                .setParameter(3, only == null ? 0 : only)
                .setParameter(4, only == null ? Long.MAX_VALUE : only)
                .executeUpdate();
    }

    /**
     * The next rows of a kind.
     *
     * @param only the one table that is meant, or {@code null} for all
     * @param last the row that was read last, or {@code null} to begin where the tables are
     * @return none when all was read
     */
    public List<IntakeRow> next(IntakeKind kind, Long only, IntakeRow last, int most) {
        for (Intake intake : intakes.unfinished(kind)) {
            boolean same = last != null && last.intakeId() == intake.id();
            boolean wanted = only == null || only.equals(intake.id());
            if (wanted && (last == null || intake.id() >= last.intakeId())) {
                List<IntakeRow> rows = intakes.rows(intake, same ? last.position() : intake.readRows(), most);
                if (!rows.isEmpty()) {
                    return rows;
                }
            }
        }
        return List.of();
    }

    /**
     * Takes a chunk, in the caller's transaction.
     *
     * @throws IntakeOvertaken when another job took some of them
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void take(List<IntakeRow> rows) {
        for (IntakeRow row : rows) {
            Intake intake = em.find(Intake.class, row.intakeId(), LockModeType.PESSIMISTIC_WRITE);
            if (intake.readRows() != row.position() - 1) {
                throw new IntakeOvertaken(row.intakeId());
            }
            RowOutcome outcome = intakes.taker(intake.kind()).take(row);
            intakes.settle(row, outcome);
            intake.count(outcome, clock.instant());
        }
    }

    /** Notes that an operator stops an execution, so that nothing carries on by itself. */
    public void stop(long executionId) {
        em.createNativeQuery("update intake set state = 'STOPPED', version = version + 1"
                        + " where execution_id = ? and state = 'RUNNING'")
                .setParameter(1, executionId)
                .executeUpdate();
    }

    /** The tables whose rows are still to come without anybody doing anything. */
    public List<IntakeProgress> open() {
        return em.createQuery("select i from Intake i where i.state in :open order by i.id", Intake.class)
                .setParameter("open", List.of(IntakeState.STAGED, IntakeState.RUNNING))
                .getResultStream()
                .map(Intake::progress)
                .toList();
    }
}
