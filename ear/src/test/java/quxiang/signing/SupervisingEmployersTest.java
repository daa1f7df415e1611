package quxiang.signing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.agreement.DownloadingAgreements;
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
import quxiang.signing.invite.InviteResult;
import quxiang.signing.invite.SendingInvitations;
import quxiang.signing.review.ReviewingSignings;

/** What the centre does with a unit, and what becomes of its signings. */
@ArquillianTest
class SupervisingEmployersTest {

    private static final long CENTRE = 900_000;

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
    ReviewingSignings reviewing;

    @Inject
    SupervisingEmployers supervising;

    @Inject
    EmployerList units;

    @Inject
    SigningDetails details;

    @Inject
    DownloadingAgreements downloading;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    private long favorite(World world, Side unit, Side graduate) throws Exception {
        Callers.as(
                Role.EMPLOYER,
                unit.account(),
                () -> collecting.add(collecting
                        .search(SigningFixtures.COHORT, graduate.name(), graduate.idNumber(), world.schoolName())
                        .key()));
        return probes.number("select max(id) from favorite where employer_id = " + unit.id());
    }

    private InviteResult send(Side unit, long favorite) throws Exception {
        return Callers.as(
                        Role.EMPLOYER,
                        unit.account(),
                        () -> inviting.send(fixtures.letter(), List.of(favorite), "once-" + favorite))
                .get(0);
    }

    /** A unit that is suspended already is refused as a whole, one that is being suspended letter by letter. */
    private Refusal refusalOf(Side unit, long favorite) throws Exception {
        try {
            return send(unit, favorite).refusal();
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    private long sent(World world, Side graduate) throws Exception {
        Side unit = world.employers().get(0);
        return send(unit, favorite(world, unit, graduate)).signingId();
    }

    private <T> T asCentre(Callable<T> work) throws Exception {
        return Callers.as(Role.CENTRE, CENTRE, work);
    }

    private void suspend(Side unit) throws Exception {
        asCentre(() -> {
            supervising.suspend(unit.id(), "资质存疑");
            return null;
        });
    }

    private void accept(Side graduate, long signing) throws Exception {
        Callers.as(Role.GRADUATE, graduate.account(), () -> {
            responding.accept(signing, fixtures.agreed(graduate.account(), signing));
            return null;
        });
    }

    private long signed(World world, Side graduate) throws Exception {
        long signing = sent(world, graduate);
        accept(graduate, signing);
        Callers.as(Role.SCHOOL, world.staff(), () -> {
            reviewing.approve(signing);
            return null;
        });
        return signing;
    }

    private long in(SigningState state, long... signings) {
        long found = 0;
        for (long signing : signings) {
            found += probes.rows("signing where id = " + signing + " and state = '" + state + "'");
        }
        return found;
    }

    @Test
    void whatASuspendedUnitHasOpenEndsAndWhatIsSignedStays() throws Exception {
        World world = fixtures.newWorld(1, 4);
        Side unit = world.employers().get(0);
        long waiting = sent(world, world.graduates().get(0));
        long accepted = sent(world, world.graduates().get(1));
        accept(world.graduates().get(1), accepted);
        long signed = signed(world, world.graduates().get(2));
        suspend(unit);
        assertEquals(2, in(SigningState.INVALIDATED, waiting, accepted));
        assertEquals(1, in(SigningState.SIGNED, signed));
        assertEquals(
                2,
                probes.rows(
                        "signing_step where move = 'INVALIDATE' and reason = 'EMPLOYER_SUSPENDED' and signing_id in ("
                                + waiting + ", " + accepted + ")"));
        assertThrows(Refusal.class, () -> accept(world.graduates().get(0), waiting));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> probes.rows("notice where kind = 'INVALIDATE' and recipient_party = 'GRADUATE'"
                                + " and recipient_id = "
                                + world.graduates().get(0).id())
                        == 1);

        Side other = world.graduates().get(3);
        assertEquals(
                "employer.suspended",
                assertThrows(Refusal.class, () -> favorite(world, unit, other)).key());
        asCentre(() -> {
            supervising.restore(unit.id(), "已核实");
            return null;
        });
        assertTrue(send(unit, favorite(world, unit, other)).sent());
        assertEquals(2, in(SigningState.INVALIDATED, waiting, accepted));
        assertEquals(
                2,
                probes.rows("audit_entry where subject_kind = 'EMPLOYER' and subject_id = " + unit.id()
                        + " and action in ('EMPLOYER_SUSPENDED', 'EMPLOYER_RESTORED')"));
    }

    @Test
    void aSuspensionNeedsAReasonAndHappensOnce() throws Exception {
        Side unit = fixtures.newWorld(1, 0).employers().get(0);
        assertThrows(
                Refusal.class,
                () -> asCentre(() -> {
                    supervising.suspend(unit.id(), " ");
                    return null;
                }));
        suspend(unit);
        assertEquals(
                "employer.suspended_already",
                assertThrows(Refusal.class, () -> suspend(unit)).key());
    }

    @Test
    void noLetterStaysOpenThatWasSentWhileTheUnitWasSuspended() throws Exception {
        World world = fixtures.newWorld(1, 8);
        Side unit = world.employers().get(0);
        List<Long> favorites = new ArrayList<>();
        for (Side graduate : world.graduates()) {
            favorites.add(favorite(world, unit, graduate));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Refusal>> sending = new ArrayList<>();
            for (long favorite : favorites) {
                sending.add(threads.submit(() -> refusalOf(unit, favorite)));
            }
            sending.get(0).get();
            suspend(unit);
            for (Future<Refusal> one : sending) {
                Refusal refusal = one.get();
                if (refusal != null) {
                    assertEquals("employer.suspended", refusal.key());
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(
                0,
                probes.rows("signing where employer_id = " + unit.id()
                        + " and state in ('AWAITING_GRADUATE', 'AWAITING_SCHOOL')"));
    }

    @Test
    void lockedFactsThatTheCentreChangesReachOpenSigningsAndNeverSignedOnes() throws Exception {
        World world = fixtures.newWorld(1, 2);
        Side unit = world.employers().get(0);
        long signed = signed(world, world.graduates().get(0));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> probes.rows("agreement where signing_id = " + signed + " and sha256 is not null") == 1);
        byte[] issued = agreement(unit, signed);
        long open = sent(world, world.graduates().get(1));
        EmployerCard before = asCentre(() -> units.one(unit.id()));
        correct(unit, "新名称" + unit.id(), before);
        assertEquals("新名称" + unit.id(), nameIn(unit, open));
        assertEquals(unit.name(), nameIn(unit, signed));
        assertArrayEquals(issued, agreement(unit, signed));
        Refusal late = assertThrows(Refusal.class, () -> correct(unit, "更晚的名称", before));
        assertEquals("employer.changed_meanwhile", late.key());
        assertFalse(nameIn(unit, open).contains("更晚"));
    }

    private void correct(Side unit, String name, EmployerCard seen) throws Exception {
        asCentre(() -> {
            supervising.correct(unit.id(), name, name, seen.creditCode(), null, "01", seen.version(), "来函申请");
            return null;
        });
    }

    private byte[] agreement(Side unit, long signing) throws Exception {
        return Callers.as(Role.EMPLOYER, unit.account(), () -> downloading.download(signing))
                .bytes();
    }

    private String nameIn(Side unit, long signing) throws Exception {
        return Callers.as(Role.EMPLOYER, unit.account(), () -> details.view(signing))
                .employer()
                .getName();
    }
}
