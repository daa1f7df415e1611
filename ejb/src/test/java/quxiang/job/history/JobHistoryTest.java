package quxiang.job.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.PageRequest;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.job.JobTables;
import quxiang.job.lease.LeaseKey;
import quxiang.job.lease.ServerNode;

class JobHistoryTest {

    private final JobHistory history = new JobHistory();
    private static final Instant AT = Instant.parse("2026-11-24T01:00:00Z");

    private final RecordingRuns runs = new RecordingRuns();
    private final JobLog log = new JobLog();
    private TestDatabase database;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        JobTables.create(database, vendor);
        history.jdbi = database.jdbi();
        runs.jdbi = database.jdbi();
        runs.node = new ServerNode();
        log.jdbi = database.jdbi();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void run(long execution) {
        database.execute("insert into job_run (job, subject, execution_id, origin, node, at) values"
                + " ('expire-invitations', '', " + execution + ", 'SCHEDULE', 'other', current_timestamp)");
    }

    private boolean interrupted(long execution) {
        return runs.outcome(execution, RunOutcome.INTERRUPTED);
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
        runs.adopt(found);
        assertEquals(List.of(), history.unrecorded());
        assertEquals(found.createdAt(), history.ofExecution(11).orElseThrow().at());
        assertEquals(1, database.number("select count(*) from job_run"));
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatWasLeftOutIsListedWithItsReason(Vendor vendor) {
        open(vendor);
        JobTables.execution(database, 1, 11, "FAILED", "2026-11-01");
        run(11);
        runs.fault(11, "FILE");
        runs.skipped(new LeaseKey("expire-invitations", "7"), RunOrigin.SCHEDULE, AT, "running", "other");
        runs.started(new LeaseKey("upkeep", ""), 12, 11L, RunOrigin.SCHEDULE, "most=5", null);
        RunRow skipped =
                history.page(null, "SKIPPED", new PageRequest(0, 9)).rows().get(0);
        assertEquals(
                "expire-invitations 7 running other " + AT,
                String.join(" ", skipped.job(), skipped.subject(), skipped.reason(), skipped.reasonText()) + " "
                        + skipped.slot());
        assertNull(skipped.executionId());
        assertEquals(
                2,
                history.page("expire-invitations", null, new PageRequest(0, 1)).total());
        assertEquals(
                List.of("upkeep", "expire-invitations"),
                history.latest(1).stream().map(RunRow::job).toList());
        RunRow failed = history.ofExecution(11).orElseThrow();
        assertEquals(
                "FILE 7 5 0", failed.fault() + " " + failed.read() + " " + failed.written() + " " + failed.skipped());
        assertFalse(failed.latest(), "another run goes on with it");
        RunRow restarted = history.ofExecution(12).orElseThrow();
        assertEquals(failed.id(), restarted.restartOf());
        assertEquals("CLEARED most=5", restarted.state() + " " + restarted.parameters());
    }

    @ParameterizedTest
    @EnumSource
    void aFullLogTakesOnlyWhatIsNoRoutine(Vendor vendor) {
        open(vendor);
        for (int i = 0; i < JobLog.LINES; i++) {
            log.tell(11, JobEvent.CHECKPOINT, null);
        }
        log.tell(11, JobEvent.ENDED, "x".repeat(600));
        List<LogLine> lines = log.of(11);
        assertEquals(JobLog.LINES - 19, lines.size());
        assertEquals(
                JobEvent.ENDED + " 500",
                lines.get(lines.size() - 1).event() + " "
                        + lines.get(lines.size() - 1).detail().length());
    }
}
