package quxiang.signing.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.account.code.CodePurpose;
import quxiang.common.Cohort;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.Words;
import quxiang.employer.supervision.SupervisingEmployers;
import quxiang.favorite.CollectingFavorites;
import quxiang.roster.correction.CorrectingGraduates;
import quxiang.roster.list.SeeingGraduates;
import quxiang.school.ChangingPolicy;
import quxiang.school.SigningPolicy;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.AnsweringInvitations;
import quxiang.signing.EndReason;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.SigningState;
import quxiang.signing.invite.SendingInvitations;
import quxiang.signing.rescission.RescindingSignings;
import quxiang.signing.rescission.RescissionWish;
import quxiang.signing.review.ReviewingSignings;

/** Letters side by side, and what a graduate is told of each move that cannot be made. */
@ArquillianTest
class OfferComparisonTest {

    @Inject
    SigningFixtures fixtures;

    @Inject
    CollectingFavorites collecting;

    @Inject
    SendingInvitations inviting;

    @Inject
    AnsweringInvitations responding;

    @Inject
    ReviewingSignings reviewing;

    @Inject
    RescindingSignings rescinding;

    @Inject
    OfferComparison comparison;

    @Inject
    SigningDetails details;

    @Inject
    SupervisingEmployers supervising;

    @Inject
    ChangingPolicy deciding;

    @Inject
    CorrectingGraduates correcting;

    @Inject
    SeeingGraduates seeing;

    @Inject
    ShanghaiClock clock;

    @Inject
    Probes probes;

    private World world;
    private Side graduate;
    private long first;
    private long second;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void twoUnitsAsk() throws Exception {
        world = fixtures.newWorld(2, 2);
        graduate = world.graduates().get(0);
        first = invite(world.employers().get(0));
        second = invite(world.employers().get(1));
    }

