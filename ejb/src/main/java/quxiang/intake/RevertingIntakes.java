package quxiang.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;

/** Takes back what a table did, or writes down that a job has to. */
@Stateless
@RolesAllowed({"CENTRE", "EMPLOYER", "SCHOOL"})
public class RevertingIntakes {

    @Inject
    private Intakes intakes;

    @Inject
    private Actor actor;

    @Inject
    private Audit audit;

    @Inject
    private ShanghaiClock clock;

    /**
     * @return what a job is to begin with; nothing when it is done at once, or somebody asked for it before
     * @throws Refusal {@code intake.not_found}, {@code intake.not_now}, {@code intake.no_undo}, {@code intake.running},
     *     {@code intake.waiting}, or what is built upon it
     */
    public Optional<IntakeUndoAsked> begin(long id) {
        Intake found = intakes.ofActor(id, actor);
        ChunkTaker taker = intakes.taker(found.kind());
        if (taker.undoesByJob()) {
            taker.admit(found.owner(), 0);
        }
        Intake intake = intakes.lockedOfActor(id, actor);
        if (!taker.undoesByJob()) {
            IntakeMove.END_REVERT.from(intake.state());
            ChunkTaker.Undone result = taker.undo(id, intake.owner());
            intake.revert(actor, result, clock.instant());
            audit.write("INTAKE_UNDONE", "INTAKE", id, result.undone() + " undone, " + result.kept() + " kept");
            return Optional.empty();
        }
        if (intake.isUndone()) {
            return Optional.empty();
        }
        if (!intake.progress().revertible()) {
            throw new Refusal("intake.not_now", intake.state());
        }
        intakes.requireNoneMoving(intake.kind(), intake.owner());
        intakes.requireNoneWaiting(intake.kind(), intake.owner());
        int rows = taker.undoable(id, intake.owner());
        intake.revert(actor, rows);
        audit.write("INTAKE_UNDO", "INTAKE", id, rows + " rows");
        return Optional.of(new IntakeUndoAsked(intake.kind(), id));
    }
}
