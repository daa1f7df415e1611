package quxiang.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.Cohort;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.destination.DeclaringDestinations;
import quxiang.destination.DestinationFacts;
import quxiang.destination.RegisteringDestinations;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.AcceptedLetters;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.review.ReviewingSignings;
import quxiang.transfer.ArchiveFacts;
import quxiang.transfer.FillingTransfers;
import quxiang.transfer.HukouFacts;

/** 去向确认: confirmed once, reopened by whatever changes, with numbers that are never given twice. */
@ArquillianTest
class ConfirmationTest {

    private static final ArchiveFacts KEPT = new ArchiveFacts(ArchiveFacts.KEPT, null, null, null, null, null, null);
    private static final HukouFacts STAYS = new HukouFacts("9", null);

    @Inject
    SigningFixtures fixtures;

    @Inject
    AcceptedLetters letters;

    @Inject
    ReviewingSignings reviewing;

    @Inject
    DeclaringDestinations declaring;

    @Inject
    RegisteringDestinations registering;

    @Inject
    FillingTransfers filling;

    @Inject
    ConfirmingPlacement confirming;

    @Inject
    FollowingConfirmations following;

    @Inject
    ShanghaiClock clock;

    @Inject
    Probes probes;

    private World world;
    private Side graduate;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void begin() {
        world = fixtures.newWorld(1, 2);
        graduate = world.graduates().get(0);
    }

    private interface Work {
        void run() throws Exception;
    }

    private void asGraduate(Work work) throws Exception {
        Callers.as(Role.GRADUATE, graduate.account(), () -> {
            work.run();
            return null;
        });
    }

    private void asSchool(Work work) throws Exception {
        Callers.as(Role.SCHOOL, world.staff(), () -> {
            work.run();
            return null;
        });
    }

    private static String refusal(Work work) {
        return assertThrows(Refusal.class, work::run).key();
    }

    private ConfirmationView view() throws Exception {
        return Callers.as(Role.GRADUATE, graduate.account(), confirming::own);
    }

    private void window(int from, int to) throws Exception {
        LocalDate today = clock.today();
        asSchool(() -> following.open(new Cohort(SigningFixtures.COHORT), today.plusDays(from), today.plusDays(to)));
    }

    private void looking() throws Exception {
        asGraduate(() -> declaring.declare(new DestinationFacts("LOOKING", null, null, null, Map.of()), List.of()));
        asSchool(() -> registering.register(
                probes.number("select max(id) from destination where graduate_id = " + graduate.id())));
    }

    private void confirm() throws Exception {
        String seen = view().facts().digest();
        asGraduate(() -> confirming.confirm(seen));
    }

    /** All that is needed, within the days. */
    private void ready() throws Exception {
        looking();
        asGraduate(() -> filling.fill(KEPT, STAYS));
        window(-1, 1);
    }

    @Test
    void whatIsMissingIsToldBeforeAndOutsideOfTheDaysNobodyConfirms() throws Exception {
        assertEquals("confirmation.no_window", view().whyNot().key());
        window(-1, 1);
        assertEquals("confirmation.no_destination", refusal(this::confirm));
        looking();
        assertEquals("confirmation.no_archive", refusal(this::confirm));
        asGraduate(() -> filling.fill(KEPT, STAYS));
        window(-3, -1);
        assertEquals("confirmation.outside", refusal(this::confirm));
        assertEquals("transfer.closed", refusal(() -> asGraduate(() -> filling.fill(KEPT, STAYS))));
        window(1, 3);
        assertEquals("confirmation.outside", refusal(this::confirm));
        assertEquals("confirmation.window", refusal(() -> window(3, 1)));
        assertEquals(0, probes.rows("placement_sheet where graduate_id = " + graduate.id()));
    }

