package quxiang.roster.undo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.sql.DriverWork;
import quxiang.intake.TakingBackRows;
import quxiang.roster.HashRenewal;
import quxiang.roster.RowsOfPersons;
import quxiang.roster.TouchedPersons;
import quxiang.roster.format.RosterLayout;

/** Undoes imports, for the batch job {@code undo-roster}. */
@Stateless
@RolesAllowed("SYSTEM")
public class UndoingRoster {

    @Inject
    private Jdbi jdbi;

    @Inject
    private TakingBackRows takingBack;

    @Inject
    private ImportObstacles obstacles;

    @Inject
    private RowsOfPersons persons;

    @Inject
    private HashRenewal renewal;

    /** Where the import's graduates lie. */
    public UndoRun run(long importId) {
        return with(undo -> undo.run(importId));
    }

    /** The next graduates behind one, or the first ones. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<UndoneRow> next(UndoRun run, UndoneRow after, int most) {
        return with(undo -> undo.next(run, after, most));
    }

    /**
     * Undoes a chunk, in the caller's transaction.
     *
     * @throws quxiang.intake.IntakeOvertaken when the import is not the execution's any more
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void undo(UndoRun run, long executionId, List<UndoneRow> rows) {
        takingBack.hold(run.importId(), executionId);
        renewal.bringUp(
                TouchedPersons.rows(rows.stream().map(UndoneRow::graduateId).collect(Collectors.toSet())));
        takingBack.count(run.importId(), with(undo -> undo.undo(run, rows)));
        persons.settle(
                List.of(),
                rows.stream()
                        .filter(row -> !row.added())
                        .map(UndoneRow::graduateId)
                        .toList());
    }

    private interface Undoing<T> {
        T by(RosterUndo undo) throws SQLException;
    }

    private <T> T with(Undoing<T> undoing) {
        return DriverWork.with(
                jdbi, connection -> undoing.by(new RosterUndo(connection, RosterLayout.NATIONAL, obstacles.later())));
    }
}
