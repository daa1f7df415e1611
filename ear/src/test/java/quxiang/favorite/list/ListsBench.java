package quxiang.favorite.list;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.bench.BenchTable;
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
        large.forEach((page, m) -> BenchTable.add(
                "P4b " + page,
                (page.contains("workbench") ? 50_000 : 50_000 / TABS) + " rows",
                String.format("%.1f ms", m.p95()),
                String.format("%.1f ms", small.get(page).p95()),
                BenchTable.ratio(m.p95(), small.get(page).p95()),
                "",
                "",
                m.statements() + " statements; p95 of a unit with 50,000 signings by one with 500"));
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
