package quxiang.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import quxiang.bench.BenchSettings;
import quxiang.bench.BenchTable;

/**
 * Prepares the server that Arquillian starts: free ports, a key and an empty database of the kind that the system
 * property {@code quxiang.database} names ({@code h2} or {@code postgresql}). Without that property there is no
 * server to prepare.
 */
public final class TestServer implements LauncherSessionListener {

    /** The system property with the kind of database, which the server is told too. */
    public static final String DATABASE = "quxiang.database";

    /** The system property with the address of PostgreSQL's databases, to which a name is added, when there is one. */
    public static final String DATABASES = "quxiang.databases";

    /**
     * A server that lives for minutes is up in half the time when it compiles quickly rather than well. Benchmarks leave this out.
     */
    public static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String kind = System.getProperty(DATABASE);
        try {
            Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir")));
            if (kind == null) {
                return;
            }
            if (BenchSettings.wanted()) {
                Files.deleteIfExists(Path.of(System.getProperty(BenchTable.FILE)));
            }
            Path data = Files.createDirectories(Path.of(System.getenv("QUXIANG_DATA_DIR")));
            int management = freePort();
            System.setProperty("quxiang.server.base", data.resolve("server").toString());
            System.setProperty("quxiang.server.management", String.valueOf(management));
            System.setProperty(
                    "quxiang.server.jvm",
                    String.join(
                            " ",
                            "-Xmx512m",
                            Boolean.getBoolean("quxiang.bench") ? "" : SHORT_LIFE,
                            "-Djboss.http.port=" + freePort(),
                            "-Djboss.management.http.port=" + management,
                            "-D" + DATABASE + "=" + kind,
                            "-Dquxiang.key.file=" + newKey(data.resolve("key")),
                            settings(),
                            String.join(" ", kind.equals("postgresql") ? postgresql(data) : h2())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port of this machine that nobody listens on now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The server takes the sizes, seeds and table of results of what runs beside it. */
    private static String settings() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name ->
                        Stream.of("bench.", "quxiang.bench.", "quxiang.test.").anyMatch(name::startsWith))
                .map(name -> "-D" + name + "=" + System.getProperty(name))
                .collect(Collectors.joining(" "));
    }

    // The server reads environment variables as properties with this prefix, so a property can stand in for one.
    private static List<String> h2() {
        return List.of(
                "-Denv.QUXIANG_DB_URL=jdbc:h2:mem:quxiang;DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000");
    }

    private List<String> postgresql(Path data) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(data.resolve("binaries").toFile())
                .setDataDirectory(data.resolve("database"))
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_destination", "jsonlog")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8");
        if (BenchSettings.wanted()) {
            BenchSettings.set(builder);
        }
        postgres = builder.start();
        System.setProperty(DATABASES, "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/");
        return List.of(
                "-Denv.QUXIANG_DB_DRIVER=postgresql",
                "-Denv.QUXIANG_DB_URL=jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                "-Denv.QUXIANG_DB_USER=postgres",
                "-Denv.QUXIANG_DB_PASSWORD=postgres");
    }

    private static Path newKey(Path file) throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Files.writeString(file, Base64.getEncoder().encodeToString(key));
    }
}
