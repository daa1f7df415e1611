package quxiang.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** PostgreSQL 17 on a free port of this machine, with data that go with the build folder. */
public final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final Path binaries;
    private final Path data;

    private Postgres(EmbeddedPostgres server, Path binaries, Path data) {
        this.server = server;
        this.binaries = binaries;
        this.data = data;
    }

    /** @param folder where its programs and its data are unpacked */
    public static Postgres start(Path folder) throws IOException {
        Path binaries = folder.resolve("binaries");
        Path data = folder.resolve("database");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(data)
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                // What was committed must be there after it was cut off.
                .setServerConfig("synchronous_commit", "on")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .start();
        return new Postgres(server, binaries, data);
    }

    /** What the application's server must be told to use this database. */
    public Map<String, String> environment(String database) {
        return Map.of(
                "QUXIANG_DB_DRIVER", "postgresql",
                "QUXIANG_DB_URL", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database,
                "QUXIANG_DB_USER", "postgres",
                "QUXIANG_DB_PASSWORD", "postgres");
    }

    public Connection connect(String database) throws SQLException {
        return server.getDatabase("postgres", database).getConnection();
    }

    /** Cuts off whoever is connected and ends it. */
    public void stop() {
        control("stop", "-m", "immediate");
    }

    public void startAgain() {
        control(
                "start",
                "-o",
                "-p " + server.getPort(),
                "-l",
                data.resolve("again.log").toString());
    }

    private void control(String... command) {
        try (Stream<Path> files = Files.walk(binaries)) {
            Path program = files.filter(file -> file.endsWith("bin/pg_ctl"))
                    .findFirst()
                    .orElseThrow();
            // It refuses to be controlled by root.
            Stream<String> somebody =
                    System.getProperty("user.name").equals("root") ? Stream.of("unshare", "-U") : Stream.empty();
            ProcessBuilder control = new ProcessBuilder(
                    Stream.of(somebody, Stream.of(program.toString(), "-w", "-D", data.toString()), Stream.of(command))
                            .flatMap(Function.identity())
                            .toList());
            control.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectErrorStream(true);
            if (control.start().waitFor() != 0) {
                throw new IllegalStateException("PostgreSQL did not " + command[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
