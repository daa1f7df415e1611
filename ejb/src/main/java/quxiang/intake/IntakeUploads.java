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

/** The centre hands in a table; its rows are left to the job. No transaction is open while the file is read. */
@Stateless
@RolesAllowed("CENTRE")
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
     * @param fileName the name of the file, for the list of intakes
     * @param file xlsx or csv, at most 16 MiB and 50,000 rows
     * @return the intake's id, under which its progress is found
     * @throws quxiang.common.Refusal what is wrong with the file, {@code intake.same_file}
     */
    public long stage(IntakeKind kind, String fileName, InputStream file) {
        long id;
        try {
            byte[] bytes = file.readNBytes((int) StagedTable.most() + 1);
            id = staging.stage(kind, StagedTable.read(fileName, bytes, intakes.taker(kind)), actor.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        staged.fire(new IntakeStaged(kind, id));
        return id;
    }
}
