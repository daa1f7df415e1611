package quxiang.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;

/** Adds a table that was read to the list of intakes, all rows or none. Of a unit, or a school's 届别, there is one at a time. */
@Stateless
@RolesAllowed({"CENTRE", "EMPLOYER", "SCHOOL", "SYSTEM"})
public class StagingTables {

    private static final int AT_ONCE = 500;

    @Inject
    private Intakes intakes;

    @Inject
    private Audit audit;

    @Inject
    private Actor actor;

    @Inject
    private ShanghaiClock clock;

    /** @throws Refusal {@code intake.running}, {@code intake.waiting}, or why such a table is not taken from this owner now */
    public void requireAllowed(IntakeKind kind, IntakeOwner owner) {
        admit(kind, owner, 0);
        requireNoneOpen(kind, owner);
    }

    private void admit(IntakeKind kind, IntakeOwner owner, int rows) {
        if (actor.role() != kind.role() && actor.role() != Role.SYSTEM) {
            throw new Refusal("account.not_allowed");
        }
        ChunkTaker taker = intakes.taker(kind);
        taker.requireAllowed(actor);
        taker.admit(owner, rows);
    }

    private void requireNoneOpen(IntakeKind kind, IntakeOwner owner) {
        intakes.requireNoneMoving(kind, owner);
        if (intakes.taker(kind).wantsAnswer()) {
            intakes.requireNoneWaiting(kind, owner);
        }
    }

    /**
     * Keeps the table. One that was stopped or not confirmed makes room.
     *
     * @param preview whether it waits for {@link #confirm} with what it would do
     * @throws Refusal as {@link #requireAllowed}, and {@code intake.same_file}
     */
    public long stage(IntakeKind kind, StagedTable table, IntakeOwner owner, boolean preview) {
        admit(kind, owner, table.rows());
        requireNoneOpen(kind, owner);
        for (Intake former :
                intakes.former(kind, owner, IntakeState.STOPPED, IntakeState.FAILED, IntakeState.WAITING)) {
            former.replace(clock.instant());
            intakes.dropWaiting(former);
        }
        Intake intake = intakes.add(kind, table, owner);
        if (preview) {
            preview(intake);
        }
        audit.write("INTAKE_" + kind.name(), "INTAKE", intake.id(), table.name());
        return intake.id();
    }

    /** Notes what all rows would do, at once. */
    private void preview(Intake intake) {
        ChunkTaker taker = intakes.taker(intake.kind());
        try (StagedRows rows = intakes.staged(intake)) {
            List<IntakeRow> chunk = chunk(rows);
            while (!chunk.isEmpty()) {
                List<RowOutcome> outcomes =
                        CheckedRows.outcomes(chunk, good -> taker.preview(intake.id(), intake.owner(), good));
                intakes.refuse(intake, chunk, outcomes);
                intake.preview(RowCounts.of(outcomes), true, clock.instant());
                chunk = chunk(rows);
            }
        }
    }

    private static List<IntakeRow> chunk(StagedRows rows) {
        List<IntakeRow> chunk = new ArrayList<>(AT_ONCE);
        for (IntakeRow row = rows.next(); row != null; row = chunk.size() < AT_ONCE ? rows.next() : null) {
            chunk.add(row);
        }
        return chunk;
    }

    /**
     * 确认导入. Idempotent.
     *
     * @return what is to be started, unless it was confirmed before
     * @throws Refusal {@code intake.not_found}, {@code intake.given_up} by whom, {@code intake.not_now},
     *     {@code intake.running}
     */
    public Optional<IntakeStaged> confirm(long id) {
        Intake found = intakes.ofActor(id, actor);
        admit(found.kind(), found.owner(), 0);
        Intake intake = intakes.lockedOfActor(id, actor);
        if (intake.isWaiting()) {
            intakes.requireNoneMoving(intake.kind(), intake.owner());
        }
        if (!intake.confirm(actor, clock.instant())) {
            return Optional.empty();
        }
        ChunkTaker taker = intakes.taker(intake.kind());
        taker.forgetPreview(id);
        if (!taker.remembersRefusals()) {
            intakes.forgetRefusals(intake);
        }
        audit.write("INTAKE_CONFIRMED", "INTAKE", id, null);
        return Optional.of(new IntakeStaged(intake.kind(), id));
    }

    /**
     * 放弃导入. Idempotent.
     *
     * @throws Refusal {@code intake.not_found}, {@code intake.confirmed} by whom, {@code intake.not_now}
     */
    public void giveUp(long id) {
        Intake intake = intakes.lockedOfActor(id, actor);
        if (intake.giveUp(actor, clock.instant())) {
            intakes.dropWaiting(intake);
            audit.write("INTAKE_GIVEN_UP", "INTAKE", id, null);
        }
    }
}
