package quxiang.roster.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.sheet.SheetLimits;
import quxiang.common.sql.DriverWork;
import quxiang.intake.ChunkTaker;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeOwner;
import quxiang.intake.IntakeRow;
import quxiang.intake.RowCheck;
import quxiang.intake.RowOutcome;
import quxiang.intake.TableColumns;
import quxiang.roster.GraduateCorrected;
import quxiang.roster.HashRenewal;
import quxiang.roster.RowsOfPersons;
import quxiang.roster.TouchedPersons;
import quxiang.roster.format.RosterChecks;
import quxiang.roster.format.RosterCodeTables;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterColumns;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.format.RosterRow;
import quxiang.school.School;
import quxiang.school.Schools;

/** 导入生源: takes a school's file into its roster. */
@ApplicationScoped
class RosterTaker implements ChunkTaker {

    private static final RosterLayout LAYOUT = RosterLayout.NATIONAL;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Schools schools;

    @Inject
    private RosterCodeTables codeTables;

    @Inject
    private Seal seal;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Event<GraduateCorrected> corrected;

    @Inject
    private Event<RosterImported> imported;

    @Inject
    private ImportUndo undoing;

    @Inject
    private RowsOfPersons persons;

    @Inject
    private HashRenewal renewal;

    @Override
    public IntakeKind kind() {
        return IntakeKind.ROSTER;
    }

    @Override
    public List<String> required() {
        return LAYOUT.required().stream().map(RosterColumn::header).toList();
    }

    @Override
    public String column(String header) {
        RosterColumn column = LAYOUT.of(header);
        return column != null ? column.header() : RosterColumns.isRead(LAYOUT, header) ? header.strip() : null;
    }

    /** All columns are kept: a corrected list of refused rows is uploaded as it is. */
    @Override
    public TableColumns header(List<String> cells) {
        if (!RosterColumns.isHeader(LAYOUT, cells)) {
            return null;
        }
        RosterColumns columns = RosterColumns.of(LAYOUT, cells);
        return new TableColumns(columns.headers(), columns.kept());
    }

    @Override
    public List<String> absent(List<String> columns) {
        return RosterColumns.of(LAYOUT, columns).absent().stream()
                .map(RosterColumn::header)
                .toList();
    }

    @Override
    public Refusal noHeader() {
        return new Refusal("roster.no_header");
    }

    @Override
    public List<String> telling() {
        return List.of(RosterColumn.NAME.header(), RosterColumn.ID_NUMBER.header());
    }

    @Override
    public Set<String> secret() {
        return Set.of(RosterColumn.ID_NUMBER.header());
    }

    /** The file may call its columns otherwise. */
    @Override
    public List<String> words(IntakeRow row) {
        RosterColumns columns = RosterColumns.of(LAYOUT, row.columns());
        return ChunkTaker.super.words(new IntakeRow(
                row.intakeId(),
                row.position(),
                row.line(),
                columns.named(row.texts(), List.of(RosterColumn.NAME, RosterColumn.ID_NUMBER))));
    }

    @Override
    public boolean namesColumns() {
        return true;
    }

    @Override
    public boolean takesAgain() {
        return true;
    }

    @Override
    public SheetLimits limits() {
        return SheetLimits.STANDARD;
    }

    /** @throws Refusal {@code roster.whole_school_only} for staff of one department */
    @Override
    public void requireAllowed(Actor actor) {
        if (!actor.scope().isWhole()) {
            throw new Refusal("roster.whole_school_only");
        }
    }

    /** Lets only one transaction at a time begin something with the imports of a school. */
    @Override
    public void admit(IntakeOwner owner, int rows) {
        em.find(School.class, owner.schoolId(), LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public boolean wantsAnswer() {
        return true;
    }

    @Override
    public RowCheck check(IntakeOwner owner, List<String> columns) {
        School school = schools.find(owner.schoolId()).orElseThrow();
        RosterChecks checks = new RosterChecks(
                new RosterChecks.SchoolNames(school.code(), school.name()),
                new Cohort(owner.cohort()),
                RosterColumns.of(LAYOUT, columns),
                codeTables.current(LAYOUT),
                seal);
        return new RosterLines(checks);
    }

    /** Where a cohort has no graduates yet, nothing can change: the rows are taken in one pass. */
    @Override
    public boolean needsPreview(IntakeOwner owner) {
        return !em.createQuery(
                        "select g.id from Graduate g where g.schoolId = :school and g.cohort = :cohort", Long.class)
                .setParameter("school", owner.schoolId())
                .setParameter("cohort", owner.cohort())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public List<RowOutcome> take(long intakeId, IntakeOwner owner, List<IntakeRow> rows) {
        List<RosterRow> read = read(owner, rows);
        TakenChunk taken = DriverWork.with(
                jdbi,
                connection -> new RosterChunk(connection, LAYOUT, seal)
                        .take(RosterRun.of(intakeId, owner), read, clock.instant()));
        taken.corrected().forEach(id -> corrected.fire(new GraduateCorrected(id)));
        persons.settle(taken.added(), taken.changed());
        return taken.outcomes();
    }

    @Override
    public List<RowOutcome> preview(long intakeId, IntakeOwner owner, List<IntakeRow> rows) {
        List<RosterRow> read = read(owner, rows);
        return DriverWork.with(
                jdbi,
                connection -> new RosterPreview(connection, LAYOUT, seal).check(RosterRun.of(intakeId, owner), read));
    }

    /** What the rows mean, with hashes that are compared with those of the same persons in the roster. */
    private List<RosterRow> read(IntakeOwner owner, List<IntakeRow> rows) {
        List<RosterRow> read = RosterLines.read(rows);
        renewal.bringUp(new TouchedPersons(
                Set.of(),
                read.stream()
                        .flatMap(row -> row.keys(owner.schoolId(), owner.cohort()))
                        .collect(Collectors.toSet()),
                read.stream().map(row -> row.facts().document().text()).collect(Collectors.toSet())));
        return read.stream().map(row -> row.renewed(seal)).toList();
    }

    @Override
    public void forgetPreview(long intakeId) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from roster_preview where import_id = :id")
                .bind("id", intakeId)
                .execute());
    }

    @Override
    public void completed(long intakeId, IntakeOwner owner) {
        imported.fire(new RosterImported(owner.schoolId()));
    }

    @Override
    public boolean undoesByJob() {
        return true;
    }

    @Override
    public int undoable(long intakeId, IntakeOwner owner) {
        return undoing.undoable(intakeId);
    }
}
