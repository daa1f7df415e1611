package quxiang.host;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder for files that are not rows of the database. {@code QUXIANG_DATA_DIR}, which all nodes of a cluster share,
 * else the server's data directory.
 */
public final class DataFolder {

    private DataFolder() {}

    public static Path path() {
        return Path.of(Optional.ofNullable(System.getenv("QUXIANG_DATA_DIR"))
                .or(() -> Optional.ofNullable(System.getProperty("jboss.server.data.dir")))
                .orElseGet(() -> System.getProperty("java.io.tmpdir")));
    }
}
