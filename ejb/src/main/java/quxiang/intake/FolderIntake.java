package quxiang.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import quxiang.common.Refusal;

/**
 * Fetches tables that another program puts into a folder. A file that was fetched is deleted: its rows are staged
 * sealed, and whoever put it there has it. One that is no such table is moved to {@code refused} beside the folder.
 * Idempotent: a file that is fetched twice, after a crash or by two servers at once, is imported once.
 */
@Stateless
@RolesAllowed("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FolderIntake {

    private static final System.Logger LOG = System.getLogger(FolderIntake.class.getName());

    @Inject
    private Intakes intakes;

    @Inject
    private StagingTables staging;

    /** Fetches all files whose names end in csv or xlsx; others are perhaps being written. */
    public void fetch(IntakeKind kind, Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().matches("[^.].*\\.(csv|xlsx)"))
                    .sorted()
                    .toList();
            for (Path file : found) {
                fetchOne(kind, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fetchOne(IntakeKind kind, Path file) throws IOException {
        boolean refused = false;
        try (InputStream in = Files.newInputStream(file)) {
            StagedTable table = intakes.read(kind, file.getFileName().toString(), in);
            staging.stage(kind, table, IntakeOwner.SYSTEM, false);
        } catch (NoSuchFileException taken) {
            return;
        } catch (Refusal refusal) {
            if (!refusal.key().equals("intake.same_file")) {
                LOG.log(System.Logger.Level.WARNING, file.getFileName() + " is refused: " + refusal.getMessage());
                refused = true;
            }
        }
        try {
            if (refused) {
                Path folder = Files.createDirectories(
                        file.resolveSibling("../refused").normalize());
                Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException moved) {
            LOG.log(System.Logger.Level.DEBUG, "another server moved it");
        }
    }
}
