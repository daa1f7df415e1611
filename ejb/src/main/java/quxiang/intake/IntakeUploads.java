package quxiang.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import quxiang.common.Actor;
import quxiang.common.Refusal;

/**
 * Stages an uploaded table, so that the job imports its rows. What is no table is refused at once. No transaction is
 * open while the file is read.
 */
@Stateless
@RolesAllowed({"CENTRE", "EMPLOYER"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IntakeUploads {

    @Inject
    private Actor actor;

    @Inject
    private Intakes intakes;

    @Inject
    private StagingTables staging;

    @Inject
    private Event<IntakeStaged> staged;

    /**
     * A table of the centre.
     *
     * @param fileName the name of the file, for the list of intakes
     * @param file xlsx or csv
     * @return the intake's id, under which its progress is found
     * @throws Refusal what is wrong with the file, {@code intake.same_file}
     */
    public long stage(IntakeKind kind, String fileName, InputStream file) {
        return stage(kind, null, false, fileName, file);
    }

    /**
     * A table of anybody.
     *
     * @param cohort 届别, or {@code null} when the table has none
     * @param preview whether it waits for {@link #confirm} with what it would do
     * @throws Refusal {@code intake.running}, what is wrong with the file, or why it is not taken now
     */
    public long stage(IntakeKind kind, Integer cohort, boolean preview, String fileName, InputStream file) {
        IntakeOwner owner = new IntakeOwner(
                kind.isOfUnit() ? actor.requireEmployer() : null, cohort, actor.accountId(), actor.name());
        staging.requireAllowed(kind, owner);
        long id;
        try {
            id = staging.stage(kind, StagedTable.read(fileName, file, intakes.taker(kind)), owner, preview);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!preview) {
            staged.fire(new IntakeStaged(kind, id));
        }
        return id;
    }

    /** 确认导入. @throws Refusal {@code intake.not_found}, {@code intake.not_now}, {@code intake.running} */
    public void confirm(long id) {
        staged.fire(staging.confirm(id));
    }

    /** 放弃导入. @throws Refusal {@code intake.not_found}, {@code intake.not_now} */
    public void giveUp(long id) {
        staging.giveUp(id);
    }
}
