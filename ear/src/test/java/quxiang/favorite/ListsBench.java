package quxiang.favorite;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.server.CountedStatements;
import quxiang.server.Deployments;
import quxiang.server.PageReader;

/** How long the lists and the workbench take for a unit with 50,000 signings, compared with the same pages at 500. */
@ArquillianTest
class ListsBench {

    private static final int TABS = 8;
    private static final int WARM = 40;
    private static final int TIMES = 60;

    @Inject
    ListsCrowd crowd;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    private record Measured(int statements, double p50, double p95) {}

    @Test
    void listsOfFiftyThousandSignings() throws Exception {
        ListsCrowd.Crowd few = crowd.make(500 / TABS);
        ListsCrowd.Crowd many = crowd.make(50_000 / TABS);
        crowd.analyze();
        Map<String, Measured> small = measure(few);
        Map<String, Measured> large = measure(many);
        StringBuilder table = new StringBuilder(String.format(
                "%-50s %7s %10s %8s %8s %8s%n", "page", "rows", "statements", "p50 ms", "p95 ms", "ratio"));
        large.forEach((page, m) -> table.append(String.format(
                "%-50s %7d %10d %8.1f %8.1f %8.2f%n",
                page,
                page.contains("workbench") ? 50_000 : 50_000 / TABS,
                m.statements(),
                m.p50(),
                m.p95(),
                m.p95() / small.get(page).p95())));
        Files.writeString(
                Path.of(System.getProperty("jboss.server.log.dir"), "bench.txt"),
                table,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        assertTrue(large.values().stream().allMatch(m -> m.statements() < 20));
    }

    private Map<String, Measured> measure(ListsCrowd.Crowd unit) throws Exception {
        PageReader reader = new PageReader().signIn("employer", unit.username(), ListsCrowd.PASSWORD);
        Map<String, Measured> measured = new TreeMap<>();
        for (String page : ListStatementsTest.pages().toList()) {
            int statements;
            try (CountedStatements counted = crowd.counted()) {
                reader.get(page);
                statements = counted.taken();
            }
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < WARM + TIMES; i++) {
                long start = System.nanoTime();
                reader.get(page);
                if (i >= WARM) {
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
            Collections.sort(millis);
            measured.put(page, new Measured(statements, millis.get(TIMES / 2), millis.get(TIMES * 95 / 100)));
        }
        return measured;
    }
}
