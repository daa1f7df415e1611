package quxiang.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import quxiang.server.TestServer;

/** The server with demonstration data, started once for all browser tests on free ports and with data of its own. */
public final class RunningServer implements AutoCloseable {

    private static final Path PROJECT =
            Path.of(System.getProperty("quxiang.ear")).resolve("../../..").normalize();
    private static final Path LOG = PROJECT.resolve("ear/target/browser-server.log");

    private final Process process;
    private final Path data;
    private final int port;

    private RunningServer(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /** @throws IllegalStateException with what the start script said, when the server does not come up */
    static RunningServer start() {
        try {
            Path data = Files.createTempDirectory("quxiang-browser");
            int port = TestServer.freePort();
            ProcessBuilder run = new ProcessBuilder(
                            PROJECT.resolve("wildfly-config/bin/run").toString(),
                            "--no-build",
                            "--port",
                            String.valueOf(port),
                            "--data",
                            data.toString())
                    .redirectErrorStream(true);
            run.environment().put("QUXIANG_MANAGEMENT_PORT", String.valueOf(TestServer.freePort()));
            run.environment().put("JBOSS_JAVA_SIZING", "-Xms64m -Xmx512m " + TestServer.SHORT_LIFE);
            run.environment().keySet().removeIf(name -> name.startsWith("QUXIANG_DB_") || name.equals("QUXIANG_DEMO"));
            RunningServer server = new RunningServer(run.start(), data, port);
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a page. @param path as in {@code /index.xhtml} */
    public String address(String path) {
        return "http://127.0.0.1:" + port + path;
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
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            Path log = data.resolve("log/server.log");
            if (Files.exists(log)) {
                Files.copy(log, LOG, StandardCopyOption.REPLACE_EXISTING);
            }
            delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
