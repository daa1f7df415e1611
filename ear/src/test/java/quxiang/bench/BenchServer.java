package quxiang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import quxiang.server.TestServer;

/** A server of its own, as it is run for users, with or without the application. */
final class BenchServer implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("quxiang.server.home"));
    private static final Path FOLDER = Path.of(System.getenv("QUXIANG_DATA_DIR"));
    private static final long PATIENCE = Duration.ofMinutes(5).toNanos();

    private final Process process;
    private final int port;
    /** By HTTP/1.1: a server that is still starting leaves a client that offers HTTP/2 without an answer for a minute. */
    private static final HttpClient ASKING =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final double seconds;

    private BenchServer(Process process, int port, double seconds) {
        this.process = process;
        this.port = port;
        this.seconds = seconds;
    }

    /**
     * Starts a server and waits until it says that it can serve.
     *
     * @param ear what is deployed, or {@code null} for nothing
     */
    static BenchServer start(String name, Path ear, String database) throws IOException {
        Path base = FOLDER.resolve(name);
        delete(base);
        copy(HOME.resolve("standalone/configuration"), base.resolve("configuration"));
        Files.createDirectories(base.resolve("deployments"));
        Files.createDirectories(base.resolve("data"));
        if (ear != null) {
            Files.copy(ear, base.resolve("deployments/quxiang.ear"));
        }
        int port = TestServer.freePort();
        int management = TestServer.freePort();
        ProcessBuilder starting = new ProcessBuilder(
                        HOME.resolve("bin/standalone.sh").toString(),
                        "-b",
                        "127.0.0.1",
                        "-bmanagement",
                        "127.0.0.1",
                        "-Djboss.server.base.dir=" + base,
                        "-Djboss.http.port=" + port,
                        "-Djboss.management.http.port=" + management)
                .redirectErrorStream(true)
                .redirectOutput(base.resolve("console.log").toFile());
        starting.environment()
                .putAll(Map.of(
                        "QUXIANG_DATA_DIR", base.resolve("data").toString(),
                        "QUXIANG_KEY_FILE", FOLDER.resolve("key").toString(),
                        "QUXIANG_DEMO", "false",
                        "QUXIANG_DB_DRIVER", "postgresql",
                        "QUXIANG_DB_URL", database,
                        "QUXIANG_DB_USER", "postgres",
                        "QUXIANG_DB_PASSWORD", "postgres"));
        long start = System.nanoTime();
        Process process = starting.start();
        URI ready = URI.create("http://127.0.0.1:" + management + "/health/ready");
        while (!isReady(ready)) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                throw new IOException("the server did not start; see " + base.resolve("console.log"));
            }
            pause();
        }
        return new BenchServer(process, port, (System.nanoTime() - start) / 1e9);
    }

    /** How long it took from the start of its program until it could serve. */
    double seconds() {
        return seconds;
    }

    int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** How many bytes are reachable in its heap: what its own diagnostics count after a full collection. */
    long heap() throws IOException {
        long pid = process.descendants()
                .filter(one -> one.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow()
                .pid();
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        long total = 0;
        // The first one lets go of what only soft hands held.
        for (int i = 0; i < 2; i++) {
            Process asking = new ProcessBuilder(jcmd, String.valueOf(pid), "GC.class_histogram").start();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(asking.getInputStream(), StandardCharsets.UTF_8))) {
                StringBuilder histogram = new StringBuilder();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    histogram.append(line).append('\n');
                    if (line.startsWith("Total")) {
                        total = Long.parseLong(line.strip().split("\\s+")[2]);
                    }
                }
                Files.writeString(FOLDER.resolve("histogram-" + System.nanoTime() + ".txt"), histogram);
            }
        }
        return total;
    }

    private static boolean isReady(URI health) {
        try {
            HttpResponse<Void> answer = ASKING.send(
                    HttpRequest.newBuilder(health)
                            .timeout(Duration.ofSeconds(1))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
