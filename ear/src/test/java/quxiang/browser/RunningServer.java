package quxiang.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import quxiang.server.TestServer;

/**
 * A server as its operators run it, on free ports and with data of its own: with demonstration data in H2 once for all
 * browser tests, or with another environment for a test that kills it.
 */
public final class RunningServer implements AutoCloseable {

    private static final Path PROJECT =
            Path.of(System.getProperty("quxiang.ear")).resolve("../../..").normalize();
    /** What stays when a server is done with: each process of tests has a place of its own. */
    private static final Path LOG = PROJECT.resolve(
            "ear/target/browser-server-" + ProcessHandle.current().pid() + ".log");

    private final Path data;
    private final int port;
    private final int management;
    private Process process;

    private RunningServer(Path data, int port, int management) {
        this.data = data;
        this.port = port;
        this.management = management;
    }

    /** @throws IllegalStateException with what the start script said, when the server does not come up */
    public static RunningServer start() {
        return start(Map.of());
    }

    /** @param environment what it is told besides, as {@code QUXIANG_DB_URL} */
    static RunningServer start(Map<String, String> environment) {
        try {
            RunningServer server = new RunningServer(
                    Files.createTempDirectory("quxiang-browser"), TestServer.freePort(), TestServer.freePort());
            server.startAgain(environment);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it once more on the same ports with the same data. */
    void startAgain(Map<String, String> environment) {
        ProcessBuilder run = new ProcessBuilder(
                        PROJECT.resolve("wildfly-config/bin/run").toString(),
                        "--no-build",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true);
        run.environment().keySet().removeIf(name -> name.startsWith("QUXIANG_DB_") || name.equals("QUXIANG_DEMO"));
        run.environment().put("QUXIANG_MANAGEMENT_PORT", String.valueOf(management));
        run.environment().put("JBOSS_JAVA_SIZING", "-Xms64m -Xmx512m " + TestServer.SHORT_LIFE);
        run.environment().putAll(environment);
        try {
            process = run.start();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes its life without a warning, as a power cut would. */
    void kill() {
        java().destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server itself, without the script that started it. */
    ProcessHandle java() {
        try {
            long server =
                    Long.parseLong(Files.readString(data.resolve("server.pid")).strip());
            return ProcessHandle.of(server).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server has logged since it started. */
    String log() {
        try {
            return Files.readString(data.resolve("log/server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many logs of earlier starts are kept. */
    long formerLogs() {
        try (Stream<Path> logs = Files.list(data.resolve("log"))) {
            return logs.filter(log -> log.getFileName().toString().startsWith("server.log."))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the start script ends with, when the server has ended. @throws IllegalStateException when it does not end */
    int awaitEnd(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("the start script goes on");
        }
        return process.exitValue();
    }

    /** Ends it in good order and keeps its data. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The address of a page. @param path as in {@code /index.xhtml} */
    public String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** What the server answers about its health. @param question as in {@code ready} */
    HttpResponse<String> health(String question) {
        URI address = URI.create("http://127.0.0.1:" + management + "/health/" + question);
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady() throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("Ready after")) {
                return;
            }
        }
        close();
        throw new IllegalStateException(said + "The server's log: " + LOG);
    }

    @Override
    public void close() {
        stop();
        try {
            Path log = data.resolve("log/server.log");
            if (Files.exists(log)) {
                Files.copy(log, LOG, StandardCopyOption.REPLACE_EXISTING);
            }
            delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
