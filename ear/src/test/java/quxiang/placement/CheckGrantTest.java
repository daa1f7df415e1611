package quxiang.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.agreement.NumberReadings;
import quxiang.common.Cohort;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.destination.DeclaringDestinations;
import quxiang.destination.DestinationFacts;
import quxiang.destination.RegisteringDestinations;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.PageReader;
import quxiang.server.Probes;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;
import quxiang.transfer.ArchiveFacts;
import quxiang.transfer.FillingTransfers;
import quxiang.transfer.HukouFacts;

/** 核验授权 and 核验毕业去向登记: an office sees what was granted and no more, as long as it is. */
@ArquillianTest
class CheckGrantTest {

    private static final Set<PlacementFact> SOME = EnumSet.of(PlacementFact.NAME, PlacementFact.DESTINATION);

    @Inject
    SigningFixtures fixtures;

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
    GrantingChecks granting;

    @Inject
    CheckingPlacement checking;

    @Inject
    NumberReadings readings;

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

    private interface Work {
        void run() throws Exception;
    }

    private void asGraduate(Work work) throws Exception {
        Callers.as(Role.GRADUATE, graduate.account(), () -> {
            work.run();
            return null;
        });
    }

    private static String refusal(Work work) {
        return assertThrows(Refusal.class, work::run).key();
    }

    private void fill(String hukou) throws Exception {
        asGraduate(() -> filling.fill(
                new ArchiveFacts(ArchiveFacts.KEPT, null, null, null, null, null, null), new HukouFacts(hukou, null)));
    }

    private void confirm() throws Exception {
        asGraduate(() -> confirming.confirm(confirming.own().facts().digest()));
    }

    private void grant(Set<PlacementFact> facts, LocalDate until) throws Exception {
        asGraduate(() -> granting.grant("海淀区人才服务中心", facts, until));
    }

    private List<GrantRow> grants() throws Exception {
        return Callers.as(Role.GRADUATE, graduate.account(), granting::own);
    }

    private String number() throws Exception {
        return Callers.as(Role.GRADUATE, graduate.account(), granting::checkNumber);
    }

    @BeforeEach
    void begin() throws Exception {
        world = fixtures.newWorld(0, 2);
        graduate = world.graduates().get(0);
        LocalDate today = clock.today();
        asGraduate(() -> declaring.declare(new DestinationFacts("LOOKING", null, null, null, Map.of()), List.of()));
        Callers.as(Role.SCHOOL, world.staff(), () -> {
            registering.register(probes.number("select max(id) from destination where graduate_id = " + graduate.id()));
            following.open(new Cohort(SigningFixtures.COHORT), today.minusDays(1), today.plusDays(1));
            return null;
        });
        fill("9");
    }

    @Test
    void anOfficeSeesWhatWasGrantedAndTheGraduateSeesThatItLooked() throws Exception {
        assertEquals("grant.no_sheet", refusal(() -> grant(SOME, clock.today())));
        confirm();
        assertEquals("grant.facts", refusal(() -> grant(Set.of(), clock.today())));
        assertEquals("grant.facts", refusal(() -> grant(Set.of(PlacementFact.UNIT), clock.today())), "not registered");
        assertEquals("grant.last_day", refusal(() -> grant(SOME, clock.today().minusDays(1))));
        grant(SOME, clock.today());
        String code = grants().get(0).code();
        CheckedPlacement found = checking.check(number().toLowerCase(), " " + code.replace("-", " ") + " ");
        assertTrue(found.isShown());
        assertEquals(SOME, found.facts().said().keySet());
        assertEquals(graduate.name(), found.facts().said().get(PlacementFact.NAME));
        assertEquals(
                List.of(LookOutcome.SHOWN),
                grants().get(0).looks().stream().map(CheckLook::outcome).toList());
        assertEquals(
                "PLACEMENT_CHECKED 海淀区人才服务中心",
                Callers.as(Role.GRADUATE, graduate.account(), readings::own).stream()
                        .map(one -> one.action() + " " + one.institution())
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aWrongCodeTellsNothingAndAnEndedLeaveNothingButThat() throws Exception {
        confirm();
        grant(SOME, clock.today());
        String code = grants().get(0).code();
        String number = number();
        assertEquals(CheckedPlacement.unknown(), checking.check(number, "23456789"));
        assertEquals(CheckedPlacement.unknown(), checking.check("ABCD-EFGH-2345", code));
        long id = grants().get(0).id();
        Side other = world.graduates().get(1);
        assertEquals(
                "grant.not_found",
                refusal(() -> Callers.as(Role.GRADUATE, other.account(), () -> {
                    granting.revoke(id);
                    return null;
                })));
        asGraduate(() -> granting.revoke(id));
        assertEquals("grant.revoked_already", refusal(() -> asGraduate(() -> granting.revoke(id))));
        CheckedPlacement ended = checking.check(number, code);
        assertEquals(LookOutcome.ENDED, ended.outcome());
        assertEquals(Map.of(), ended.facts().said());
        grant(SOME, clock.today().plusDays(3));
        String second = grants().get(0).code();
        probes.let("update check_grant set last_day = last_day - 9 where id = "
                + grants().get(0).id());
        assertEquals(LookOutcome.ENDED, checking.check(number, second).outcome(), "the day is over");
    }

    @Test
    void theOldSheetSaysThatItIsNoLongerInForce() throws Exception {
        confirm();
        grant(SOME, clock.today());
        String code = grants().get(0).code();
        String old = number();
        fill("5");
        CheckedPlacement outdated = checking.check(old, code);
        assertEquals(LookOutcome.OUTDATED, outdated.outcome());
        assertEquals(Map.of(), outdated.facts().said());
        confirm();
        assertTrue(
                checking.check(number(), code).isShown(),
                "the leave is for the graduate's sheet, whichever is in force");
        assertFalse(number().equals(old));
    }

    @Test
    void thePublicPageShowsItToWhoHasNoAccount() throws Exception {
        confirm();
        grant(SOME, clock.today());
        String code = grants().get(0).code();
        String shown = new PageReader()
                .fill("/check.xhtml?number=" + number(), "check", Map.of(":number:", number(), ":code:", code))
                .text();
        assertTrue(shown.contains("登记信息表真实、有效") && shown.contains(graduate.name()), shown);
        String wrong = new PageReader()
                .fill("/check.xhtml", "check", Map.of(":number:", number(), ":code:", "2345-6789"))
                .text();
        assertTrue(wrong.contains("没有查到") && !wrong.contains(graduate.name()), wrong);
    }
}
