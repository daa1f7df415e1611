package quxiang.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import quxiang.roster.correction.CorrectingGraduates;
import quxiang.roster.list.SeeingGraduates;
import quxiang.roster.list.SeenGraduate;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.SigningFixtures;

/** 签约设置, 账号管理 and one graduate of 生源库, by staff of the whole school and of a department. */
@ArquillianTest
class ChangingPolicyTest {

    @Inject
    SigningFixtures fixtures;

    @Inject
    ChangingPolicy deciding;

    @Inject
    AppointingStaff staffing;

    @Inject
    SeeingGraduates seeing;

    @Inject
    CorrectingGraduates correcting;

    @Inject
    Probes probes;

    @Inject
    ShanghaiClock clock;

    private SigningFixtures.World world;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void begin() {
        world = fixtures.newWorld(1, 2);
    }

    private <T> T as(long account, Callable<T> work) throws Exception {
        return Callers.as(Role.SCHOOL, account, work);
    }

    private String refusal(long account, Callable<?> work) {
        return assertThrows(Refusal.class, () -> as(account, work)).key();
    }

    private Void decide(SigningPolicy policy) {
        deciding.decide(policy);
        return null;
    }

    private long appoint(String department) throws Exception {
        String mobile = "17"
                + UUID.randomUUID()
                        .toString()
                        .replaceAll("\\D", "")
                        .concat("000000000")
                        .substring(0, 9);
        as(world.staff(), () -> {
            staffing.appoint("新老师", mobile, Set.of(department));
            return null;
        });
        assertEquals(1, probes.rows("outbox_message where kind = 'STAFF_APPOINTED' and mobile = '" + mobile + "'"));
        return probes.number("select id from account where username = 's" + mobile + "'");
    }

    private Void disable(long id) {
        staffing.disable(id);
        return null;
    }

    @Test
    void aPolicyIsKeptOnceAndTheSecondOfTwoColleaguesIsTold() throws Exception {
        SigningPolicy seen = as(world.staff(), deciding::own);
        SigningPolicy other = new SigningPolicy(
                false, 3, 10, true, "010-12345678", ActivationPolicy.CONFIRMED, 14, 12, seen.version());
        as(world.staff(), () -> decide(other));
        SigningPolicy now = as(world.staff(), deciding::own);
        assertFalse(now.onlineSigning());
        assertTrue(now.departmentReview());
        assertEquals("3 10 010-12345678", now.defaultDays() + " " + now.longestDays() + " " + now.phone());
        assertEquals("school.changed_meanwhile", refusal(world.staff(), () -> decide(other)));
        int version = now.version();
        assertEquals(
                "school.days",
                refusal(
                        world.staff(),
                        () -> decide(new SigningPolicy(
                                true, 11, 10, false, "010-123456", ActivationPolicy.PROVED, 30, 10, version))));
        assertEquals(
                "school.days",
                refusal(
                        world.staff(),
                        () -> decide(new SigningPolicy(
                                true, 5, 31, false, "010-123456", ActivationPolicy.PROVED, 30, 10, version))));
        assertEquals(
                "school.phone",
                refusal(
                        world.staff(),
                        () -> decide(new SigningPolicy(
                                true, 5, 10, false, "call", ActivationPolicy.PROVED, 30, 10, version))));
        assertEquals(1, probes.rows("audit_entry where action = 'SCHOOL_POLICY' and subject_id = " + world.school()));
    }

    @Test
    void aWindowIsSetAnewAndNotBackwards() throws Exception {
        LocalDate today = clock.today();
        as(world.staff(), () -> {
            deciding.open(new Cohort(2027), today, today.plusDays(30));
            deciding.open(new Cohort(2027), today.plusDays(1), today.plusDays(40));
            return null;
        });
        List<SigningWindow> windows = as(world.staff(), deciding::windows);
        assertEquals(1, windows.size());
        assertFalse(windows.get(0).open(), "it opens tomorrow");
        assertEquals("school.window", refusal(world.staff(), () -> {
            deciding.open(new Cohort(2027), today, today.minusDays(1));
            return null;
        }));
    }

