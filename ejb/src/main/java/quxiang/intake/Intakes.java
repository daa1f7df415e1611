package quxiang.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.sql.BulkInsert;

/** All intakes and their rows. */
@ApplicationScoped
class Intakes {

    private static final List<IntakeState> UNFINISHED =
            List.of(IntakeState.STAGED, IntakeState.RUNNING, IntakeState.STOPPED);
    private static final List<IntakeState> OPEN = List.of(IntakeState.STAGED, IntakeState.RUNNING);

    @PersistenceContext
    EntityManager em;

    @Inject
    Jdbi jdbi;

    @Inject
    @Any
    Instance<ChunkTaker> takers;

    @Inject
    Seal seal;

    @Inject
    ShanghaiClock clock;

    ChunkTaker taker(IntakeKind kind) {
        return takers.stream().filter(taker -> taker.kind() == kind).findFirst().orElseThrow();
    }

    /** Whether a file that may not be uploaded twice was uploaded before. */
    private boolean has(String same) {
        return !em.createQuery("select i.id from Intake i where i.sameFile = :same", Long.class)
                .setParameter("same", same)
                .getResultList()
                .isEmpty();
    }

    /** @throws Refusal {@code intake.same_file} when it may not be uploaded twice and was before */
    Intake add(IntakeKind kind, StagedTable table, IntakeOwner owner) {
        String same = taker(kind).takesAgain() ? null : kind.name().charAt(0) + table.sha256();
        if (same != null && has(same)) {
            throw new Refusal("intake.same_file");
        }
        Intake intake = new Intake(kind, owner, table, same, clock.instant());
        em.persist(intake);
        List<Object[]> rows = new ArrayList<>();
        for (StagedTable.Row row : table.rows()) {
            RowOutcome refusal = row.refusal();
            rows.add(new Object[] {
                intake.id(),
                rows.size() + 1,
                row.line(),
                seal.seal(String.join(Intake.SEPARATOR, row.cells())),
                refusal == null ? null : refusal.fault(),
                refusal == null ? null : String.join(Intake.SEPARATOR, refusal.args())
            });
        }
        jdbi.useHandle(handle -> BulkInsert.insert(
                handle, "intake_row", "intake_id, position, line_no, cells_sealed, fault, args", rows));
        return intake;
    }

