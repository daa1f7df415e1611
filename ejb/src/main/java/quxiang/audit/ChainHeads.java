package quxiang.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import quxiang.host.DataFolder;
import quxiang.host.Setting;

/**
 * Writes the end of the hash chain outside the database, so that a cut-off end is seen.
 *
 * <p>One line a minute in which there was something new: the time, the number of the last link, the link. The folder is that of {@code
 * QUXIANG_AUDIT_HEADS}, else {@code audit} in the data folder; the log has the same line. A link cannot be computed without the key, so a
 * line that the chain does not have tells that the end was cut off or rewritten (GB/T 22239-2019, 8.1.4.3 c).
 */
@ApplicationScoped
public class ChainHeads {

    private static final System.Logger LOG = System.getLogger(ChainHeads.class.getName());
    private static final int AT_ONCE = 500;
    private static final int NAME = 16;

    private final Path folder;

    public ChainHeads() {
        this(Setting.of("QUXIANG_AUDIT_HEADS")
                .map(Path::of)
                .orElseGet(() -> DataFolder.path().resolve("audit")));
    }

    ChainHeads(Path folder) {
        this.folder = folder;
    }

    /** Appends the end of the chain; once its links are committed. */
    public void write(ChainHead head, Instant at) {
        String line = at + " " + head.no() + " " + head.link() + "\n";
        try {
            Files.createDirectories(folder);
            Files.writeString(file(head.chain()), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.log(
                System.Logger.Level.INFO,
                "the audit chain ends at link {0}: {1}",
                String.valueOf(head.no()),
                head.link());
    }

    private Path file(String chain) {
        return folder.resolve("chain-" + chain.substring(0, Math.min(NAME, chain.length())) + ".log");
    }

    /**
     * The number of the first link that was written down and that the chain has no more; {@code null} when it has all.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    Long firstMissing(Handle handle) {
        String chain = handle.createQuery("select link from audit_link where no = 1")
                .mapTo(String.class)
                .findOne()
                .orElse(null);
        if (chain == null || !Files.exists(file(chain))) {
            return null;
        }
        try (BufferedReader lines = Files.newBufferedReader(file(chain))) {
            Map<Long, String> some = new LinkedHashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(" ", -1);
                if (parts.length == 3 && parts[1].matches("\\d{1,18}")) {
                    some.put(Long.valueOf(parts[1]), parts[2]);
                }
                if (some.size() == AT_ONCE) {
                    Long missing = firstMissing(handle, some);
                    if (missing != null) {
                        return missing;
                    }
                    some.clear();
                }
            }
            return some.isEmpty() ? null : firstMissing(handle, some);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Long firstMissing(Handle handle, Map<Long, String> heads) {
        Map<Long, String> there = handle.createQuery("select no, link from audit_link where no in (<numbers>)")
                .bindList("numbers", heads.keySet())
                .setMapKeyColumn("no")
                .setMapValueColumn("link")
                .collectInto(new GenericType<Map<Long, String>>() {});
        return heads.entrySet().stream()
                .filter(head -> !head.getValue().equals(there.get(head.getKey())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
