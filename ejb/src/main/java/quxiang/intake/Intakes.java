package quxiang.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;

/** All intakes and their rows. */
@ApplicationScoped
class Intakes {

    private static final List<IntakeState> UNFINISHED =
            List.of(IntakeState.STAGED, IntakeState.CHECKING, IntakeState.RUNNING, IntakeState.STOPPED);
    private static final List<IntakeState> MOVING =
            Stream.of(IntakeState.values()).filter(IntakeState::isMoving).toList();

    private static final String OF_UNIT = """
            select i from Intake i where i.kind = :kind and i.employerId = :owner and i.state in :states
            order by i.createdAt desc, i.id desc""";
    private static final String OF_SCHOOL = """
            select i from Intake i
            where i.kind = :kind and i.schoolId = :owner and i.cohort = :cohort and i.state in :states
            order by i.createdAt desc, i.id desc""";
    private static final String OF_CENTRE = """
            select i from Intake i where i.kind = :kind and i.state in :states order by i.createdAt desc, i.id desc""";

    /** Leaves what comes next until it is needed, in the transaction of whoever reads. */
    private static final Executor NOT_BESIDE = task -> {};

    @PersistenceContext
    private EntityManager em;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
    private ManagedExecutorService beside;

    @Inject
    private IntakeRows rows;

    @Inject
    @Any
    private Instance<ChunkTaker> takers;

    @Inject
    private Seal seal;

    @Inject
    private ShanghaiClock clock;

    ChunkTaker taker(IntakeKind kind) {
        return takers.stream().filter(taker -> taker.kind() == kind).findFirst().orElseThrow();
    }

    /** Reads an uploaded file to its end. */
    StagedTable read(IntakeKind kind, String name, InputStream file) throws IOException {
        return StagedTable.read(name, file, taker(kind), seal);
    }

    List<String> columns(Intake intake) {
        return intake.columns(seal);
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
        em.flush();
        rows.keep(intake.id(), table.blocks());
        return intake;
    }

    Intake locked(long id) {
        return em.find(Intake.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same, read anew, of the actor. @throws Refusal as {@link #ofActor} */
    Intake lockedOfActor(long id, Actor actor) {
        Intake intake = ofActor(id, actor);
        em.refresh(intake, LockModeType.PESSIMISTIC_WRITE);
        return intake;
    }

    /**
     * @throws Refusal {@code intake.not_found} when it is none that the actor, or the actor's unit or school, handed
     *     in; or why the actor may not see it
     */
    Intake ofActor(long id, Actor actor) {
        Intake found = Optional.ofNullable(em.find(Intake.class, id))
                .filter(intake -> intake.kind().role() == actor.role())
                .filter(intake -> Objects.equals(intake.employerId(), actor.employerId()))
                .filter(intake -> Objects.equals(intake.schoolId(), actor.schoolId()))
                .orElseThrow(() -> new Refusal("intake.not_found"));
        taker(found.kind()).requireAllowed(actor);
        return found;
    }

    /** Those of a unit, of a school's 届别, or of the centre, the newest first. */
    List<IntakeProgress> latest(IntakeKind kind, IntakeOwner owner, int most) {
        return ofOwner(kind, owner, IntakeState.values())
                .setMaxResults(most)
                .getResultStream()
                .map(Intake::progress)
                .toList();
    }

    /** Those of a unit, or of a school's 届别, to which a newer table may do something; none of the centre's. */
    List<Intake> former(IntakeKind kind, IntakeOwner owner, IntakeState... states) {
        return owner.employerId() == null && owner.schoolId() == null
                ? List.of()
                : ofOwner(kind, owner, states).getResultList();
    }

    private TypedQuery<Intake> ofOwner(IntakeKind kind, IntakeOwner owner, IntakeState... states) {
        TypedQuery<Intake> query;
        if (kind.isOfUnit()) {
            query = em.createQuery(OF_UNIT, Intake.class).setParameter("owner", owner.employerId());
        } else if (kind.isOfSchool()) {
            query = em.createQuery(OF_SCHOOL, Intake.class)
                    .setParameter("owner", owner.schoolId())
                    .setParameter("cohort", owner.cohort());
        } else {
            query = em.createQuery(OF_CENTRE, Intake.class);
        }
        return query.setParameter("kind", kind).setParameter("states", List.of(states));
    }

    /** @throws Refusal {@code intake.running} while another one of the owner goes on */
    void requireNoneMoving(IntakeKind kind, IntakeOwner owner) {
        if (!former(kind, owner, MOVING.toArray(IntakeState[]::new)).isEmpty()) {
            throw new Refusal("intake.running");
        }
    }

    /** @throws Refusal {@code intake.waiting} while one of the owner waits for confirmation */
    void requireNoneWaiting(IntakeKind kind, IntakeOwner owner) {
        if (!former(kind, owner, IntakeState.WAITING).isEmpty()) {
            throw new Refusal("intake.waiting");
        }
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

    /** Those of an execution that go on. */
    List<Intake> of(long executionId) {
        return em.createQuery(
                        "select i from Intake i where i.executionId = :execution and i.state in :moving", Intake.class)
                .setParameter("execution", executionId)
                .setParameter("moving", List.of(IntakeState.CHECKING, IntakeState.RUNNING, IntakeState.REVERTING))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those that go on without anybody doing anything. */
    List<Intake> moving() {
        return em.createQuery("select i from Intake i where i.state in :moving order by i.id", Intake.class)
                .setParameter("moving", MOVING)
                .getResultList();
    }

    /** The rows of tables for a job, table after table, each checked before it comes. */
    StagedRows rows(List<Intake> intakes, boolean preview) {
        return rows(intakes, preview, beside);
    }

    /** The rows of a table that this transaction has staged. */
    StagedRows staged(Intake intake) {
        return rows(List.of(intake), true, NOT_BESIDE);
    }

    private StagedRows rows(List<Intake> intakes, boolean preview, Executor executor) {
        return new StagedRows(
                intakes.stream().map(intake -> source(intake, preview)).toList(), rows::block, executor);
    }

    private StagedRows.Source source(Intake intake, boolean preview) {
        ChunkTaker taker = taker(intake.kind());
        List<String> columns = columns(intake);
        return new StagedRows.Source(
                intake.id(),
                columns,
                preview ? intake.checkedRows() : intake.readRows(),
                intake.totalRows(),
                intake.wasPreviewed() && taker.remembersRefusals(),
                taker.check(intake.owner(), columns).ofReadable(columns, column -> taker.column(column) != null));
    }

    /** The rows that were refused, in order. */
    List<RefusedIntakeRow> refused(Intake intake, int most) {
        return rows.refused(intake.id(), columns(intake), intake.refusedWithin(), most, taker(intake.kind())::words);
    }

    /** Notes which of these rows are refused, with their reasons. */
    void refuse(Intake intake, List<IntakeRow> some, List<RowOutcome> outcomes) {
        if (intake.wasPreviewed()) {
            rows.forgetRefusals(
                    intake.id(),
                    some.get(0).position(),
                    some.get(some.size() - 1).position());
        }
        rows.refuse(some, outcomes);
    }

    /** Deletes the rows that wait; nobody will read them any more. What was refused of those that were read stays. */
    void dropWaiting(Intake intake) {
        taker(intake.kind()).forgetPreview(intake.id());
        forgetRefusals(intake);
        rows.drop(intake.id());
    }

    /** Deletes what was refused among rows that were only looked at. */
    void forgetRefusals(Intake intake) {
        rows.forgetRefusals(intake.id(), intake.readRows() + 1, Integer.MAX_VALUE);
    }
}
