package quxiang.roster.undo;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import quxiang.intake.TakingBackRows;
import quxiang.roster.format.RosterLayout;

/** Undoes imports, for the batch job {@code undo-roster}. */
@Stateless
@RolesAllowed("SYSTEM")
public class UndoingRoster {

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    private DataSource database;

    @Inject
    private TakingBackRows takingBack;

    @Inject
    private ImportObstacles obstacles;

    /** Where the import's graduates lie. */
    public UndoRun run(long importId) {
        try (Connection connection = database.getConnection()) {
            return undo(connection).run(importId);
        } catch (SQLException e) {
            throw failed(importId, e);
        }
    }

    /** The next graduates behind one, or the first ones. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<UndoneRow> next(UndoRun run, UndoneRow after, int most) {
        try (Connection connection = database.getConnection()) {
            return undo(connection).next(run, after, most);
        } catch (SQLException e) {
            throw failed(run.importId(), e);
        }
    }

    /**
     * Undoes a chunk, in the caller's transaction.
     *
     * @throws quxiang.intake.IntakeOvertaken when the import is not the execution's any more
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void undo(UndoRun run, long executionId, List<UndoneRow> rows) {
        takingBack.hold(run.importId(), executionId);
        try (Connection connection = database.getConnection()) {
            takingBack.count(run.importId(), undo(connection).undo(run, rows));
        } catch (SQLException e) {
            throw failed(run.importId(), e);
        }
    }

    private RosterUndo undo(Connection connection) {
        return new RosterUndo(connection, RosterLayout.NATIONAL, obstacles.later());
    }

    private static IllegalStateException failed(long importId, SQLException why) {
        return new IllegalStateException("import " + importId, why);
    }
}
