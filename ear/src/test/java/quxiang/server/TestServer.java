package quxiang.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
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

    // The kernel gives 32768 and above to calls that go out (net.ipv4.ip_local_port_range).
    private static final int FIRST_PORT = 15_000;
    private static final int LAST_PORT = 31_999;

    // WFLYSRV0025: up without errors; 0026: up, with errors that the tests then show.
    private static final Pattern STARTED = Pattern.compile("WFLYSRV002[56]");

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
            if (System.getProperty(DATABASE) != null) {
                sayWhyItDidNotStart();
            }
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A port that nobody listens on now and that no call that goes out is given.
     *
     * <p>One of the kernel's own can be taken by a call to the database between this answer and the server's start. A server whose
     * management port is taken ends at once (WFLYSRV0056). It is drawn, so that two that ask at the same time hardly get
     * the same.
     */
    public static int freePort() throws IOException {
        for (int tries = 0; tries < 100; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT + 1);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                continue;
            }
        }
        throw new BindException("no free port from " + FIRST_PORT + " to " + LAST_PORT);
    }

    /** Prints the end of the log of a server that is not up. Arquillian tells only that it is gone. */
    private static void sayWhyItDidNotStart() throws IOException {
        Path log = Path.of(System.getProperty("quxiang.server.base"), "log", "server.log");
        List<String> lines = Files.exists(log)
                ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                : List.of();
        if (lines.stream().noneMatch(STARTED.asPredicate())) {
            System.err.println("The server did not start. The end of " + log + ":");
            lines.subList(Math.max(0, lines.size() - 60), lines.size()).forEach(System.err::println);
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
