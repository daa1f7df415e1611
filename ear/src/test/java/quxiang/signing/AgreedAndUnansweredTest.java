package quxiang.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.account.code.CodePurpose;
import quxiang.batch.kit.SystemRunner;
import quxiang.common.Cohort;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.employer.supervision.EmployerCard;
import quxiang.employer.supervision.EmployerList;
import quxiang.employer.supervision.SupervisingEmployers;
import quxiang.favorite.CollectingFavorites;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.detail.SigningView;
import quxiang.signing.invite.SendingInvitations;
import quxiang.signing.list.SigningLists;
import quxiang.signing.reminder.RemindingGraduates;
import quxiang.signing.reminder.SendingReminders;
import quxiang.signing.rescission.RescindingSignings;
import quxiang.signing.rescission.RescissionWish;
import quxiang.signing.review.ReviewingSignings;

/** What was agreed stays agreed, and what nobody answers goes on. */
@ArquillianTest
class AgreedAndUnansweredTest {

    @Inject
    SigningFixtures fixtures;

    @Inject
    CollectingFavorites collecting;

    @Inject
    SendingInvitations inviting;

    @Inject
    AnsweringInvitations answering;

    @Inject
    ReviewingSignings reviewing;

    @Inject
    RescindingSignings rescinding;

    @Inject
    SendingReminders reminders;

    @Inject
    RemindingGraduates reminding;

    @Inject
    SupervisingEmployers supervising;

    @Inject
    EmployerList employers;

    @Inject
    SigningDetails details;

    @Inject
    SigningLists lists;

    @Inject
    SystemRunner system;

    @Inject
    Probes probes;

