package quxiang.bench;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.common.Role;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.StatementLog;
import quxiang.signing.AnsweringInvitations;
import quxiang.signing.SigningFixtures;
import quxiang.signing.invite.InviteResult;
import quxiang.signing.invite.SendingInvitations;
import quxiang.signing.review.ReviewingSignings;

/**
 * P3 of quality.md: letters, answers and approvals by sixteen callers of the use cases, beside pgbench with sixteen
 * clients and the very statements that the use cases ask. The printing of agreements is left to P7: the printer only
 * looks and finds each printed. Notices wait in the outbox: what delivers them later is not among the statements.
 */
@ArquillianTest
class CyclesBench {

    private static final int CALLERS = 16;

    /** So many until the server has compiled what is used often: a server in its season, not one that was started just now. */
    private static final int WARM = 24_000;

    /** So few that the compiler, which is one thread among them, gets its turn on two cores. */
    private static final int WARMING = 2;

    /** A timer may ask something while a cycle is watched; of so many the one with the fewest statements had none. */
    private static final int WATCHED = 7;

    private static final int ROUNDS = 3;

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial");

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource database;

    @Inject
    SigningFixtures fixtures;

    @Inject
    SendingInvitations inviting;

    @Inject
    AnsweringInvitations responding;

    @Inject
    ReviewingSignings reviewing;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @Test
    void letterAnswerApproval() throws Exception {
        int cycles = Sizes.cycles() / CALLERS * CALLERS;
        CycleWorld.make(database, WATCHED + WARM + cycles * 2 * ROUNDS);
        List<Double> ours = new ArrayList<>();
        List<Double> references = new ArrayList<>();
        CycleScript script;
        try (Connection resting = CycleWorld.deliveryRests(database)) {
            rate(WATCHED, WARM, WARMING);
            // In a thread of its own: the test's thread has a request going on, and a request has one actor only.
            ExecutorService watcher = Executors.newSingleThreadExecutor();
            script = watcher.submit(this::fewestStatements).get();
            watcher.shutdown();
            CycleWorld.tidy(database);
            for (int next = WATCHED + WARM; ours.size() < ROUNDS; next += cycles * 2) {
                ours.add(rate(next, cycles, CALLERS));
                pgbench(script, next + cycles, cycles, cycles * ours.size()).ifPresent(references::add);
            }
            resting.rollback();
        }
        CycleWorld.end(database);
        BenchTable.add(
                "P3 signing cycles, 16 callers",
                String.format("%,d cycles", cycles),
                Math.round(median(ours)) + "/s",
                references.isEmpty() ? "no pgbench" : Math.round(median(references)) + "/s",
                references.isEmpty() ? "" : BenchTable.ratio(median(ours), median(references)),
                ">= 0.5",
                ">= 0.8",
                script.statements()
                        + " statements a cycle; pgbench -M prepared; in turn, medians of " + spread(ours) + " and "
                        + spread(references)
                        + "; without printing (the printer looks, in both) and delivery");
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }

    private static String spread(List<Double> rates) {
        return rates.stream()
                .sorted()
                .map(rate -> String.valueOf(Math.round(rate)))
                .collect(Collectors.joining(", "));
    }

    private CycleScript fewestStatements() throws Exception {
        List<CycleScript> watched = new ArrayList<>();
        for (int n = 0; n < WATCHED; n++) {
            watched.add(watched(n));
        }
        return Collections.min(watched, Comparator.comparingInt(CycleScript::statements));
    }

    /** Does one cycle and writes down what it asks. */
    private CycleScript watched(int n) throws Exception {
        try (StatementLog log = new StatementLog(database)) {
            long signing = invite(n);
            List<StatementLog.Asked> sent = log.taken();
            accept(n, signing);
            List<StatementLog.Asked> accepted = log.taken();
            approve(n, signing);
            List<StatementLog.Asked> approved = new ArrayList<>(log.taken());
            await("the printer looks").until(() -> {
                approved.addAll(log.taken());
                return CycleScript.hasPrinter(approved);
            });
            CycleScript script = new CycleScript(n, signing, agreement(signing));
            script.add(sent);
            script.add(accepted);
            script.add(approved);
            script.addPrinter(approved);
            return script;
        }
    }

