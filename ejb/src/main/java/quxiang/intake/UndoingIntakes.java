package quxiang.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * 撤销导入: reverts what a table did. Of a unit's table rows stay on which something is built, at once; a school's table
 * is reverted by a job, and only when nothing is built upon it. What it ended stays ended.
 */
@Stateless
@RolesAllowed({"CENTRE", "EMPLOYER", "SCHOOL"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UndoingIntakes {

    @Inject
    private RevertingIntakes reverting;

    @Inject
    private IntakeReports reports;

    @Inject
    private Event<IntakeUndoAsked> asked;

    /**
     * By a job it is idempotent.
     *
     * @throws quxiang.common.Refusal as {@link RevertingIntakes#begin}
     */
    public IntakeProgress undo(long id) {
        reverting.begin(id).ifPresent(asked::fire);
        return reports.progress(id);
    }
}
