package quxiang.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;

/** Adds a table that was read to the list of intakes, all rows or none. Of a unit there is one at a time. */
@Stateless
@RolesAllowed({"CENTRE", "EMPLOYER", "SYSTEM"})
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

    /** @throws Refusal {@code intake.running}, or why the kind of table is not taken from this owner now */
    public void requireAllowed(IntakeKind kind, IntakeOwner owner) {
        admit(kind, owner, 0);
    }

    private void admit(IntakeKind kind, IntakeOwner owner, int rows) {
        if (actor.role() != kind.role() && actor.role() != Role.SYSTEM) {
            throw new Refusal("account.not_allowed");
        }
        intakes.taker(kind).admit(owner, rows);
        if (!intakes.ofUnit(kind, owner.employerId(), IntakeState.STAGED, IntakeState.RUNNING)
                .isEmpty()) {
            throw new Refusal("intake.running");
        }
    }

    /**
     * Keeps the table. One that was stopped or not confirmed makes room.
     *
     * @param preview whether it waits for {@link #confirm} with what it would do
     * @throws Refusal as {@link #requireAllowed}, and {@code intake.same_file}
     */
    public long stage(IntakeKind kind, StagedTable table, IntakeOwner owner, boolean preview) {
        admit(kind, owner, table.rows().size());
        for (Intake former : intakes.ofUnit(kind, owner.employerId(), IntakeState.STOPPED, IntakeState.WAITING)) {
            former.replace(clock.instant());
            intakes.dropWaiting(former);
        }
        Intake intake = intakes.add(kind, table, owner);
        if (preview) {
            intake.await(foreseen(intake));
        }
        audit.write("INTAKE_" + kind.name(), "INTAKE", intake.id(), table.name());
        return intake.id();
    }

    /**
     * The result of the dry run. What is refused now stays refused, so that nobody probes for the same stranger twice.
     */
    private RowCounts foreseen(Intake intake) {
        ChunkTaker taker = intakes.taker(intake.kind());
        RowCounts counts = new RowCounts(0, 0, 0);
        List<IntakeRow> rows = intakes.rows(intake, 0, AT_ONCE);
        while (!rows.isEmpty()) {
            Map<IntakeRow, RowOutcome> outcomes =
                    CheckedRows.outcomes(rows, good -> taker.preview(intake.owner(), good));
            intakes.refuse(intake, CheckedRows.refusals(outcomes));
            counts = counts.plus(RowCounts.of(outcomes.values()));
            rows = intakes.rows(intake, rows.get(rows.size() - 1).position(), AT_ONCE);
        }
        return counts;
    }

    /** 确认导入. @throws Refusal {@code intake.not_found}, {@code intake.not_now}, {@code intake.running} */
    public IntakeStaged confirm(long id) {
        Intake intake = intakes.locked(intakes.ofActor(id, actor).id());
        admit(intake.kind(), intake.owner(), 0);
        intake.confirm();
        audit.write("INTAKE_CONFIRMED", "INTAKE", id, null);
        return new IntakeStaged(intake.kind(), id);
    }

    /** 放弃导入. @throws Refusal {@code intake.not_found}, {@code intake.not_now} */
    public void giveUp(long id) {
        Intake intake = intakes.locked(intakes.ofActor(id, actor).id());
        intake.giveUp(clock.instant());
        intakes.dropWaiting(intake);
        audit.write("INTAKE_GIVEN_UP", "INTAKE", id, null);
    }
}
