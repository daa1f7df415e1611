package quxiang.job.schedule;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.batch.kit.DueJobs;
import quxiang.batch.kit.JobName;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.job.history.JobHistory;
import quxiang.job.history.RunOriginKind;
import quxiang.job.history.RunRow;
import quxiang.job.lease.OtherServer;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;

/** Schedules: due once in a cluster, made up for when wanted, changed by one operator at a time. */
@ArquillianTest
class DueTest {

    private static final JobName JOB = JobName.WRITE_PAYMENTS;

    @Inject
    DueJobs due;

    @Inject
    SchedulingJobs scheduling;

    @Inject
    JobHistory history;

    @Inject
    OtherServer other;

    @Inject
    ShanghaiClock clock;

    @Inject
    Probes probes;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void schedulesAreThere() {
        due.introduce();
    }

    @AfterEach
    void itIsOff() {
        other.lastRan(JOB.id(), "off", true, clock.instant());
    }

    private static <T> T asOperator(Callable<T> work) throws Exception {
        return Callers.as(Role.OPERATOR, 0, work);
    }

    private List<RunRow> runs() throws Exception {
        return asOperator(() -> history.page(JOB.id(), null, new PageRequest(0, 50)))
                .rows();
    }

    @Test
    void whatIsDueIsRunByOneOfManyServers() throws Exception {
        int before = runs().size();
        Instant now = clock.instant();
        other.lastRan(JOB.id(), "every 1", true, now.minus(Duration.ofMinutes(2)));
        CyclicBarrier barrier = new CyclicBarrier(6);
        ExecutorService servers = Executors.newFixedThreadPool(6);
        List<Future<Integer>> claims = IntStream.range(0, 6)
                .mapToObj(i -> servers.submit(() -> {
                    barrier.await();
                    return due.run(now);
                }))
                .toList();
        int claimed = 0;
        for (Future<Integer> claim : claims) {
            claimed += claim.get();
        }
        servers.shutdown();
        other.lastRan(JOB.id(), "off", true, now);
        assertTrue(claimed <= 1, "the server's own timer may have been the one");
        await().untilAsserted(() -> assertEquals(before + 1, runs().size()));
        assertEquals(RunOriginKind.SCHEDULE, runs().get(0).origin());
        await().atMost(Duration.ofSeconds(30)).until(() -> runs().get(0).state().equals("COMPLETED"));
    }

    @Test
    void whatWasMissedForDaysIsMadeUpForOnceOrLeftOut() throws Exception {
        int before = runs().size();
        Instant now = clock.instant();
        Instant longAgo = now.minus(Duration.ofDays(3));
        String hourAgo = now.minus(Duration.ofHours(1))
                .atZone(ShanghaiClock.ZONE)
                .toLocalTime()
                .toString()
                .substring(0, 5);
        other.lastRan(JOB.id(), "daily " + hourAgo, false, longAgo);
        due.run(now);
        await().untilAsserted(() -> assertEquals(
                "SKIPPED missed", runs().get(0).state() + " " + runs().get(0).reason()));
        other.lastRan(JOB.id(), "daily " + hourAgo, true, longAgo);
        due.run(now);
        due.run(now);
        await().untilAsserted(() -> assertEquals(before + 2, runs().size()));
        await().atMost(Duration.ofSeconds(30)).until(() -> runs().get(0).state().equals("COMPLETED"));
    }

    @Test
    void oneOfTwoOperatorsWhoChangeAScheduleIsToldThatTheOtherDid() throws Exception {
        int version = asOperator(() -> scheduling.find(JOB.id()).orElseThrow()).version();
        JobSchedule nightly = JobSchedule.of("daily 02:30");
        asOperator(() -> {
            scheduling.change(JOB.id(), nightly, true, version);
            return null;
        });
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> asOperator(() -> {
                    scheduling.change(JOB.id(), JobSchedule.OFF, true, version);
                    return null;
                }));
        assertEquals("job.schedule.changed", refusal.key());
        assertEquals(
                nightly,
                asOperator(() -> scheduling.find(JOB.id()).orElseThrow()).schedule());
        assertEquals(1, probes.rows("audit_entry where action = 'JOB_SCHEDULED' and detail like '%daily 02:30%'"));
    }
}
