package quxiang.upkeep;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Properties;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.audit.ChainCheck;
import quxiang.audit.ReadingChainChecks;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.Jobs;
import quxiang.common.Role;
import quxiang.job.Forecast;
import quxiang.job.history.JobHistory;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.SigningFixtures;

@ArquillianTest
class UpkeepJobsTest {

    @Inject
    Jobs jobs;

    @Inject
    JobHistory history;

    @Inject
    Probes probes;

    @Inject
    Aging aging;

    @Inject
    ReadingChainChecks checking;

    @Inject
    SigningFixtures fixtures;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    private long run(JobName job) throws Exception {
        long execution = Callers.as(Role.OPERATOR, 0, () -> jobs.start(job, new Properties()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Callers.as(
                        Role.OPERATOR,
                        0,
                        () -> history.ofExecution(execution)
                                .filter(run -> run.state().equals("COMPLETED"))
                                .isPresent()));
        return execution;
    }

    @Test
    void theFiguresAreCountedAndOnlyTheLatestAreKept() throws Exception {
        SigningFixtures.World world = fixtures.newWorld(0, 3);
        run(JobName.ROLL_UP_FIGURES);
        run(JobName.ROLL_UP_FIGURES);
        assertEquals(1, probes.rows("figure_run where finished_at is not null"));
        assertEquals(
                3,
                probes.number("select sum(everybody) from way_change where figure_of = 'WHOLE' and school_id = "
                        + world.school()),
                "a day is kept once");
        assertEquals(
                3,
                probes.number("select sum(number) from figure_school where kind = 'GRADUATE' and school_id = "
                        + world.school()));
    }

    @Test
    void theServersOldHistoryOfJobsGoesAndTheRestStays() throws Exception {
        long old = run(JobName.EXPIRE_INVITATIONS);
        long young = run(JobName.EXPIRE_INVITATIONS);
        long instances = probes.rows("job_instance");
        aging.execution(old);
        Forecast forecast = Callers.as(Role.OPERATOR, 0, () -> jobs.forecast(JobName.HOUSEKEEPING, new Properties()));
        assertTrue(
                forecast.parts().stream().anyMatch(part -> part.what().equals("job_instance")),
                "what a run would delete is told before: " + forecast);
        run(JobName.HOUSEKEEPING);
        assertEquals(0, probes.rows("job_execution where jobexecutionid = " + old));
        assertEquals(0, probes.rows("step_execution where jobexecutionid = " + old));
        assertEquals(3, probes.rows("step_execution where jobexecutionid = " + young));
        assertEquals(instances, probes.rows("job_instance"), "one went and one came");
    }

    @Test
    void theChainIsWalkedByTheJobAndTheOperatorSeesWhatItFound() throws Exception {
        run(JobName.CHECK_AUDIT_CHAIN);
        ChainCheck found = Callers.as(Role.AUDITOR, 0, () -> checking.latest().orElseThrow());
        assertTrue(found.state().isWhole());
    }
}
