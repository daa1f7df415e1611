package quxiang.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.account.code.CodePurpose;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.favorite.CollectingFavorites;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.server.Thoroughness;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.invite.InviteResult;
import quxiang.signing.invite.SendingInvitations;
import quxiang.signing.rescission.RescindingSignings;
import quxiang.signing.rescission.RescissionWish;
import quxiang.signing.review.ReviewingSignings;

/** Many people at once make random moves with the same graduates; afterwards SQL says whether the invariants of the domain held. */
@ArquillianTest
class RacesTest {

    private static final int CALLERS = 8;
    private static final int MOVES_EACH = 300;

    /** What domain.md allows: from where, which move, to where, by whom. Nothing else is possible. */
    private static final Set<String> LAW = Set.of(
            "- SEND AWAITING_GRADUATE EMPLOYER",
            "AWAITING_GRADUATE WITHDRAW FAILED EMPLOYER",
            "AWAITING_GRADUATE ACCEPT AWAITING_SCHOOL GRADUATE",
            "AWAITING_GRADUATE DECLINE FAILED GRADUATE",
            "AWAITING_GRADUATE EXPIRE FAILED SYSTEM",
            "AWAITING_GRADUATE INVALIDATE INVALIDATED SYSTEM",
            "AWAITING_GRADUATE INVALIDATE INVALIDATED SCHOOL",
            "AWAITING_SCHOOL ABORT FAILED GRADUATE",
            "AWAITING_SCHOOL APPROVE SIGNED SCHOOL",
            "AWAITING_SCHOOL REJECT FAILED SCHOOL",
            "AWAITING_SCHOOL INVALIDATE INVALIDATED SYSTEM",
            "AWAITING_SCHOOL INVALIDATE INVALIDATED SCHOOL",
            "- SUBMIT AWAITING_TERMS GRADUATE",
            "AWAITING_TERMS RETURN RETURNED SCHOOL",
            "RETURNED RESUBMIT AWAITING_TERMS GRADUATE",
            "AWAITING_TERMS PASS_TERMS AWAITING_STAMPED SCHOOL",
            "AWAITING_STAMPED HAND_IN AWAITING_SCHOOL GRADUATE",
            "AWAITING_STAMPED HAND_IN AWAITING_SCHOOL EMPLOYER",
            "AWAITING_SCHOOL RETURN_PAGES AWAITING_STAMPED SCHOOL",
            "- RECORD AWAITING_SCHOOL GRADUATE",
            "AWAITING_TERMS ABORT FAILED GRADUATE",
            "RETURNED ABORT FAILED GRADUATE",
            "AWAITING_STAMPED ABORT FAILED GRADUATE",
            "SIGNED VOID VOIDED SCHOOL",
            "SIGNED RESCIND RESCINDED SCHOOL");

    @Inject
    SigningFixtures fixtures;

    @Inject
    Probes probes;

    @Inject
    CollectingFavorites collecting;

    @Inject
    SendingInvitations inviting;

    @Inject
    WithdrawingInvitations withdrawing;

    @Inject
    AnsweringInvitations responding;

    @Inject
    ReviewingSignings reviewing;

    @Inject
    RescindingSignings rescinding;

    private World world;
    private long firstSigning;
    private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @Test
    void theInvariantsHoldWhateverPeopleDoAtOnce() throws Exception {
        world = fixtures.newWorld(4, 3);
        firstSigning = probes.number("select coalesce(max(id), 0) from signing");
        for (Side employer : world.employers()) {
            for (Side graduate : world.graduates()) {
                Callers.as(
                        Role.EMPLOYER,
                        employer.account(),
                        () -> collecting.add(collecting
                                .search(
                                        SigningFixtures.COHORT,
                                        graduate.name(),
                                        graduate.idNumber(),
                                        world.schoolName())
                                .key()));
            }
        }
        ExecutorService people = Executors.newFixedThreadPool(CALLERS);
        long seed = Thoroughness.seed("RacesTest");
        IntStream.range(0, CALLERS).forEach(caller -> people.submit(() -> move(new Random(seed + caller))));
        people.shutdown();
        assertTrue(people.awaitTermination(180, TimeUnit.SECONDS), "the moves came to an end");

        assertEquals(
                0,
                outcomes.keySet().stream().filter(o -> o.startsWith("broken")).count(),
                outcomes.toString());
        assertTrue(outcomes.getOrDefault("done", 0) > 100, outcomes.toString());
        Set<String> made =
                new TreeSet<>(probes.texts("select distinct coalesce(from_state, '-') || ' ' || move || ' ' ||"
                        + " to_state || ' ' || party from signing_step where " + mine("signing_id")));
        made.removeAll(LAW);
        assertEquals(Set.of(), made, "steps that the law does not know");
        assertNone(
                "graduates with two effective signings",
                "select graduate_id from signing where " + mine("id")
                        + " and state in ('AWAITING_SCHOOL', 'SIGNED') group by graduate_id having count(*) > 1");
        assertNone(
                "pairs with two open or signed signings",
                "select employer_id from signing where " + mine("id")
                        + " and state in ('AWAITING_GRADUATE', 'AWAITING_SCHOOL', 'SIGNED') group by employer_id, graduate_id"
                        + " having count(*) > 1");
        assertNone(
                "signings whose history has another length",
                "select id from signing s where " + mine("id")
                        + " and steps <> (select count(*) from signing_step p where p.signing_id = s.id)");
        assertNone(
                "signings whose last step leads elsewhere",
                "select s.id from signing s join signing_step p on"
                        + " p.signing_id = s.id and p.step_no = s.steps where " + mine("s.id")
                        + " and p.to_state <> s.state");
        assertNone(
                "steps that do not begin where the last one ended",
                "select b.signing_id from signing_step a join"
                        + " signing_step b on b.signing_id = a.signing_id and b.step_no = a.step_no + 1 where "
                        + mine("a.signing_id") + " and a.to_state <> b.from_state");
        assertNone(
                "steps out of a final state",
                "select signing_id from signing_step where " + mine("signing_id")
                        + " and from_state in ('FAILED', 'RESCINDED', 'VOIDED', 'INVALIDATED')");
        assertNone(
                "steps without an audit row",
                "select p.signing_id from signing_step p where " + mine("p.signing_id")
                        + " and not exists (select 1 from audit_entry e where e.subject_kind = 'SIGNING'"
                        + " and e.subject_id = p.signing_id and e.action = p.move)");
        assertNone(
                "letters that the graduate is not told of",
                "select p.signing_id from signing_step p where "
                        + mine("p.signing_id") + " and p.move = 'SEND' and not exists (select 1 from outbox_message m"
                        + " where m.signing_id = p.signing_id and m.kind = 'SEND' and m.recipient_party = 'GRADUATE')");
        assertNone(
                "approvals without exactly one agreement",
                "select p.signing_id from signing_step p where "
                        + mine("p.signing_id") + " and p.move = 'APPROVE'"
                        + " and (select count(*) from agreement a where a.signing_id = p.signing_id) <> 1");
        assertNone(
                "open rescissions of signings that are not in force",
                "select r.id from rescission r join signing s"
                        + " on s.id = r.signing_id where " + mine("s.id")
                        + " and r.state in ('AWAITING_COUNTERPARTY', 'AWAITING_SCHOOL') and s.state <> 'SIGNED'");
    }

