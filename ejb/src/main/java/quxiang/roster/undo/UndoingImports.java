package quxiang.roster.undo;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.imports.ImportState;
import quxiang.roster.imports.RosterImport;
import quxiang.roster.imports.RosterImports;

/** 撤销导入, as long as nothing was built on the import. Whom it added goes, whom it changed is as before. What it ended stays ended. */
@Stateless
@RolesAllowed("SCHOOL")
public class UndoingImports {

    /** For so long what an import changed can be undone. Housekeeping keeps the former facts somewhat longer. */
    private static final Duration KEPT = Duration.ofDays(365);

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    private DataSource database;

    @Inject
    private Actor actor;

    @Inject
    private RosterImports imports;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Audit audit;

    @Inject
    private Event<RosterUndoAsked> asked;

    @Resource
    private SessionContext context;

    /**
     * What stands in the way.
     *
     * @throws Refusal {@code roster.no_import}, {@code roster.whole_school_only}
     */
    public UndoObstacles obstacles(long importId) {
        requireWhole();
        if (imports.find(actor.requireSchool(), importId).isEmpty()) {
            throw new Refusal("roster.no_import");
        }
        return count(importId);
    }

    /**
     * Undoes an import, by a batch job. Idempotent.
     *
     * @throws Refusal as {@link #begin}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void undo(long importId) {
        // By its own proxy: the job is started only when what it looks for is committed.
        if (context.getBusinessObject(UndoingImports.class).begin(importId)) {
            asked.fire(new RosterUndoAsked(importId));
        }
    }

    /**
     * Writes down that the import is to be undone.
     *
     * @return whether that is to be started; not when somebody asked before
     * @throws Refusal {@code roster.no_import}, {@code roster.whole_school_only}, {@code roster.import_running} or
     *     {@code .import_waiting} while another one is open, {@code roster.undo_not_now}, {@code roster.undo_built_upon} when something
     *     stands in the way
     */
    public boolean begin(long importId) {
        requireWhole();
        imports.lockSchool(actor.requireSchool());
        RosterImport it =
                imports.lock(actor.requireSchool(), importId).orElseThrow(() -> new Refusal("roster.no_import"));
        if (it.state() == ImportState.REVERTING || it.state() == ImportState.REVERTED) {
            return false;
        }
        if (!it.isOver()) {
            throw new Refusal("roster.undo_not_now");
        }
        imports.requireNoneOpen(actor.requireSchool(), it.cohort());
        UndoObstacles obstacles = count(importId);
        if (obstacles.any()) {
            throw new Refusal("roster.undo_built_upon");
        }
        it.revert(actor, obstacles.rows());
        audit.write("ROSTER_UNDO", "ROSTER_IMPORT", importId, obstacles.rows() + " graduates");
        return true;
    }

    private void requireWhole() {
        if (actor.department() != null) {
            throw new Refusal("roster.whole_school_only");
        }
    }

    private UndoObstacles count(long importId) {
        try (Connection connection = database.getConnection()) {
            return new RosterUndo(connection, RosterLayout.NATIONAL)
                    .obstacles(importId, clock.instant().minus(KEPT));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
