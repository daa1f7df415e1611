package quxiang.job.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.job.JobTables;

class JobHistoryTest {

    private final JobHistory history = new JobHistory();
    private final RecordingRuns runs = new RecordingRuns();
    private TestDatabase database;
    private EntityManager entities;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        JobTables.create(database, vendor);
        entities = database.entities();
        history.em = entities;
        runs.em = entities;
    }

    @AfterEach
    void close() {
        entities.close();
        database.close();
    }

    private void run(long execution) {
        database.execute("insert into job_run (job, subject, execution_id, origin, node, at) values"
                + " ('expire-invitations', '', " + execution + ", 'SCHEDULE', 'other', current_timestamp)");
    }

    private boolean interrupted(long execution) {
        entities.getTransaction().begin();
        boolean noted = runs.outcome(execution, RunOutcome.INTERRUPTED);
        entities.getTransaction().commit();
        return noted;
    }

    @ParameterizedTest
    @EnumSource
    void whatAKilledServerLeftIsShownAsInterruptedWithoutTouchingTheServersRecord(Vendor vendor) {
        open(vendor);
        JobTables.execution(database, 1, 11, "STARTED", "2026-11-01");
        run(11);
        assertTrue(history.ofExecution(11).orElseThrow().running());
        assertTrue(interrupted(11));
        assertFalse(interrupted(11), "it was noted before");
        RunRow run = history.ofExecution(11).orElseThrow();
        assertEquals("INTERRUPTED INTERRUPTED", run.state() + " " + run.exit());
        assertTrue(run.interrupted() && run.restartable() && !run.running());
        assertNotNull(run.endedAt());
        StepRow step = history.steps(11).get(0);
        assertEquals("expire FAILED 7 5", step.name() + " " + step.state() + " " + step.read() + " " + step.written());
        assertEquals(run.endedAt(), step.endedAt());
        assertEquals(
                1,
                database.number(
                        "select count(*) from job_execution where batchstatus = 'STARTED' and endtime is null"));
    }

    @ParameterizedTest
    @EnumSource
    void whatEndedByItselfIsShownAsTheServerSays(Vendor vendor) {
        open(vendor);
        JobTables.execution(database, 1, 11, "COMPLETED", "2026-11-01");
        run(11);
        RunRow run = history.ofExecution(11).orElseThrow();
        assertEquals("COMPLETED", run.state());
        assertEquals(run.startedAt(), run.endedAt());
        assertEquals("COMPLETED", history.steps(11).get(0).state());
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatRunsForLongWithoutALeaseIsForgotten(Vendor vendor) {
        open(vendor);
        for (long execution = 11; execution <= 14; execution++) {
            JobTables.execution(
                    database, execution, execution, execution == 14 ? "COMPLETED" : "STARTED", "2026-11-01");
            run(execution);
        }
        database.execute("insert into job_lease (job, subject, token, execution_id, node, boot, since, lease_until,"
                + " stop_asked) values ('expire-invitations', '', 1, 12, 'other', 'boot', current_timestamp,"
                + " current_timestamp, false)");
        interrupted(13);
        assertEquals(List.of(11L), history.withoutLease(Instant.parse("2026-11-03T00:00:00Z")));
        assertEquals(List.of(), history.withoutLease(Instant.parse("2026-10-30T00:00:00Z")));
    }

    @ParameterizedTest
    @EnumSource
    void whatNobodyHasWrittenDownIsWrittenDown(Vendor vendor) {
        open(vendor);
        JobTables.execution(database, 1, 11, "COMPLETED", "2026-11-01");
        UnrecordedExecution found = history.unrecorded().get(0);
        assertEquals("expire-invitations 11", found.job() + " " + found.executionId());
        entities.getTransaction().begin();
        runs.adopt(found);
        entities.getTransaction().commit();
        assertEquals(List.of(), history.unrecorded());
        assertEquals(found.createdAt(), history.ofExecution(11).orElseThrow().at());
        assertEquals(1, database.number("select count(*) from job_run"));
    }
}