    @Test
    void aSheetFollowsAndWhatChangesReopensIt() throws Exception {
        ready();
        String seen = view().facts().digest();
        confirm();
        asGraduate(() -> confirming.confirm(seen));
        assertEquals(1, view().sheets().size(), "a second click gives no second sheet");
        IssuedSheet first = view().sheets().get(0);
        assertTrue(first.transferNumber().matches("2027\\d{5}Z\\d{8}"), first.transferNumber());
        byte[] pdf = Callers.as(Role.GRADUATE, graduate.account(), () -> confirming.sheet(first.id()))
                .bytes();
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
        asGraduate(() -> filling.fill(KEPT, STAYS));
        assertEquals(ConfirmationState.CONFIRMED, view().state(), "the same again changes nothing");
        asGraduate(() -> filling.fill(KEPT, new HukouFacts("5", null)));
        assertEquals(
                ConfirmationState.REOPENED + " " + ReopenReason.ARCHIVE, view().state() + " " + view().reopenedFor());
        assertTrue(view().sheets().get(0).supersededAt() != null, "the old one says so");
        assertEquals(
                1, probes.rows("outbox_message where kind = 'REOPENED_ARCHIVE' and recipient_id = " + graduate.id()));
        assertEquals("confirmation.changed_meanwhile", refusal(() -> asGraduate(() -> confirming.confirm(seen))));
        confirm();
        IssuedSheet second = view().sheets().get(0);
        assertTrue(!second.checkNumber().equals(first.checkNumber())
                && !second.transferNumber().equals(first.transferNumber()));
        asSchool(() -> registering.revoke(
                probes.number("select max(id) from destination where graduate_id = " + graduate.id()), "登记有误"));
        assertEquals(ReopenReason.DESTINATION, view().reopenedFor());
        assertEquals("confirmation.not_found", refusal(() -> {
            graduate = world.graduates().get(1);
            asGraduate(() -> confirming.sheet(second.id()));
        }));
    }

    @Test
    void whatIsSignedOrVoidedAfterwardsReopensToo() throws Exception {
        ready();
        confirm();
        long signing = letters.sent(world, world.employers().get(0), graduate);
        letters.accept(graduate, signing);
        assertEquals(ConfirmationState.CONFIRMED, view().state(), "nothing is signed yet");
        asSchool(() -> reviewing.approve(signing));
        assertEquals(ReopenReason.SIGNING, view().reopenedFor());
        assertEquals("签就业协议", view().facts().said().get(PlacementFact.DESTINATION));
        assertEquals(world.employers().get(0).name(), view().facts().said().get(PlacementFact.UNIT));
        confirm();
        assertEquals(ConfirmationState.CONFIRMED, view().state());
    }

    @Test
    void twoTabsAtOnceGetOneSheet() throws Exception {
        ready();
        String seen = view().facts().digest();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ExecutorService tabs = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> tab = () -> {
                Thread.currentThread().setContextClassLoader(loader);
                asGraduate(() -> confirming.confirm(seen));
                return null;
            };
            for (Future<Void> one : tabs.invokeAll(List.of(tab, tab))) {
                one.get();
            }
        } finally {
            tabs.shutdown();
        }
        assertEquals(1, probes.rows("placement_sheet where graduate_id = " + graduate.id()));
    }

    @Test
    void theSchoolRemindsOnceADayAndAnswersWhatIsWrong() throws Exception {
        assertEquals(
                "confirmation.no_window",
                refusal(() -> asSchool(() -> following.remind(2027, List.of(graduate.id())))));
        window(-1, 1);
        assertEquals(2, (int) Callers.as(
                Role.SCHOOL,
                world.staff(),
                () -> following.remindAll(new ConfirmationFilter(2027, null, null, null, false))));
        assertEquals(0, (int)
                Callers.as(Role.SCHOOL, world.staff(), () -> following.remind(2027, List.of(graduate.id()))));
        asGraduate(() -> confirming.ask("专业名称不对"));
        assertEquals("confirmation.asked_already", refusal(() -> asGraduate(() -> confirming.ask("还是不对"))));
        asSchool(() -> following.answer(graduate.id(), "已更正"));
        assertEquals("已更正", view().answer());
        assertEquals(
                "confirmation.nothing_asked", refusal(() -> asSchool(() -> following.answer(graduate.id(), "已更正"))));
        World elsewhere = fixtures.newWorld(0, 1);
        long foreign = elsewhere.graduates().get(0).id();
        assertEquals("roster.no_graduate", refusal(() -> asSchool(() -> following.remind(2027, List.of(foreign)))));
    }
}
