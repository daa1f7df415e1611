package quxiang.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import quxiang.server.TestServer;

/** A server on ports of its own: one of a cluster, or one alone as in production. */
final class Node implements AutoCloseable {

    private static final Path PROJECT =
            Path.of(System.getProperty("quxiang.ear")).resolve("../../..").normalize();

    private final String name;
    private final Path data;
    private final int port;
    private final int management;
    private final int cluster;
    private final Process process;

    private Node(String name, Path data, int port, int management, int cluster, Process process) {
        this.name = name;
        this.data = data;
        this.port = port;
        this.management = management;
        this.cluster = cluster;
        this.process = process;
    }

    /**
     * Starts a node of a cluster and waits until it can serve.
     *
     * @param data what all nodes share
     */
    static Node start(String name, Path data, Map<String, String> environment) throws IOException {
        return start(name, data, environment, "--cluster", name);
    }

    /** Starts it as in production and waits until it can serve. */
    static Node inProduction(Path data, Map<String, String> environment, String... options) throws IOException {
        return start(
                "",
                data,
                environment,
                Stream.concat(Stream.of("--production"), Stream.of(options)).toArray(String[]::new));
    }

    private static Node start(String name, Path data, Map<String, String> environment, String... options)
            throws IOException {
        int port = TestServer.freePort();
        int management = TestServer.freePort();
        int cluster = TestServer.freePort();
        ProcessBuilder run = new ProcessBuilder(
                        PROJECT.resolve("wildfly-config/bin/run").toString(),
                        "--no-build",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true);
        run.command().addAll(List.of(options));
        run.environment().keySet().removeIf(variable -> variable.startsWith("QUXIANG_"));
        run.environment().putAll(environment);
        run.environment().put("QUXIANG_MANAGEMENT_PORT", String.valueOf(management));
        run.environment().put("QUXIANG_CLUSTER_PORT", String.valueOf(cluster));
        run.environment().put("JBOSS_JAVA_SIZING", "-Xms64m -Xmx384m " + TestServer.SHORT_LIFE);
        Node node = new Node(name, data, port, management, cluster, run.start());
        node.awaitReady();
        return node;
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
        throw new IllegalStateException("node " + name + ": " + said);
    }

    int port() {
        return port;
    }

    /** Where other nodes talk to it. */
    int cluster() {
        return cluster;
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** On the port of those who run the server. */
    String management(String path) {
        return "http://127.0.0.1:" + management + path;
    }

    Path log() {
        return data.resolve("log").resolve(name).resolve("server.log");
    }

    /** Takes its life without a warning, as a power cut would. */
    void kill() throws IOException, InterruptedException {
        long pid = Long.parseLong(
                Files.readString(data.resolve("server-" + name + ".pid")).strip());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            if (Files.exists(log())) {
                Files.copy(
                        log(),
                        PROJECT.resolve("ear/target/node-" + name + ".log"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
