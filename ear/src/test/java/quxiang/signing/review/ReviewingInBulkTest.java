package quxiang.signing.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.school.AppointingStaff;
import quxiang.school.ChangingPolicy;
import quxiang.school.SigningPolicy;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.AcceptedLetters;
import quxiang.signing.AnsweringInvitations;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.SigningState;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.list.SigningFilter;
import quxiang.signing.list.SigningLists;

/** 签约审核 of many at once. */
@ArquillianTest
class ReviewingInBulkTest {

    private static final int PEOPLE = 8;

    @Inject
    SigningFixtures fixtures;

    @Inject
    AcceptedLetters accepted;

    @Inject
    AnsweringInvitations responding;

    @Inject
    ReviewingInBulk reviewing;

    @Inject
    ReviewingSignings one;

    @Inject
    SigningDetails details;

    @Inject
    AppointingStaff staffing;

    @Inject
    ChangingPolicy deciding;

    @Inject
    SigningLists lists;

    @Inject
    Probes probes;

    private World world;
    private final List<Long> signings = new ArrayList<>();

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    /** Everybody has accepted a letter of the same unit. */
    private void allAccept() throws Exception {
        world = world == null ? fixtures.newWorld(1, PEOPLE) : world;
        signings.addAll(accepted.byAll(world));
    }

    private <T> T asSchool(Callable<T> work) throws Exception {
        return Callers.as(Role.SCHOOL, world.staff(), work);
    }

    private long signed() {
        return probes.rows("signing where state = 'SIGNED' and school_id = " + world.school());
    }

    @Test
    void allThatTheFilterMatchesAreApprovedAndTheSecondRequestIsToldWhyNot() throws Exception {
        allAccept();
        SigningFilter waiting = SigningFilter.parts(SigningFixtures.COHORT)
                .states(Set.of(SigningState.AWAITING_SCHOOL))
                .filter();
        List<Long> ids = asSchool(() -> lists.idsToReview(waiting, false, 100));
        assertEquals(signings, ids, "the longest waiting first");
        List<ReviewResult> results = asSchool(() -> reviewing.approve(ids));
        assertTrue(results.stream().allMatch(ReviewResult::done), results.toString());
        assertEquals(PEOPLE, signed());
        assertEquals(
                PEOPLE,
                probes.rows("agreement where signing_id in (select id from signing where school_id = " + world.school()
                        + ")"));
        asSchool(() -> reviewing.approve(ids));
        assertEquals(
                PEOPLE,
                probes.rows(
                        "signing_step where move = 'APPROVE' and signing_id in (select id from signing where school_id = "
                                + world.school() + ")"),
                "a second request approves nothing twice");
    }

    @Test
    void allAreRejectedWithOneReasonAndAReasonIsNeeded() throws Exception {
        allAccept();
        List<ReviewResult> none = asSchool(() -> reviewing.reject(signings, null, null));
        assertTrue(none.stream().noneMatch(ReviewResult::done));
        List<ReviewResult> all = asSchool(() -> reviewing.reject(signings, "1", "材料不全"));
        assertTrue(all.stream().allMatch(ReviewResult::done), all.toString());
        assertEquals(
                PEOPLE,
                probes.rows(
                        "signing where state = 'FAILED' and reason = 'REJECTED' and school_id = " + world.school()));
    }

    @Test
    void anotherSchoolsSigningsAreNotTouched() throws Exception {
        allAccept();
        World other = fixtures.newWorld(0, 0);
        assertNoneIsKnown(Callers.as(Role.SCHOOL, other.staff(), () -> reviewing.approve(signings)));
        assertNoneIsKnown(Callers.as(Role.SCHOOL, other.staff(), () -> reviewing.reject(signings, "1", "材料不全")));
        assertNoneIsKnown(Callers.as(Role.SCHOOL, other.staff(), () -> reviewing.approveRescissions(signings)));
        assertEquals(0, signed());
        List<Long> withNone = List.of(signings.get(0), -1L);
        List<ReviewResult> mixed = asSchool(() -> reviewing.approve(withNone));
        assertEquals(
                List.of(true, false), mixed.stream().map(ReviewResult::done).toList());
        assertEquals(1, signed());
        assertThrows(
                Refusal.class,
                () -> asSchool(() ->
                        reviewing.approve(LongStream.range(0, 2_001).boxed().toList())));
    }