    @Test
    void aDepartmentsAccountReadsAndChangesNothingOfTheWholeSchool() throws Exception {
        long department = appoint("计算机学院");
        SigningPolicy seen = as(department, deciding::own);
        assertEquals("school.whole_only", refusal(department, () -> decide(seen)));
        assertEquals("school.whole_only", refusal(department, () -> disable(world.staff())));
        assertEquals("school.whole_only", refusal(department, () -> {
            staffing.appoint("他", "17000000001", Set.of(AppointingStaff.WHOLE_SCHOOL));
            return null;
        }));
        assertEquals(1, as(department, staffing::own).size(), "only the own department's staff");
        long graduate = world.graduates().get(0).id();
        assertEquals("张甲", as(department, () -> seeing.see(graduate)).name());
        assertEquals("roster.no_graduate", refusal(department, () -> {
            correcting.correct(graduate, Map.of(), null);
            return null;
        }));
        long stranger = appoint("哲学学院");
        assertEquals("roster.no_graduate", refusal(stranger, () -> seeing.see(graduate)));
        assertEquals("roster.no_graduate", refusal(stranger, () -> seeing.idNumber(graduate, "核对")));
    }

    @Test
    void nobodyLocksTheSchoolOut() throws Exception {
        assertEquals("school.own_account", refusal(world.staff(), () -> disable(world.staff())));
        for (Set<String> forgotten : List.of(Set.<String>of(), Set.of(" "))) {
            assertEquals("school.scope_missing", refusal(world.staff(), () -> {
                staffing.appoint("新老师", "17000000002", forgotten);
                return null;
            }));
        }
        long second = appoint(AppointingStaff.WHOLE_SCHOOL);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Callable<String> first = () -> outcome(loader, world.staff(), second);
            Callable<String> other = () -> outcome(loader, second, world.staff());
            List<Future<String>> both = people.invokeAll(List.of(first, other));
            assertNotEquals(both.get(0).get(), both.get(1).get(), "one of two who disable each other is left");
        } finally {
            people.shutdown();
        }
        assertEquals(
                1,
                probes.rows(
                        "account where departments is null and disabled_at is null and school_id = " + world.school()));
    }

    private String outcome(ClassLoader loader, long by, long whom) throws Exception {
        Thread.currentThread().setContextClassLoader(loader);
        try {
            as(by, () -> disable(whom));
            return "done";
        } catch (Refusal refused) {
            return "refused";
        }
    }

    @Test
    void whoIsDisabledActsForNobodyAndIsRestored() throws Exception {
        long second = appoint(AppointingStaff.WHOLE_SCHOOL);
        as(world.staff(), () -> disable(second));
        assertEquals("account.not_allowed", refusal(second, deciding::own));
        as(world.staff(), () -> {
            staffing.restore(second);
            return null;
        });
        assertEquals(5, as(second, deciding::own).defaultDays());
        SigningFixtures.World other = fixtures.newWorld(0, 0);
        assertEquals("school.no_staff", refusal(other.staff(), () -> disable(second)));
    }

    @Test
    void aCorrectionIsMadeOfWhatWasSeenAndTheNumberIsReadForAReasonOnly() throws Exception {
        long graduate = world.graduates().get(0).id();
        SeenGraduate seen = as(world.staff(), () -> seeing.see(graduate));
        Map<String, String> facts = new HashMap<>();
        seen.fields().forEach(field -> facts.put(field.header(), field.value() == null ? "" : field.value()));
        facts.put("专业", "人工智能");
        as(world.staff(), () -> {
            correcting.correct(graduate, facts, seen.version());
            return null;
        });
        assertEquals("roster.changed_meanwhile", refusal(world.staff(), () -> {
            correcting.correct(graduate, facts, seen.version());
            return null;
        }));
        assertEquals(1, probes.rows("graduate where major = '人工智能' and id = " + graduate));
        assertEquals("roster.reason_missing", refusal(world.staff(), () -> seeing.idNumber(graduate, " ")));
        assertEquals(world.graduates().get(0).idNumber(), as(world.staff(), () -> seeing.idNumber(graduate, "核对报到证")));
        assertEquals(
                1,
                probes.rows("audit_entry where action = 'ID_NUMBER_READ' and detail = '核对报到证' and subject_id = "
                        + graduate));
        SigningFixtures.World other = fixtures.newWorld(0, 0);
        assertEquals("roster.no_graduate", refusal(other.staff(), () -> seeing.see(graduate)));
    }
}
