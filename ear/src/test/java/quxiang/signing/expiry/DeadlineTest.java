package quxiang.signing.expiry;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.Jobs;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.favorite.CollectingFavorites;
import quxiang.job.Forecast;
import quxiang.job.history.JobHistory;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.AnsweringInvitations;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.invite.InviteResult;
import quxiang.signing.invite.SendingInvitations;

/** What the response deadline means, before and after the nightly job. */
@ArquillianTest
class DeadlineTest {

    @Inject
    SigningFixtures fixtures;

    @Inject
    Probes probes;

    @Inject
    CollectingFavorites collecting;

    @Inject
    SendingInvitations inviting;

    @Inject
    AnsweringInvitations responding;

    @Inject
    Jobs jobs;

    @Inject
    JobHistory history;

    private World world;
    private Side employer;
    private Side graduate;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    private long invited(String requestId) throws Exception {
        if (world == null) {
            world = fixtures.newWorld(1, 1);
            employer = world.employers().get(0);
            graduate = world.graduates().get(0);
            asEmployer(() -> collecting.add(collecting
                    .search(SigningFixtures.COHORT, graduate.name(), graduate.idNumber(), world.schoolName())
                    .key()));
        }
        long favorite = probes.number("select max(id) from favorite where employer_id = " + employer.id());
        List<InviteResult> results = asEmployer(() -> inviting.send(fixtures.letter(), List.of(favorite), requestId));
        assertTrue(results.get(0).sent(), String.valueOf(results.get(0).refusal()));
        return results.get(0).signingId();
    }

    private <T> T asEmployer(Callable<T> work) throws Exception {
        return Callers.as(Role.EMPLOYER, employer.account(), work);
    }

    @Test
    void aLateAnswerIsRefusedBeforeTheJobHasRunAndTheJobEndsTheInvitationOnce() throws Exception {
        long signing = invited("late");
        fixtures.letTheDeadlinePass(signing);

        Refusal refusal = assertThrows(
                Refusal.class,
                () -> Callers.as(Role.GRADUATE, graduate.account(), () -> {
                    responding.accept(signing, fixtures.agreed(graduate.account(), signing));
                    return null;
                }));
        assertEquals("signing.deadline_passed", refusal.key());
        assertEquals(1, probes.rows("signing where state = 'AWAITING_GRADUATE' and id = " + signing));

        Forecast forecast =
                Callers.as(Role.OPERATOR, 0, () -> jobs.forecast(JobName.EXPIRE_INVITATIONS, new Properties()));
        assertEquals(
                List.of(1L),
                forecast.parts().stream()
                        .filter(part -> part.what().equals(world.schoolName()))
                        .map(Forecast.Part::count)
                        .toList());
        assertEquals(
                1,
                probes.rows("signing where state = 'AWAITING_GRADUATE' and id = " + signing),
                "a dry run changes nothing");

        run();
        assertEquals(1, probes.rows("signing where state = 'FAILED' and reason = 'EXPIRED' and id = " + signing));
        assertEquals(1, probes.rows("signing_step where move = 'EXPIRE' and signing_id = " + signing));
        assertEquals(1, probes.rows("audit_entry where action = 'EXPIRE' and subject_id = " + signing));
        assertEquals(2, probes.rows("outbox_message where kind = 'EXPIRE' and signing_id = " + signing));

        run();
        assertEquals(1, probes.rows("signing_step where move = 'EXPIRE' and signing_id = " + signing));
        assertTrue(invited("again") > signing, "the employer can invite once more");
    }

    @Test
    void theSameRequestSentTwiceSendsOneLetter() throws Exception {
        long first = invited("twice");
        assertEquals(first, invited("twice"));
        assertEquals(1, probes.rows("signing where graduate_id = " + graduate.id()));
    }

    private void run() throws Exception {
        long execution = Callers.as(Role.OPERATOR, 0, () -> jobs.start(JobName.EXPIRE_INVITATIONS, new Properties()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Callers.as(
                        Role.OPERATOR,
                        0,
                        () -> history.ofExecution(execution)
                                .filter(run -> run.state().equals("COMPLETED"))
                                .isPresent()));
    }
}
