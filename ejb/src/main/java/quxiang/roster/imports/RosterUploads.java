package quxiang.roster.imports;

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
import quxiang.common.Cohort;
import quxiang.common.Refusal;

/**
 * 导入生源: takes a school's file, or refuses it at once when its structure is wrong. Its rows are left to the import job. No transaction is
 * open while the file is read.
 */
@Stateless
@RolesAllowed("SCHOOL")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RosterUploads {

    /** An xlsx of the largest size takes up to 150 MB of memory while it is read. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    @Inject
    private StagedFiles files;

    @Inject
    private RegisteringImports registering;

    @Inject
    private Event<RosterStaged> staged;

    /**
     * @param cohort of which season the graduates are
     * @param fileName the name of the file, for the list of imports
     * @param file xlsx or csv
     * @return the import's id, under which its progress is found
     * @throws Refusal {@code roster.whole_school_only} for staff of one department, {@code roster.import_running} while another one is
     *     going on, {@code roster.busy} when too many files are being read, or what is wrong with the file
     */
    public long stage(Cohort cohort, String fileName, InputStream file) {
        registering.requireAllowed(cohort);
        if (!AT_ONCE.tryAcquire()) {
            throw new Refusal("roster.busy");
        }
        long importId;
        try {
            StagedFile stagedFile = files.stage(fileName, file);
            importId = register(cohort, stagedFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            AT_ONCE.release();
        }
        staged.fire(new RosterStaged(importId));
        return importId;
    }

    private long register(Cohort cohort, StagedFile stagedFile) throws IOException {
        boolean registered = false;
        try {
            long importId = registering.register(cohort, stagedFile);
            registered = true;
            return importId;
        } finally {
            if (!registered) {
                files.delete(stagedFile.name());
            }
        }
    }
}