    private String agreement(long signing) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select number from agreement where signing_id = " + signing)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Cycles a second. */
    private double rate(int first, int count, int atOnce) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(atOnce);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int caller = 0; caller < atOnce; caller++) {
                int mine = caller;
                ClassLoader loader = Thread.currentThread().getContextClassLoader();
                work.add(() -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    for (int n = first + mine; n < first + count; n += atOnce) {
                        long signing = invite(n);
                        accept(n, signing);
                        approve(n, signing);
                    }
                    return null;
                });
            }
            long start = System.nanoTime();
            for (Future<Void> done : callers.invokeAll(work)) {
                done.get();
            }
            return count * 1e9 / (System.nanoTime() - start);
        } finally {
            callers.shutdownNow();
        }
    }

    private long invite(int n) throws Exception {
        return Callers.identity(Role.EMPLOYER, CycleWorld.UNITS + n % CycleWorld.SCHOOLS)
                .runAs((Callable<Long>) () -> {
                    List<InviteResult> results =
                            inviting.send(fixtures.letter(), List.of(CycleWorld.FAVORITES + n), "cycle");
                    assertTrue(
                            results.get(0).sent(), String.valueOf(results.get(0).refusal()));
                    return results.get(0).signingId();
                });
    }

    private void accept(int n, long signing) throws Exception {
        Callers.identity(Role.GRADUATE, CycleWorld.ACCOUNTS + n).runAs((Callable<Void>) () -> {
            responding.accept(signing, fixtures.agreed(CycleWorld.ACCOUNTS + n, signing));
            return null;
        });
    }

    private void approve(int n, long signing) throws Exception {
        Callers.identity(Role.SCHOOL, CycleWorld.STAFF + n % CycleWorld.SCHOOLS).runAs((Callable<Void>) () -> {
            reviewing.approve(signing);
            return null;
        });
    }

    private Optional<Double> pgbench(CycleScript script, int first, int cycles, int done) throws Exception {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Path file = Files.createTempFile("cycle", ".sql");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Files.writeString(file, script.toString());
            // Beside the table, for who wants to know what a cycle asks.
            Files.writeString(
                    Path.of(System.getProperty(BenchTable.FILE)).resolveSibling("bench-cycle.sql"), script.toString());
            statement.execute("drop sequence if exists cycle_numbers");
            statement.execute("create sequence cycle_numbers minvalue 0 start with " + first);
            String address = connection.getMetaData().getURL();
            Process running = new ProcessBuilder(
                            program.get().toString(),
                            "--no-vacuum",
                            "--protocol=prepared",
                            "--client=" + CALLERS,
                            "--jobs=2",
                            "--transactions=" + cycles / CALLERS,
                            "--file=" + file,
                            address.replace("jdbc:", "")
                                    .replaceFirst("//", "//postgres:postgres@")
                                    .replaceFirst("\\?.*", ""))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(running.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(said);
            assertTrue(running.waitFor() == 0 && rate.find(), said + "\n" + script);
            try (ResultSet signed =
                    statement.executeQuery("select count(*) from signing where state = 'SIGNED' and id >= "
                            + CycleWorld.SIGNINGS + " and id < 78000000")) {
                signed.next();
                assertEquals(done, signed.getLong(1), "pgbench did what the use cases do");
            }
            return Optional.of(Double.valueOf(rate.group(1)));
        } finally {
            Files.delete(file);
        }
    }

    private static Optional<Path> program() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        try (Stream<Path> versions = Files.isDirectory(debian) ? Files.list(debian) : Stream.empty()) {
            return Stream.concat(
                            Stream.of(System.getenv("PATH").split(":")).map(Path::of),
                            versions.map(version -> version.resolve("bin")))
                    .map(folder -> folder.resolve("pgbench"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
