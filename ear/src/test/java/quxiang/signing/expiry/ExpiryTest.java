package quxiang.signing.expiry;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.Jobs;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.job.history.JobHistory;
import quxiang.school.SettingHolidays;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.WithdrawingInvitations;

/** The nightly job over many invitations, while others move them, and around a holiday. */
@ArquillianTest
class ExpiryTest {

    /** Above all that other classes make in the same database. */
    private static final long FIRST = 90_000_000_000L;

    private static final int COUNT = 12_000;
    private static final int WITHDRAWN = 60;
    private static final String OURS = " and id > " + FIRST;

    @Inject
    DueCrowd crowd;

    @Inject
    Probes probes;

    @Inject
    WithdrawingInvitations withdrawing;

    @Inject
    SettingHolidays holidays;

    @Inject
    Jobs jobs;

    @Inject
    JobHistory history;

    @Inject
    ShanghaiClock clock;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @Test
    void everyInvitationEndsOnceWhoeverWasFirstAndAHolidayMovesThoseThatAreNotDue() throws Exception {
        World world = crowd.make(FIRST, COUNT, 2);
        LocalDate in = clock.today().plusDays(3);
        long centre = world.staff();
        Callers.as(Role.CENTRE, centre, () -> {
            holidays.enter("校庆", in, in.plusDays(1));
            return null;
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> probes.rows("job_run where job = 'move-deadlines'") == 1);
        long stopped = Callers.as(Role.OPERATOR, 0, () -> jobs.start(JobName.EXPIRE_INVITATIONS, new Properties()));
        long execution = stopAndGoOn(stopped);
        AtomicInteger withdrawn = new AtomicInteger();
        for (int i = 0; i < WITHDRAWN; i++) {
            // Those are due, some of each range of the job.
            long signing = FIRST + COUNT - 2L * i * (COUNT / 2 / WITHDRAWN);
            try {
                Callers.as(Role.EMPLOYER, world.employers().get(0).account(), () -> {
                    withdrawing.withdraw(signing, "1", null);
                    return null;
                });
                withdrawn.incrementAndGet();
            } catch (Refusal refusal) {
                assertEquals("signing.not_possible", refusal.key());
            }
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> ended(execution));

        long read = read(stopped) + (execution == stopped ? 0 : read(execution));
        assertTrue(read >= COUNT / 2 - WITHDRAWN, "the operator sees how many were read, and saw " + read);
        assertEquals(withdrawn.get(), probes.rows("signing where state = 'FAILED' and reason = 'WITHDRAWN'" + OURS));
        long expired = probes.rows("signing where state = 'FAILED' and reason = 'EXPIRED'" + OURS);
        assertEquals(COUNT / 2, expired + withdrawn.get());
        assertEquals(0, probes.rows("signing where steps <> 2 and state = 'FAILED'" + OURS));
        String subject = " and signing_id > " + FIRST;
        assertEquals(COUNT / 2, probes.rows("signing_step where step_no = 2" + subject));
        assertEquals(expired, probes.rows("signing_step where move = 'EXPIRE'" + subject));
        assertEquals(expired, probes.rows("audit_entry where action = 'EXPIRE' and subject_id > " + FIRST));
        assertEquals(2 * expired, probes.rows("outbox_message where kind = 'EXPIRE'" + subject));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> probes.rows("signing where deadline_moved_at is not null" + OURS) == COUNT / 2);
        assertEquals(
                COUNT / 2,
                probes.rows("signing where state = 'AWAITING_GRADUATE' and live_graduate_id is not null" + OURS));
        assertEquals(COUNT, probes.rows("outbox_message where kind = 'DEADLINE_MOVED'" + subject));
        assertTrue(Callers.as(Role.CENTRE, centre, () -> holidays.coming()).stream()
                .anyMatch(one -> one.name().equals("校庆")));
    }

    /** Stops the run as soon as it can be stopped and restarts it. @return the run that goes on, or the first if that was too quick */
    private long stopAndGoOn(long execution) throws Exception {
        try {
            Callers.as(Role.OPERATOR, 0, () -> {
                jobs.stop(execution);
                return null;
            });
        } catch (Refusal over) {
            assertEquals("job.not_running", over.key());
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> is(execution, "STOPPED") || ended(execution));
        return ended(execution) ? execution : Callers.as(Role.OPERATOR, 0, () -> jobs.restart(execution));
    }

    private long read(long execution) throws Exception {
        return Callers.as(
                Role.OPERATOR,
                0,
                () -> history.ofExecution(execution).orElseThrow().read());
    }

    private boolean ended(long execution) throws Exception {
        return is(execution, "COMPLETED");
    }

    private boolean is(long execution, String state) throws Exception {
        return Callers.as(
                Role.OPERATOR,
                0,
                () -> history.ofExecution(execution)
                        .filter(run -> run.state().equals(state))
                        .isPresent());
    }
}
