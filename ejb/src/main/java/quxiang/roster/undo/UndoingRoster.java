package quxiang.roster.undo;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import quxiang.audit.Audit;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.RowReader;
import quxiang.intake.OpenImport;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.imports.AttemptCount;
import quxiang.roster.imports.ImportOvertaken;

/**
 * Undoes imports for the batch job {@code undo-roster}. What is undone is gone from what is left to do, in the same transaction: so it
 * may be interrupted and begin again anywhere.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class UndoingRoster {

    @PersistenceContext
    private EntityManager entities;

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    private DataSource database;

    @Inject
    private Audit audit;

    @Inject
    private ShanghaiClock clock;

    /**
     * Gives the undoing to a batch execution, away from any older one.
     *
     * @throws ImportOvertaken when it has ended or a newer execution has it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public UndoRun claim(long importId, long executionId) {
        int claimed = entities.createNativeQuery(
                        "update roster_import set execution_id = ?, state = 'REVERTING', version = version + 1, "
                                + AttemptCount.counted("undone")
                                + " where id = ? and undo_by is not null and state in ('REVERTING', 'STOPPED')"
                                + " and (execution_id is null or execution_id <= ?)")
                .setParameter(1, executionId)
                .setParameter(2, executionId)
                .setParameter(3, executionId)
                .setParameter(4, importId)
                .setParameter(5, executionId)
                .executeUpdate();
        if (claimed == 0) {
            throw new ImportOvertaken(importId);
        }
        RowReader added = new RowReader((Object[]) entities.createNativeQuery(
                        "select coalesce(first_added, 0), coalesce(last_added, -1) from roster_import where id = ?")
                .setParameter(1, importId)
                .getSingleResult());
        return new UndoRun(importId, executionId, added.number(), added.number());
    }

    /** The next graduates behind one, or the first ones. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<UndoneRow> next(UndoRun run, UndoneRow after, int most) {
        try (Connection connection = database.getConnection()) {
            return new RosterUndo(connection, RosterLayout.NATIONAL).next(run, after, most);
        } catch (SQLException e) {
            throw new IllegalStateException("import " + run.importId(), e);
        }
    }

    /** Undoes a chunk, in the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void undo(UndoRun run, List<UndoneRow> rows) {
        try (Connection connection = database.getConnection()) {
            new RosterUndo(connection, RosterLayout.NATIONAL).undo(run, rows);
        } catch (SQLException e) {
            throw new IllegalStateException("import " + run.importId(), e);
        }
    }

    /** Ends the undoing. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void finish(UndoRun run) {
        int ended = entities.createNativeQuery(
                        "update roster_import set state = 'REVERTED', undone_at = ?, version = version + 1"
                                + " where id = ? and execution_id = ? and state = 'REVERTING'")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, run.importId())
                .setParameter(3, run.executionId())
                .executeUpdate();
        if (ended > 0) {
            audit.write("ROSTER_UNDONE", "ROSTER_IMPORT", run.importId(), null);
        }
    }

    /** Notes that an operator stops the undoing, so that nothing resumes it by itself. */
    public void stop(long executionId) {
        entities.createNativeQuery("update roster_import set state = 'STOPPED', version = version + 1"
                        + " where execution_id = ? and state = 'REVERTING'")
                .setParameter(1, executionId)
                .executeUpdate();
    }

    /** Gives the undoing up; what is left can be undone by asking again. */
    public void fail(long importId, String why) {
        entities.createNativeQuery("update roster_import set state = 'FAILED', failure = ?, version = version + 1"
                        + " where id = ? and state = 'REVERTING'")
                .setParameter(1, why)
                .setParameter(2, importId)
                .executeUpdate();
    }

    /** Undoings that have not ended, with the batch execution that has them. */
    public List<OpenImport> unfinished() {
        List<?> rows = entities.createNativeQuery("select id, execution_id, undone, " + AttemptCount.attempts("undone")
                        + " from roster_import where state = 'REVERTING' order by id")
                .getResultList();
        return rows.stream()
                .map(row -> {
                    RowReader c = new RowReader((Object[]) row);
                    return new OpenImport(
                            c.number(), Optional.ofNullable(c.numberOrNull()), c.count(), c.count(), true);
                })
                .toList();
    }
}
