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
import java.util.concurrent.Semaphore;
import quxiang.common.Actor;
import quxiang.common.Refusal;

/**
 * Stages an uploaded table, so that the job imports its rows. What is no table is refused at once. No transaction is
 * open while the file is read.
 */
@Stateless
@RolesAllowed({"CENTRE", "EMPLOYER", "SCHOOL"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IntakeUploads {

    /** An xlsx of the largest size takes up to 150 MB of memory while it is read. */
    private static final Semaphore LARGE_AT_ONCE = new Semaphore(2);

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
     * @throws Refusal {@code intake.running}, {@code intake.waiting}, {@code intake.busy} when too many large files are
     *     being read, what is wrong with the file, or why it is not taken now
     */
    public long stage(IntakeKind kind, Integer cohort, boolean preview, String fileName, InputStream file) {
        IntakeOwner owner = IntakeOwner.of(actor, kind, cohort);
        staging.requireAllowed(kind, owner);
        long id = staging.stage(kind, read(kind, fileName, file), owner, preview);
        if (!preview) {
            staged.fire(new IntakeStaged(kind, id));
        }
        return id;
    }

    private StagedTable read(IntakeKind kind, String fileName, InputStream file) {
        boolean large = intakes.taker(kind).limits().bytes() > ChunkTaker.LIMITS.bytes();
        if (large && !LARGE_AT_ONCE.tryAcquire()) {
            throw new Refusal("intake.busy");
        }
        try {
            return intakes.read(kind, fileName, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (large) {
                LARGE_AT_ONCE.release();
            }
        }
    }

    /**
     * 确认导入. Idempotent.
     *
     * @throws Refusal {@code intake.not_found}, {@code intake.given_up} by whom, {@code intake.not_now},
     *     {@code intake.running}
     */
    public void confirm(long id) {
        staging.confirm(id).ifPresent(staged::fire);
    }

    /**
     * 放弃导入. Idempotent.
     *
     * @throws Refusal {@code intake.not_found}, {@code intake.confirmed} by whom, {@code intake.not_now}
     */
    public void giveUp(long id) {
        staging.giveUp(id);
    }
}