    @Test
    void whoAbortsMeanwhileIsEitherApprovedOrAbortedAndTheResultsTellTheTruth() throws Exception {
        allAccept();
        ExecutorService people = Executors.newFixedThreadPool(4);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        List<ReviewResult> results;
        int aborted = 0;
        try {
            List<Future<Boolean>> aborts = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                long signing = signings.get(i);
                long account = world.graduates().get(i).account();
                aborts.add(people.submit(() -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    return abort(account, signing);
                }));
            }
            results = asSchool(() -> reviewing.approve(signings));
            for (Future<Boolean> abort : aborts) {
                aborted += abort.get() ? 1 : 0;
            }
        } finally {
            people.shutdown();
        }
        long approved = results.stream().filter(ReviewResult::done).count();
        assertEquals(PEOPLE, approved + aborted, "each in one way");
        assertEquals(approved, signed());
        assertEquals(
                aborted,
                probes.rows("signing where state = 'FAILED' and reason = 'ABORTED' and school_id = " + world.school()));
    }

    private boolean abort(long account, long signing) throws Exception {
        try {
            Callers.as(Role.GRADUATE, account, () -> {
                responding.abort(signing, "1", null);
                return null;
            });
            return true;
        } catch (Refusal | EJBException | PersistenceException late) {
            return false;
        }
    }

    @Test
    void theDepartmentReviewsFirstWhereTheSchoolWantsIt() throws Exception {
        world = fixtures.newWorld(1, PEOPLE);
        long mine = appoint("计算机学院");
        long stranger = appoint("哲学学院");
        departmentFirst(true);
        allAccept();
        departmentFirst(false);
        long first = signings.get(0);
        ReviewResult early = asSchool(() -> reviewing.approve(List.of(first))).get(0);
        assertEquals("signing.awaits_department", early.refusal().key());
        assertNoneIsKnown(Callers.as(Role.SCHOOL, stranger, () -> reviewing.approve(signings)));
        assertThrows(
                Refusal.class,
                () -> Callers.as(Role.SCHOOL, stranger, () -> {
                    one.approve(first);
                    return null;
                }));
        assertTrue(Callers.as(Role.SCHOOL, mine, () -> reviewing.approve(signings)).stream()
                .allMatch(ReviewResult::done));
        assertEquals(0, signed(), "a department endorses and does not sign");
        Callers.as(Role.SCHOOL, mine, () -> reviewing.approve(signings));
        assertEquals(
                PEOPLE,
                probes.rows(
                        "audit_entry where action = 'ENDORSE' and subject_id in (select id from signing where school_id = "
                                + world.school() + ")"),
                "a second click endorses nothing twice");
        assertTrue(asSchool(() -> details.view(first)).steps().stream()
                .anyMatch(step -> step.move().equals("Endorsement.GIVEN")));
        assertTrue(asSchool(() -> reviewing.approve(signings)).stream().allMatch(ReviewResult::done));
        assertEquals(PEOPLE, signed());
    }

    /** 签约设置: what is changed counts for letters that are sent afterwards. */
    @Test
    void lettersThatWereSentBeforeTheRuleChangedGoOnByTheOneBefore() throws Exception {
        allAccept();
        departmentFirst(true);
        assertTrue(asSchool(() -> details.actions(lists.named(signings))).values().stream()
                .allMatch(actions -> actions.whyNot("APPROVE") == null));
        assertTrue(asSchool(() -> reviewing.approve(signings)).stream().allMatch(ReviewResult::done));
        assertEquals(PEOPLE, signed());
    }

    private void departmentFirst(boolean first) throws Exception {
        SigningPolicy policy = asSchool(deciding::own);
        asSchool(() -> {
            deciding.decide(new SigningPolicy(
                    true,
                    5,
                    30,
                    first,
                    "010-1234567",
                    policy.activation(),
                    policy.codeDays(),
                    policy.rescissionDays(),
                    policy.version()));
            return null;
        });
    }

    /** Each key has its result, which says that it was not done and nothing else. */
    private void assertNoneIsKnown(List<ReviewResult> results) {
        assertEquals(signings, results.stream().map(ReviewResult::id).toList());
        for (ReviewResult result : results) {
            assertEquals("signing.not_found", result.refusal().key());
            assertNull(result.name());
        }
    }

    private long appoint(String department) throws Exception {
        String mobile =
                "16" + String.format("%09d", Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
        asSchool(() -> {
            staffing.appoint("辅导员", mobile, Set.of(department));
            return null;
        });
        return probes.number("select id from account where username = 's" + mobile + "'");
    }
}
