package quxiang.signing.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.common.Role;
import quxiang.server.Callers;
import quxiang.server.CountedStatements;
import quxiang.server.Deployments;

/** 通过 of 2,000 signings at once, each of which ends another letter: time and SQL statements, compared with one by one. */
@ArquillianTest
class ReviewBench {

    private static final int MANY = ReviewingInBulk.MOST;
    private static final int FEW = 200;

    @Inject
    ReviewCrowd crowd;

    @Inject
    ReviewingInBulk reviewing;

    @Inject
    ReviewingSignings one;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    private record Measured(int signings, int statements, double seconds) {

        String row(String work) {
            return String.format(
                    "%-50s %7d %10.0f %8.2f %8.2f%n",
                    work, signings, statements * 100.0 / signings, seconds, seconds * 1000 / signings);
        }
    }

    @Test
    void twoThousandAreApprovedTogether() throws Exception {
        measured(crowd.make(FEW), true);
        Measured single = measured(crowd.make(FEW), false);
        Measured together = measured(crowd.make(MANY), true);
        String table = String.format("%-50s %7s %10s %8s %8s%n", "work", "rows", "SQL / 100", "seconds", "ms each")
                + single.row("approvals one by one")
                + together.row("approvals of all that the filter matches");
        System.out.println(table);
        Files.writeString(
                Path.of(System.getProperty("jboss.server.log.dir"), "bench.txt"),
                table,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        assertTrue(together.statements() * (long) FEW < single.statements() * (long) MANY);
    }

    private Measured measured(ReviewCrowd.Crowd school, boolean together) throws Exception {
        try (CountedStatements statements = crowd.counted()) {
            long start = System.nanoTime();
            Callers.as(Role.SCHOOL, school.staff(), () -> {
                Thread.currentThread().setName(CountedStatements.REQUESTS);
                if (together) {
                    List<ReviewResult> results = reviewing.approve(school.signings());
                    assertEquals(
                            school.signings().size(),
                            results.stream().filter(ReviewResult::done).count());
                } else {
                    school.signings().forEach(one::approve);
                }
                return null;
            });
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Measured(school.signings().size(), statements.taken(), seconds);
        }
    }
}