    private long invite(Side unit) throws Exception {
        return Callers.as(Role.EMPLOYER, unit.account(), () -> {
            collecting.add(collecting
                    .search(SigningFixtures.COHORT, graduate.name(), graduate.idNumber(), world.schoolName())
                    .key());
            long favorite = probes.number("select max(id) from favorite where employer_id = " + unit.id());
            return inviting.send(fixtures.letter(), List.of(favorite), "ask-" + favorite)
                    .get(0)
                    .signingId();
        });
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Callable<Void> does(Work work) {
        return () -> {
            work.run();
            return null;
        };
    }

    private void asGraduate(Work work) throws Exception {
        Callers.as(Role.GRADUATE, graduate.account(), does(work));
    }

    private void asSchool(Work work) throws Exception {
        Callers.as(Role.SCHOOL, world.staff(), does(work));
    }

    private AvailableActions actions(long id) throws Exception {
        return Callers.as(Role.GRADUATE, graduate.account(), () -> details.view(id))
                .actions();
    }

    private List<Long> offers() throws Exception {
        return Callers.as(Role.GRADUATE, graduate.account(), () -> comparison.offers()).stream()
                .map(Offer::id)
                .toList();
    }

    private static String told(Refusal refusal) {
        return Words.of(Words.CHINESE).of(refusal);
    }

    @Test
    void onlyLettersThatCanBeAnsweredLieSideBySide() throws Exception {
        assertEquals(List.of(first, second), offers());
        assertNull(actions(first).whyNot("ACCEPT"));
        fixtures.letTheDeadlinePass(second);
        assertEquals(List.of(first), offers());
        assertEquals("signing.deadline_passed", actions(second).whyNot("ACCEPT").key());
        assertEquals(
                "signing.deadline_passed", actions(second).whyNot("DECLINE").key());
    }

    @Test
    void agreeingNeedsACodeForThisOfferAlone() throws Exception {
        assertEquals("account.code_wrong", refusedWith(null));
        assertEquals("account.code_wrong", refusedWith(agreed(CodePurpose.ACCEPT, second)));
        assertEquals("account.code_wrong", refusedWith(agreed(CodePurpose.AGREE, first)));
        assertNull(actions(first).whyNot("ACCEPT"), "nothing was agreed to");
        String code = agreed(CodePurpose.ACCEPT, first);
        assertEquals("account.code_wrong", refusedWith("000000"));
        asGraduate(() -> responding.accept(first, code));
        asSchool(() -> reviewing.approve(first));
        Refusal again = assertThrows(
                Refusal.class, () -> asGraduate(() -> rescinding.ask(first, new RescissionWish("3", "考取了研究生"), code)));
        assertEquals("account.code_wrong", again.key(), "it was for another deed, and used");
    }

    private String refusedWith(String code) {
        return assertThrows(Refusal.class, () -> asGraduate(() -> responding.accept(first, code)))
                .key();
    }

    @Test
    void whoIsBoundIsToldByWhomAndHowToGetFree() throws Exception {
        asGraduate(() -> responding.accept(first, agreed(CodePurpose.ACCEPT, first)));
        String unit = world.employers().get(0).name();
        assertEquals(true, told(actions(second).whyNot("ACCEPT")).contains(unit));
        assertNull(actions(second).whyNot("DECLINE"), "declining is possible all the same");
        Refusal refused = assertThrows(
                Refusal.class, () -> asGraduate(() -> responding.accept(second, agreed(CodePurpose.ACCEPT, second))));
        assertEquals(told(actions(second).whyNot("ACCEPT")), told(refused), "the page says what the rule says");
        assertNull(actions(first).whyNot("ABORT"));
        assertEquals(
                "signing.rescind_later", actions(first).whyNotRescission("OPEN").key());
        asSchool(() -> reviewing.approve(first));
        assertEquals("signing.rescind_instead", actions(first).whyNot("ABORT").key());
        assertEquals(
                "signing.over.SIGNED_ELSEWHERE",
                actions(second).whyNot("ACCEPT").key());
        assertNull(actions(first).whyNotRescission("OPEN"));
        asGraduate(() -> rescinding.ask(first, new RescissionWish("3", "考取了研究生"), agreed(CodePurpose.RESCIND, first)));
        assertEquals(
                "rescission.open_already",
                actions(first).whyNotRescission("OPEN").key());
        assertNull(actions(first).whyNotRescission("CANCEL"));
        Callers.as(Role.EMPLOYER, world.employers().get(0).account(), does(() -> rescinding.agree(first)));
        assertEquals(
                "rescission.answered_already",
                actions(first).whyNotRescission("CANCEL").key());
        asSchool(() -> rescinding.approve(first));
        assertEquals("signing.over.RESCINDED", actions(first).over().key());
    }

    @Test
    void aClosedWindowOrAnOfflineSchoolIsToldButStopsNoAnswer() throws Exception {
        assertNull(actions(first).school());
        LocalDate today = clock.today();
        asSchool(() -> deciding.open(new Cohort(SigningFixtures.COHORT), today.minusDays(9), today.minusDays(1)));
        assertEquals("signing.school_closed", actions(first).school().key());
        SigningPolicy now = Callers.as(Role.SCHOOL, world.staff(), deciding::own);
        asSchool(() -> deciding.decide(new SigningPolicy(
                false,
                now.defaultDays(),
                now.longestDays(),
                now.departmentReview(),
                "010-12345678",
                now.activation(),
                now.codeDays(),
                now.rescissionDays(),
                now.version())));
        assertEquals("signing.school_offline", actions(first).school().key());
        assertNull(actions(first).whyNot("ACCEPT"), "what is on its way goes on under the rules that it began with");
        asGraduate(() -> responding.accept(first, agreed(CodePurpose.ACCEPT, first)));
    }

    @Test
    void everyEndSaysWhoCanHelp() throws Exception {
        asGraduate(() -> responding.decline(first, null, "另有打算"));
        assertEquals("signing.over.DECLINED", actions(first).whyNot("ACCEPT").key());
        Callers.as(
                Role.CENTRE,
                0,
                does(() -> supervising.suspend(world.employers().get(1).id(), "资质存疑")));
        assertEquals(
                "signing.over.EMPLOYER_SUSPENDED",
                actions(second).whyNot("ACCEPT").key());
        assertEquals(true, told(actions(second).whyNot("ACCEPT")).contains("管理中心"));
        for (EndReason reason : EndReason.values()) {
            told(new Refusal("signing.over." + reason, "单位", clock.instant()));
        }
        // An open letter has no end; one that failed or became invalid says why; what is on paper has one sentence.
        EnumSet<SigningState> toldOtherwise = EnumSet.of(
                SigningState.AWAITING_GRADUATE,
                SigningState.FAILED,
                SigningState.INVALIDATED,
                SigningState.AWAITING_TERMS,
                SigningState.RETURNED,
                SigningState.AWAITING_STAMPED);
        for (SigningState state : EnumSet.complementOf(toldOtherwise)) {
            told(new Refusal("signing.over." + state, "单位", clock.instant()));
        }
        told(new Refusal("signing.over.PAPER", "单位"));
    }

    @Test
    void aCorrectionWhileTheLetterIsReadEndsItWithAClearSentence() throws Exception {
        Map<String, String> cells = new HashMap<>();
        Callers.as(Role.SCHOOL, world.staff(), () -> seeing.see(graduate.id()))
                .fields()
                .forEach(field -> cells.put(field.header(), field.value() == null ? "" : field.value()));
        cells.put("姓名", "张更正");
        asSchool(() -> correcting.correct(graduate.id(), cells, null));
        assertEquals(
                "signing.not_possible",
                assertThrows(
                                Refusal.class,
                                () -> asGraduate(() -> responding.accept(first, agreed(CodePurpose.ACCEPT, first))))
                        .key());
        assertEquals(
                "signing.over.GRADUATE_CORRECTED",
                actions(first).whyNot("ACCEPT").key());
        assertEquals(List.of(), offers());
    }

    @Test
    void aLetterOfSomebodyElseIsNotThere() {
        Side other = world.graduates().get(1);
        assertEquals(
                "signing.not_found",
                assertThrows(Refusal.class, () -> Callers.as(Role.GRADUATE, other.account(), () -> details.view(first)))
                        .key());
    }

    private String agreed(CodePurpose deed, long signing) {
        return fixtures.agreed(deed, world.graduates().get(0).account(), signing);
    }
}