    private String mine(String column) {
        return column + " > " + firstSigning;
    }

    private void assertNone(String what, String query) {
        assertEquals(0, probes.number("select count(*) from (" + query + ") x"), what + " " + outcomes);
    }

    private void move(Random random) {
        for (int i = 0; i < MOVES_EACH; i++) {
            String outcome;
            try {
                outcome = one(random) ? "done" : "refused in a list";
            } catch (Refusal refusal) {
                outcome = "refused";
            } catch (Exception broken) {
                outcome = "broken: " + broken;
            }
            outcomes.merge(outcome, 1, Integer::sum);
        }
    }

    private boolean one(Random random) throws Exception {
        Side employer = world.employers().get(random.nextInt(world.employers().size()));
        Side graduate = world.graduates().get(random.nextInt(world.graduates().size()));
        int choice = random.nextInt(14);
        if (choice < 4) {
            return invite(employer, graduate);
        }
        long signing = probes.number("select coalesce(max(id), 0) from signing where employer_id = " + employer.id()
                + " and graduate_id = " + graduate.id());
        switch (choice) {
            case 4 -> as(Role.EMPLOYER, employer.account(), () -> withdrawing.withdraw(signing, "1", null));
            case 5, 6, 7 ->
                as(
                        Role.GRADUATE,
                        graduate.account(),
                        () -> responding.accept(signing, fixtures.agreed(graduate.account(), signing)));
            case 8 -> as(Role.GRADUATE, graduate.account(), () -> responding.decline(signing, "1", null));
            case 9 -> as(Role.GRADUATE, graduate.account(), () -> responding.abort(signing, "1", null));
            case 10 -> as(Role.SCHOOL, world.staff(), () -> reviewing.approve(signing));
            case 11 -> as(Role.SCHOOL, world.staff(), () -> reviewing.reject(signing, "1", null));
            case 12 -> as(Role.SCHOOL, world.staff(), () -> reviewing.voidIt(signing, "校企协商一致"));
            default -> rescind(employer, graduate, signing, random.nextInt(4));
        }
        return true;
    }

    private boolean invite(Side employer, Side graduate) throws Exception {
        long favorite = probes.number(
                "select id from favorite where employer_id = " + employer.id() + " and graduate_id = " + graduate.id());
        List<InviteResult> results = Callers.as(
                Role.EMPLOYER,
                employer.account(),
                () -> inviting.send(
                        fixtures.letter(), List.of(favorite), UUID.randomUUID().toString()));
        return results.get(0).sent();
    }

    private void rescind(Side employer, Side graduate, long signing, int what) throws Exception {
        switch (what) {
            case 0 ->
                as(Role.EMPLOYER, employer.account(), () -> rescinding.open(signing, new RescissionWish("3", "业务调整")));
            case 1 ->
                as(
                        Role.GRADUATE,
                        graduate.account(),
                        () -> rescinding.consent(
                                signing, fixtures.agreed(CodePurpose.AGREE, graduate.account(), signing)));
            case 2 -> as(Role.EMPLOYER, employer.account(), () -> rescinding.cancel(signing));
            default -> as(Role.SCHOOL, world.staff(), () -> rescinding.approve(signing));
        }
    }

    private static void as(Role role, long account, Runnable work) throws Exception {
        Callers.as(role, account, () -> {
            work.run();
            return null;
        });
    }
}
