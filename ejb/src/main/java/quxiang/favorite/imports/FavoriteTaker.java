package quxiang.favorite.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.sheet.SheetLimits;
import quxiang.employer.Employer;
import quxiang.favorite.SearchLimit;
import quxiang.intake.ChunkTaker;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeOwner;
import quxiang.intake.IntakeRow;
import quxiang.intake.RowCheck;
import quxiang.intake.RowOutcome;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterLayout;

/** 导入学生名单: takes a unit's list into its favourites. */
@ApplicationScoped
class FavoriteTaker implements ChunkTaker {

    /** How many rows one file may have. */
    static final int ROWS = 10_000;

    private static final long MIB = 1024 * 1024;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Seal seal;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Audit audit;

    @Inject
    private Actor actor;

    @Inject
    private SearchLimit limit;

    @Inject
    @Any
    private Instance<FavoriteBlocker> blockers;

    @Override
    public IntakeKind kind() {
        return IntakeKind.FAVORITES;
    }

    @Override
    public List<String> required() {
        return FavoriteTemplate.COLUMNS;
    }

    @Override
    public String column(String header) {
        RosterColumn column = RosterLayout.NATIONAL.of(header);
        return column == null ? null : FavoriteTemplate.COLUMN_OF.get(column);
    }

    @Override
    public List<String> telling() {
        return FavoriteTemplate.COLUMNS;
    }

    @Override
    public Set<String> secret() {
        return Set.of(FavoriteTemplate.ID_NUMBER);
    }

    @Override
    public boolean takesAgain() {
        return true;
    }

    @Override
    public SheetLimits limits() {
        return new SheetLimits(8 * MIB, ROWS, 64, 1000, 128 * MIB, 120);
    }

    /** @throws quxiang.common.Refusal that the unit may not sign at all, {@code favorite.too_many_rows_today} */
    @Override
    public void admit(IntakeOwner owner, int rows) {
        em.find(Employer.class, owner.employerId(), LockModeType.PESSIMISTIC_WRITE)
                .requireMaySign();
        limit.requireRows(owner.employerId(), rows);
    }

    @Override
    public RowCheck check(IntakeOwner owner, List<String> columns) {
        return new LineChecks();
    }

    @Override
    public List<RowOutcome> take(long intakeId, IntakeOwner owner, List<IntakeRow> rows) {
        List<RowOutcome> outcomes =
                jdbi.withHandle(handle -> new FavoriteChunk(handle, seal, owner, clock.instant()).take(intakeId, rows));
        audit.wrote("FAVORITE_ADDED", (int)
                outcomes.stream().filter(RowOutcome::changed).count());
        tellMisses(outcomes);
        return outcomes;
    }

    @Override
    public List<RowOutcome> preview(long intakeId, IntakeOwner owner, List<IntakeRow> rows) {
        List<RowOutcome> outcomes =
                jdbi.withHandle(handle -> new FavoriteChunk(handle, seal, owner, clock.instant()).preview(rows));
        tellMisses(outcomes);
        return outcomes;
    }

    private void tellMisses(List<RowOutcome> outcomes) {
        boolean missed = outcomes.stream().anyMatch(outcome -> FavoriteChunk.NOT_FOUND.equals(outcome.fault()));
        audit.wrote(SearchLimit.MISSED, missed ? 1 : 0);
    }

    /** Nobody may probe for the same stranger twice. */
    @Override
    public boolean remembersRefusals() {
        return true;
    }

    @Override
    public Undone undo(long intakeId, IntakeOwner owner) {
        Undone result = jdbi.withHandle(handle -> new FavoriteUndo(handle, actor, clock.instant())
                .undo(intakeId, owner.employerId(), blockers.stream().toList()));
        audit.wrote("FAVORITE_REMOVED", result.undone());
        return result;
    }
}
