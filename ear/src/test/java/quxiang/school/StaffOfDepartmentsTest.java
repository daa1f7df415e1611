package quxiang.school;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.Cohort;
import quxiang.common.ListOrder;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.StaffScope;
import quxiang.notice.inbox.Notices;
import quxiang.roster.list.RosterFilter;
import quxiang.roster.list.RosterList;
import quxiang.roster.list.SeeingGraduates;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.AcceptedLetters;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.SigningState;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.list.SigningFilter;
import quxiang.signing.list.SigningLists;
import quxiang.signing.review.ReviewingSignings;
import quxiang.statistics.Duty;
import quxiang.statistics.PendingWork;

/** 辅导员 of several departments or classes: all of these in lists, reviews and counts, and nobody else. */
@ArquillianTest
class StaffOfDepartmentsTest {

    private static final Cohort COHORT = new Cohort(SigningFixtures.COHORT);
    private static final List<String> DEPARTMENTS = List.of("哲学学院", "外国语学院", "机械工程学院");

    @Inject
    AppointingStaff staffing;

    @Inject
    RosterList roster;

    @Inject
    SeeingGraduates seeing;

    @Inject
    SigningLists lists;

    @Inject
    SigningDetails details;

    @Inject
    ReviewingSignings reviewing;

    @Inject
    PendingWork pending;

    @Inject
    Notices notices;

    @Inject
    AcceptedLetters accepted;

    @Inject
    SigningFixtures fixtures;

    @Inject
    Probes probes;

    private World world;
    private List<Long> signings;
    private long adviser;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void oneGraduateOfEachDepartmentAccepts() throws Exception {
        world = fixtures.newWorld(1, DEPARTMENTS.size());
        for (int i = 0; i < DEPARTMENTS.size(); i++) {
            probes.let("update graduate set department = '" + DEPARTMENTS.get(i) + "' where id = "
                    + world.graduates().get(i).id());
        }
        signings = accepted.byAll(world);
        for (int i = 0; i < DEPARTMENTS.size(); i++) {
            probes.let("update signing set g_department = '" + DEPARTMENTS.get(i) + "' where id = " + signings.get(i));
        }
        adviser = appoint(Set.of("哲学学院", "外国语学院"));
    }

