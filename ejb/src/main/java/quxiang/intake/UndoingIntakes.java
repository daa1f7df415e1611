package quxiang.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.ShanghaiClock;

/** 撤销导入: reverts what a table did, except for rows on which something is built. */
@Stateless
@RolesAllowed("EMPLOYER")
public class UndoingIntakes {

    @Inject
    private Intakes intakes;

    @Inject
    private Actor actor;

    @Inject
    private Audit audit;

    @Inject
    private ShanghaiClock clock;

    /** @throws quxiang.common.Refusal {@code intake.not_found}, {@code intake.not_now}, {@code intake.no_undo} */
    public IntakeProgress undo(long id) {
        Intake intake = intakes.locked(intakes.ofActor(id, actor).id());
        IntakeMove.REVERT.from(intake.state());
        ChunkTaker.Undone result = intakes.taker(intake.kind()).undo(id, intake.owner());
        intake.revert(result, clock.instant());
        audit.write("INTAKE_UNDONE", "INTAKE", id, result.undone() + " undone, " + result.kept() + " kept");
        return intake.progress();
    }
}
