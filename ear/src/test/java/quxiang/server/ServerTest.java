package quxiang.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.batch.probe.ProbeJobs;
import quxiang.school.School;

@ArquillianTest
class ServerTest {

    @Inject
    Probes probes;

    @Inject
    ProbeJobs jobs;

    @Inject
    AsSystem system;

    @Inject
    ForSystem guarded;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @Test
    void theTablesAreThereWhenTheApplicationIs() {
        assertTrue(probes.rows("\"flyway_schema_history\" where \"success\" = true") >= 2);
        assertEquals(0, probes.rows("signing where 1 = 0"));
    }

    @Test
    void anEntityComesBackFromTheDatabaseAsItWasKept() {
        probes.keep(new School("10998", "示范学院䶮", true, null));
        assertEquals("示范学院䶮", probes.nameOfSchool("10998"));
    }

    @Test
    void aJobRunsToItsEndAndIsRememberedInTheDatabase() {
        long id = jobs.start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jobs.execution(id).getBatchStatus() == BatchStatus.COMPLETED);
        assertEquals(1, probes.rows("step_execution where stepname = 'ask' and jobexecutionid = " + id));
    }

    @Test
    void aJobActsAsTheSystem() {
        long id = jobs.start();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jobs.execution(id).getBatchStatus() == BatchStatus.COMPLETED);
        assertEquals(
                "anonymous as SYSTEM: true, as OPERATOR: false",
                jobs.execution(id).getExitStatus());
    }

    @Test
    void nobodyActsAsTheSystemByCallingItsBeans() {
        assertEquals("anonymous as SYSTEM: true, as OPERATOR: false", system.whoActs());
        assertThrows(EJBAccessException.class, guarded::whoActs);
    }
}