    private long appoint(Set<String> departments) throws Exception {
        String mobile =
                "16" + String.format("%09d", Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
        as(world.staff(), () -> {
            staffing.appoint("辅导员", mobile, departments);
            return null;
        });
        return probes.number("select id from account where username = 's" + mobile + "'");
    }

    private <T> T as(long account, Callable<T> work) throws Exception {
        return Callers.as(Role.SCHOOL, account, work);
    }

    private String refusal(long account, Callable<?> work) throws Exception {
        return as(account, () -> assertThrows(Refusal.class, work::call)).key();
    }

    private Callable<Void> approve(long signing) {
        return () -> {
            reviewing.approve(signing);
            return null;
        };
    }

    @Test
    void listsCountsAndReviewsReachEachOfTheirDepartmentsAndNoOther() throws Exception {
        SigningFilter waiting = SigningFilter.parts(SigningFixtures.COHORT)
                .states(Set.of(SigningState.AWAITING_SCHOOL))
                .filter();
        assertEquals(signings.subList(0, 2), as(adviser, () -> lists.idsToReview(waiting, false, 10)));
        assertEquals(signings, as(world.staff(), () -> lists.idsToReview(waiting, false, 10)));
        assertEquals(2L, as(adviser, () -> pending.of(SigningFixtures.COHORT)).of(Duty.REVIEWS));
        assertEquals(Set.of("外国语学院", "哲学学院"), Set.copyOf(as(adviser, () -> roster.departments(COHORT))));
        assertEquals(
                2L,
                as(adviser, () -> roster.page(COHORT, RosterFilter.NONE, ListOrder.USUAL, new PageRequest(0, 10)))
                        .total());
        assertEquals("signing.not_found", refusal(adviser, () -> details.view(signings.get(2))));
        assertEquals("signing.not_found", refusal(adviser, approve(signings.get(2))));
        as(adviser, approve(signings.get(0)));
        as(adviser, approve(signings.get(1)));
        assertEquals(2, probes.rows("signing where state = 'SIGNED' and school_id = " + world.school()));
        await().atMost(Duration.ofMinutes(2)).until(() -> as(adviser, notices::unread) == 2L);
    }

    @Test
    void staffOfAClassSeeNobodyOfAnotherClassOfTheDepartment() throws Exception {
        for (int i = 0; i < signings.size(); i++) {
            probes.let("update graduate set department = '哲学学院', class_name = '哲学" + i + "班' where id = "
                    + world.graduates().get(i).id());
            probes.let("update signing set g_department = '哲学学院' where id = " + signings.get(i));
        }
        SigningFilter waiting = SigningFilter.parts(SigningFixtures.COHORT)
                .states(Set.of(SigningState.AWAITING_SCHOOL))
                .filter();
        long ofClass = appoint(Set.of(StaffScope.ofClass("哲学学院", "哲学0班"), StaffScope.ofClass("外国语学院", "哲学1班")));
        long other = world.graduates().get(1).id();
        assertEquals(signings.subList(0, 1), as(ofClass, () -> lists.idsToReview(waiting, false, 10)));
        assertEquals(1L, as(ofClass, () -> pending.of(SigningFixtures.COHORT)).of(Duty.REVIEWS));
        assertEquals(1, as(ofClass, () -> roster.classes(COHORT)).size());
        assertEquals(
                1L,
                as(ofClass, () -> roster.page(COHORT, RosterFilter.NONE, ListOrder.USUAL, new PageRequest(0, 10)))
                        .total());
        assertEquals("roster.no_graduate", refusal(ofClass, () -> seeing.see(other)));
        assertEquals("signing.not_found", refusal(ofClass, () -> details.view(signings.get(1))), "by a guessed id");
        assertEquals("signing.not_found", refusal(ofClass, approve(signings.get(1))));
        assertEquals(3, as(world.staff(), () -> roster.classes(COHORT)).size());
        as(ofClass, approve(signings.get(0)));
        await().atMost(Duration.ofMinutes(2)).until(() -> as(ofClass, notices::unread) == 1L);
        probes.let("update graduate set class_name = '哲学0班' where id = " + other);
        assertEquals(
                signings.get(1),
                as(ofClass, () -> details.view(signings.get(1))).row().id(),
                "who changes class is seen by the adviser of the new one");
    }

    @Test
    void theScopeIsChosenChangedAndNeverEmpty() throws Exception {
        assertEquals("school.scope_missing", refusal(world.staff(), () -> appointed(Set.of())));
        assertEquals("school.scope_missing", refusal(world.staff(), () -> appointed(Set.of(" "))));
        assertEquals(
                "school.scope_both",
                refusal(world.staff(), () -> appointed(Set.of(AppointingStaff.WHOLE_SCHOOL, "哲学学院"))));
        assertEquals("school.department", refusal(world.staff(), () -> appointed(Set.of("哲".repeat(101)))));
        assertEquals("school.department", refusal(world.staff(), () -> appointed(Set.of("哲学学院\t"))));
        assertEquals("school.whole_only", refusal(adviser, () -> appointed(Set.of("哲学学院"))));
        assertEquals("school.scope_missing", refusal(world.staff(), () -> scoped(Set.of())));
        as(world.staff(), () -> scoped(Set.of("机械工程学院", "哲学学院")));
        assertEquals("signing.not_found", refusal(adviser, () -> details.view(signings.get(1))), "from now on");
        assertEquals(
                signings.get(2),
                as(adviser, () -> details.view(signings.get(2))).row().id());
        assertEquals(
                1,
                probes.rows("audit_entry where action = 'SCHOOL_STAFF_SCOPE' and subject_id = " + adviser
                        + " and detail = '哲学学院、外国语学院 → 哲学学院、机械工程学院'"));
        long colleague = appoint(Set.of("机械工程学院"));
        long stranger = appoint(Set.of("外国语学院"));
        List<Long> seen = as(adviser, staffing::own).stream().map(StaffRow::id).toList();
        assertEquals(
                List.of(true, true, false),
                List.of(seen.contains(adviser), seen.contains(colleague), seen.contains(stranger)));
        assertEquals(4, as(world.staff(), staffing::own).size());
    }

    private Void appointed(Set<String> departments) {
        staffing.appoint("辅导员", "16600000001", departments);
        return null;
    }

    private Void scoped(Set<String> departments) {
        staffing.scope(adviser, departments);
        return null;
    }
}
