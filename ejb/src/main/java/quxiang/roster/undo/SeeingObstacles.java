package quxiang.roster.undo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.intake.IntakeReports;

/** Shows a school what stands in the way of undoing its import. */
@Stateless
@RolesAllowed("SCHOOL")
public class SeeingObstacles {

    @Inject
    private IntakeReports reports;

    @Inject
    private ImportObstacles obstacles;

    /** @throws quxiang.common.Refusal {@code intake.not_found}, {@code roster.whole_school_only} */
    public UndoObstacles of(long importId) {
        return obstacles.of(reports.progress(importId).id());
    }
}
