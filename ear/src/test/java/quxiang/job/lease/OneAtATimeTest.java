package quxiang.job.lease;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
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
import org.junit.jupiter.api.Test;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.Jobs;
import quxiang.batch.probe.ByHand;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.job.history.JobEvent;
import quxiang.job.history.JobHistory;
import quxiang.job.history.JobLog;
import quxiang.job.history.LogLine;
import quxiang.job.history.RunOriginKind;
import quxiang.job.history.RunRow;
import quxiang.job.history.StepRow;
import quxiang.server.Callers;
import quxiang.server.Deployments;

/** One running execution of a job, with two servers and after one of them was killed. */
@ArquillianTest
class OneAtATimeTest {

    private static final JobName JOB = JobName.EXPIRE_INVITATIONS;

    @Inject
    Jobs jobs;

    @Inject
    JobHistory history;

    @Inject
    JobLog log;

    @Inject
    Leases leases;

    @Inject
    OtherServer other;

    @Inject
    ByHand commandLine;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @AfterEach
    void nobodyRuns() {
        other.letGo(JOB.id());
    }

    private static <T> T asOperator(Callable<T> work) throws Exception {
        return Callers.as(Role.OPERATOR, 0, work);
    }

    private RunRow ended(long execution) throws Exception {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            RunRow row = asOperator(() -> history.ofExecution(execution).orElse(null));
            return row != null && !row.running();
        });
        return asOperator(() -> history.ofExecution(execution).orElseThrow());
    }

    @Test
    void aJobThatRunsOnAnotherServerIsNeitherStartedNorRestartedHere() throws Exception {
        long execution = other.began(JOB.id());
        other.holds(JOB.id(), "", execution, 60);
        for (Callable<Long> door :
                List.<Callable<Long>>of(() -> jobs.start(JOB, new Properties()), () -> jobs.restart(execution))) {
            Refusal refusal = assertThrows(Refusal.class, () -> asOperator(door));
            assertEquals("job.running", refusal.key());
            assertEquals("other", refusal.args()[2], "the sentence says where");
        }
        assertEquals(
                "STARTED",
                asOperator(() -> history.ofExecution(execution).orElseThrow()).state());
    }

    @Test
    void theCommandLineCannotRunItASecondTimeEither() throws Exception {
        other.holds(JOB.id(), "", 4711L, 60);
        RunRow run = ended(commandLine.start(JOB.id()));
        assertEquals("REFUSED", run.state());
        assertEquals(RunOriginKind.COMMAND_LINE, run.origin());
        assertEquals(0, run.read(), "no step began");
        assertEquals(
                List.of("4711 · other"),
                asOperator(() -> log.of(run.executionId())).stream()
                        .filter(line -> line.event() == JobEvent.REFUSED)
                        .map(LogLine::detail)
                        .toList());
        other.letGo(JOB.id());
        assertEquals("COMPLETED", ended(commandLine.start(JOB.id())).state());
    }

    @Test
    void whatAKilledServerLeftIsShownAsInterruptedAndGoesOn() throws Exception {
        long execution = other.began(JOB.id());
        other.holds(JOB.id(), "", execution, -1);
        long next = asOperator(() -> jobs.restart(execution));
        RunRow dead = asOperator(() -> history.ofExecution(execution).orElseThrow());
        assertEquals("INTERRUPTED", dead.state());
        assertTrue(dead.endedAt() != null && !dead.restartable(), "it has ended, and another one goes on with it");
        StepRow cut = asOperator(() -> history.steps(execution)).get(0);
        assertEquals("FAILED 7", cut.state() + " " + cut.read());
        assertEquals(dead.endedAt(), cut.endedAt(), "nobody wrote down its end");
        RunRow alive = ended(next);
        assertEquals("COMPLETED", alive.state());
        assertEquals(dead.id(), alive.restartOf());
        assertEquals(JobEvent.RESTARTED, asOperator(() -> log.of(next)).get(0).event(), "the same instance goes on");
        assertEquals(
                "job.not_latest",
                assertThrows(Refusal.class, () -> asOperator(() -> jobs.restart(execution)))
                        .key());
        assertEquals(
                "job.complete",
                assertThrows(Refusal.class, () -> asOperator(() -> jobs.restart(next)))
                        .key());
    }

    @Test
    void ofManyWhoTakeALeaseAtOnceOneHasIt() throws Exception {
        for (int round = 0; round < 5; round++) {
            LeaseKey key = new LeaseKey(JOB.id(), "contended " + round);
            CyclicBarrier barrier = new CyclicBarrier(8);
            ExecutorService people = Executors.newFixedThreadPool(8);
            List<Future<Boolean>> takers = IntStream.range(0, 8)
                    .mapToObj(i -> people.submit(() -> asOperator(() -> {
                        barrier.await();
                        return taken(key);
                    })))
                    .toList();
            int taken = 0;
            for (Future<Boolean> taker : takers) {
                taken += taker.get() ? 1 : 0;
            }
            people.shutdown();
            assertEquals(1, taken);
        }
    }

    private boolean taken(LeaseKey key) {
        try {
            return leases.take(key);
        } catch (RuntimeException met) {
            return false;
        }
    }

    @Test
    void whatHasEndedIsNotStopped() throws Exception {
        RunRow run = ended(asOperator(() -> jobs.start(JOB, new Properties())));
        assertEquals("COMPLETED", run.state());
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> asOperator(() -> {
                    jobs.stop(run.executionId());
                    return null;
                }));
        assertEquals("job.not_running", refusal.key());
    }
}
