package quxiang.employer.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Files for and from the bank that lie about readable. {@code out} below the bank's folder and {@code done} are from versions that wrote
 * there whatever was set.
 */
@ApplicationScoped
public class BankFolder {

    private static final String PAYMENTS = "payments-*.csv";
    private static final String RESULTS = "*.{csv,xlsx}";

    @Inject
    Banks banks;

    /**
     * Deletes what the bank has fetched long ago, or had refused.
     *
     * @param before younger ones are left
     * @return how many were deleted
     */
    public int clear(Instant before) {
        Path folder = banks.folder();
        int cleared = clear(folder.resolve("out"), PAYMENTS, before);
        cleared += banks.out().map(out -> clear(out, PAYMENTS, before)).orElse(0);
        for (String name : List.of("done", "refused")) {
            cleared += clear(folder.resolve(name), RESULTS, before);
        }
        return cleared;
    }

    private static int clear(Path folder, String names, Instant before) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int cleared = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
            for (Path file : files) {
                if (Files.isRegularFile(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)
                        && Files.deleteIfExists(file)) {
                    cleared++;
                }
            }
            return cleared;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
