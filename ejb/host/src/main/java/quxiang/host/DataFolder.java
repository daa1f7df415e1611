package quxiang.host;

import java.nio.file.Path;
import java.util.Optional;

/** Where files lie that are no rows: {@code QUXIANG_DATA_DIR}, which all nodes of a cluster share, else the server's data directory. */
public final class DataFolder {

    private DataFolder() {}

    public static Path path() {
        return Path.of(Optional.ofNullable(System.getenv("QUXIANG_DATA_DIR"))
                .or(() -> Optional.ofNullable(System.getProperty("jboss.server.data.dir")))
                .orElseGet(() -> System.getProperty("java.io.tmpdir")));
    }
}