    Intake locked(long id) {
        return em.find(Intake.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws Refusal {@code intake.not_found} when it is none that the actor, or the actor's unit, handed in */
    Intake ofActor(long id, Actor actor) {
        return Optional.ofNullable(em.find(Intake.class, id))
                .filter(intake -> intake.kind().role() == actor.role())
                .filter(intake -> Objects.equals(intake.employerId(), actor.employerId()))
                .orElseThrow(() -> new Refusal("intake.not_found"));
    }

    /** Those of a kind that the actor, or the actor's unit, handed in, the newest first. */
    List<IntakeProgress> latest(IntakeKind kind, Actor actor, int most) {
        if (kind.role() != actor.role()) {
            return List.of();
        }
        TypedQuery<Intake> latest = kind.isOfUnit()
                ? em.createQuery("""
                        select i from Intake i where i.kind = :kind and i.employerId = :unit
                        order by i.createdAt desc, i.id desc
                        """, Intake.class).setParameter("unit", actor.requireEmployer())
                : em.createQuery(
                        "select i from Intake i where i.kind = :kind order by i.createdAt desc, i.id desc",
                        Intake.class);
        return latest.setParameter("kind", kind)
                .setMaxResults(most)
                .getResultStream()
                .map(Intake::progress)
                .toList();
    }

    /** Those of a unit in some states; none when it is no unit's. */
    List<Intake> ofUnit(IntakeKind kind, Long employerId, IntakeState... states) {
        if (employerId == null) {
            return List.of();
        }
        return em.createQuery(
                        "select i from Intake i where i.kind = :kind and i.employerId = :unit and i.state in :states",
                        Intake.class)
                .setParameter("kind", kind)
                .setParameter("unit", employerId)
                .setParameter("states", List.of(states))
                .getResultList();
    }

    /** Those of a kind that a job can start or resume, the oldest first. @param only the one that is meant, or {@code null} for all */
    List<Intake> unfinished(IntakeKind kind, Long only) {
        return em.createQuery(
                        "select i from Intake i where i.kind = :kind and i.id between :from and :to and i.state in :states order by i.id",
                        Intake.class)
                .setParameter("kind", kind)
                .setParameter("from", only == null ? 0L : only)
                .setParameter("to", only == null ? Long.MAX_VALUE : only)
                .setParameter("states", UNFINISHED)
                .getResultList();
    }

    /** Those of an execution that runs. */
    List<Intake> of(long executionId) {
        return em.createQuery(
                        "select i from Intake i where i.executionId = :execution and i.state = :running", Intake.class)
                .setParameter("execution", executionId)
                .setParameter("running", IntakeState.RUNNING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those whose rows are still to come without anybody doing anything. */
    List<Intake> open() {
        return em.createQuery("select i from Intake i where i.state in :open order by i.id", Intake.class)
                .setParameter("open", OPEN)
                .getResultList();
    }

    /** The rows behind a position, in order. */
    List<IntakeRow> rows(Intake intake, int behind, int most) {
        return rows("""
                select position, line_no, fault, args, cells_sealed from intake_row
                where intake_id = :intake and position > :position
                order by position fetch first :most rows only
                """, intake, behind, most);
    }

    /** The rows that were refused, in order. */
    List<RefusedIntakeRow> refused(Intake intake, int most) {
        ChunkTaker taker = taker(intake.kind());
        return rows("""
                select position, line_no, fault, args, cells_sealed from intake_row
                where intake_id = :intake and fault is not null and position <= :position
                order by position fetch first :most rows only
                """, intake, intake.refusedWithin(), most).stream()
                .map(row -> new RefusedIntakeRow(
                        row.line(),
                        taker.telling().stream()
                                .map(column -> taker.secret().contains(column)
                                        ? RefusedIntakeRow.masked(row.cell(column))
                                        : row.cell(column))
                                .toList(),
                        List.copyOf(row.cells().values()),
                        row.refusal().fault(),
                        row.refusal().args()))
                .toList();
    }

    private List<IntakeRow> rows(String query, Intake intake, int position, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("intake", intake.id())
                .bind("position", position)
                .bind("most", most)
                .mapTo(KeptRow.class)
                .map(row -> row.opened(intake, seal))
                .list());
    }

    private record KeptRow(int position, int lineNo, String fault, String args, byte[] cellsSealed) {

        IntakeRow opened(Intake intake, Seal seal) {
            List<String> texts = List.of(seal.open(cellsSealed).split(Intake.SEPARATOR, -1));
            return new IntakeRow(intake.id(), position, lineNo, IntakeRow.named(intake.header(), texts), refusal());
        }

        private RowOutcome refusal() {
            if (fault == null) {
                return null;
            }
            return RowOutcome.refused(
                    fault, args == null || args.isEmpty() ? new String[0] : args.split(Intake.SEPARATOR, -1));
        }
    }

    /** Notes rows that are refused, with their reasons. */
    void refuse(Intake intake, Map<IntakeRow, RowOutcome> refused) {
        if (refused.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch update = handle.prepareBatch("""
                    update intake_row set fault = :fault, args = :args where intake_id = :intake and position = :position
                    """);
            refused.forEach((row, outcome) -> update.bind("fault", outcome.fault())
                    .bind("args", String.join(Intake.SEPARATOR, outcome.args()))
                    .bind("intake", intake.id())
                    .bind("position", row.position())
                    .add());
            update.execute();
        });
    }

    /** Deletes rows that were imported; those that were refused stay. */
    void drop(Intake intake, Collection<IntakeRow> rows) {
        IntSummaryStatistics positions =
                rows.stream().mapToInt(IntakeRow::position).summaryStatistics();
        jdbi.useHandle(handle -> handle.createUpdate("""
                delete from intake_row
                where intake_id = :intake and position between :first and :last and fault is null
                """)
                .bind("intake", intake.id())
                .bind("first", positions.getMin())
                .bind("last", positions.getMax())
                .execute());
    }

    /** Deletes the rows that nobody will read any more. */
    void dropWaiting(Intake intake) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from intake_row where intake_id = :intake and position > :read")
                        .bind("intake", intake.id())
                        .bind("read", intake.readRows())
                        .execute());
    }
}