    private World world;
    private Side unit;
    private Side graduate;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void world() {
        world = fixtures.newWorld(1, 1);
        unit = world.employers().get(0);
        graduate = world.graduates().get(0);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void as(Role role, long account, Work work) throws Exception {
        Callers.as(role, account, () -> {
            work.run();
            return null;
        });
    }

    private static String refusal(Work work) {
        return assertThrows(Refusal.class, work::run).key();
    }

    private long letter() throws Exception {
        return Callers.as(Role.EMPLOYER, unit.account(), () -> {
            collecting.add(collecting
                    .search(SigningFixtures.COHORT, graduate.name(), graduate.idNumber(), world.schoolName())
                    .key());
            long favorite = probes.number("select id from favorite where employer_id = " + unit.id());
            return inviting.send(
                            fixtures.letter(),
                            List.of(favorite),
                            UUID.randomUUID().toString())
                    .get(0)
                    .signingId();
        });
    }

    private long accepted() throws Exception {
        long letter = letter();
        String code = fixtures.agreed(graduate.account(), letter);
        as(Role.GRADUATE, graduate.account(), () -> answering.accept(letter, code));
        return letter;
    }

    private SigningView seen(long signing) throws Exception {
        return Callers.as(Role.GRADUATE, graduate.account(), () -> details.view(signing));
    }

    private void rename(String name) throws Exception {
        as(Role.CENTRE, 1, () -> {
            EmployerCard card = employers.one(unit.id());
            supervising.correct(
                    unit.id(),
                    name,
                    name,
                    card.creditCode(),
                    null,
                    probes.texts("select min(code) from code where code_table =" + " 'PLATFORM_INDUSTRY'")
                            .get(0),
                    card.version(),
                    "工商变更");
        });
    }

    @Test
    void aUnitThatChangesItsNameNeedsTheGraduatesWordAgain() throws Exception {
        long signing = accepted();
        rename("改名后的单位" + unit.id());
        assertEquals(
                "signing.unit_changed",
                refusal(() -> as(Role.SCHOOL, world.staff(), () -> reviewing.approve(signing))));
        assertEquals(1, probes.rows("outbox_message where kind = 'UNIT_CHANGED' and signing_id = " + signing));
        SigningView view = seen(signing);
        assertTrue(view.row().unitChanged());
        assertEquals(unit.name(), view.agreedName());
        assertTrue(view.steps().stream().anyMatch(step -> step.move().equals("UnitChange.CHANGED")));
        String code = fixtures.agreed(graduate.account(), signing);
        assertEquals(
                "signing.unit_changed_again",
                refusal(() -> as(
                        Role.GRADUATE,
                        graduate.account(),
                        () -> answering.confirmUnit(signing, unit.name(), view.agreedCode(), code))));
        as(
                Role.GRADUATE,
                graduate.account(),
                () -> answering.confirmUnit(
                        signing, view.employer().getName(), view.employer().getCreditCode(), code));
        as(Role.SCHOOL, world.staff(), () -> reviewing.approve(signing));
        assertEquals(
                1,
                probes.rows(
                        "signing where state = 'SIGNED' and e_name = '改名后的单位" + unit.id() + "' and id = " + signing));
        assertTrue(seen(signing).steps().stream().anyMatch(step -> step.move().equals("UnitChange.CONFIRMED")));
    }

    @Test
    void aWishToRescindThatNobodyAnswersGoesToTheSchool() throws Exception {
        long signing = accepted();
        as(Role.SCHOOL, world.staff(), () -> reviewing.approve(signing));
        as(Role.EMPLOYER, unit.account(), () -> rescinding.open(signing, new RescissionWish("3", "业务调整")));
        assertEquals(
                "rescission.clock_runs",
                refusal(() -> as(Role.EMPLOYER, unit.account(), () -> rescinding.escalate(signing))));
        assertEquals(
                1,
                Callers.as(
                                Role.SCHOOL,
                                world.staff(),
                                () -> lists.rescissionsAwaitingAnswer(new Cohort(SigningFixtures.COHORT)))
                        .size());
        probes.let("update rescission set answer_until = current_timestamp + interval '1' day where signing_id = "
                + signing);
        while (system.callOutside(() -> reminders.rescissions(500)) == 500) {}
        assertEquals(
                1,
                probes.rows(
                        "outbox_message where kind = 'RESCIND_REMIND' and recipient_party = 'GRADUATE' and signing_id = "
                                + signing));
        probes.let("update rescission set answer_until = current_timestamp - interval '1' hour where signing_id = "
                + signing);
        while (system.callOutside(() -> reminders.ended(500)) == 500) {}
        system.callOutside(() -> reminders.ended(500));
        assertEquals(
                3, probes.rows("outbox_message where kind = 'RESCIND_DUE' and signing_id = " + signing), "each once");
        as(Role.GRADUATE, graduate.account(), () -> rescinding.escalate(signing));
        assertEquals(
                "rescission.not_possible",
                refusal(() -> as(
                        Role.GRADUATE,
                        graduate.account(),
                        () -> rescinding.consent(
                                signing, fixtures.agreed(CodePurpose.AGREE, graduate.account(), signing)))),
                "the school decides now");
        assertTrue(seen(signing).row().unanswered());
        as(Role.SCHOOL, world.staff(), () -> rescinding.approve(signing));
        assertEquals(1, probes.rows("signing where state = 'RESCINDED' and id = " + signing));
    }

    @Test
    void aLetterIsRemindedOfByItselfOnceAndByTheUnitOnceADay() throws Exception {
        long letter = letter();
        as(Role.EMPLOYER, unit.account(), () -> reminding.remind(letter));
        assertEquals(
                "signing.reminded_lately",
                refusal(() -> as(Role.EMPLOYER, unit.account(), () -> reminding.remind(letter))));
        probes.let("update signing set deadline = current_timestamp + interval '1' hour where id = " + letter);
        while (system.callOutside(() -> reminders.letters(500)) == 500) {}
        system.callOutside(() -> reminders.letters(500));
        assertEquals(2, probes.rows("outbox_message where kind = 'REMIND' and signing_id = " + letter));
    }
}
