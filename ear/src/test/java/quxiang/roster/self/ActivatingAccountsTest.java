package quxiang.roster.self;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeUploads;
import quxiang.roster.imports.RosterFixtures;
import quxiang.roster.list.RemovingGraduates;
import quxiang.roster.list.RosterCondition;
import quxiang.roster.list.RosterEntry;
import quxiang.roster.list.RosterFilter;
import quxiang.roster.list.RosterList;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.SameOnAnyDatabase;

/** 激活账号. */
@ArquillianTest
@SameOnAnyDatabase("Codes and passwords are judged in Java; GraduateStoryTest activates an account on H2.")
class ActivatingAccountsTest {

    private static final Cohort COHORT = new Cohort(2027);
    private static final String PASSWORD = "wild plum over river";
    private static final AtomicInteger NEXT = new AtomicInteger(10_000_000);

    @Inject
    ActivatingAccounts activating;

    @Inject
    IntakeUploads uploads;

    @Inject
    IntakeReports reports;

    @Inject
    RosterList list;

    @Inject
    RemovingGraduates removing;

    @Inject
    RosterFixtures fixtures;

    private RosterFixtures.Staff staff;
    private String mobile;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void roster() throws Exception {
        staff = fixtures.newSchool();
        mobile = "138" + NEXT.incrementAndGet();
        fixtures.codeSent(mobile);
    }

    private void enter(int first) throws Exception {
        byte[] file = fixtures.csv(staff, first, 0);
        long id = Callers.as(
                Role.SCHOOL,
                staff.accountId(),
                () -> uploads.stage(IntakeKind.ROSTER, COHORT.year(), false, "a.csv", new ByteArrayInputStream(file)));
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> !Callers.as(Role.SCHOOL, staff.accountId(), () -> reports.progress(id))
                        .running());
    }

    private RosterEntry graduate(int n) throws Exception {
        return Callers.as(
                Role.SCHOOL,
                staff.accountId(),
                () -> list.page(
                                COHORT,
                                RosterFilter.NONE.with(RosterCondition.HOLDER, list.hash(fixtures.idNumber(staff, n))),
                                ListOrder.USUAL,
                                new PageRequest(0, 10))
                        .rows()
                        .get(0));
    }

    private String refusal(Person person) {
        return assertThrows(Refusal.class, () -> person.activate(mobile, "123456"))
                .key();
    }

    private Person person(int n) {
        return new Person(activating, "张三䶮", fixtures.idNumber(staff, n), "学校" + staff.code());
    }

    @Test
    void aGraduateOnTheRosterGetsAnAccountOnce() throws Exception {
        int n = NEXT.incrementAndGet() % 900 + 1;
        enter(n + 1);
        person(n).activate(mobile, "123456");
        assertEquals(Optional.of(Role.GRADUATE), fixtures.roleOf(graduate(n).id()));
        assertEquals("account.code_wrong", refusal(person(n)), "a code is good for one try");
        fixtures.codeSent(mobile);
        assertEquals("roster.not_activated", refusal(person(n)));
    }

    @Test
    void everyNearMissGetsTheSameAnswer() throws Exception {
        enter(3);
        Person right = person(1);
        Person[] nearMisses = {
            new Person(activating, "张三", right.idNumber(), right.schoolName()),
            new Person(activating, right.name(), fixtures.idNumber(staff, 777), right.schoolName()),
            new Person(activating, right.name(), right.idNumber(), "没有的学校"),
            new Person(activating, right.name(), right.idNumber(), null),
        };
        for (Person miss : nearMisses) {
            assertEquals("roster.not_activated", refusal(miss));
            fixtures.codeSent(mobile);
        }
        assertTrue(fixtures.roleOf(graduate(1).id()).isEmpty());
    }

    @Test
    void nobodyIsAskedForWithoutTheRightCode() {
        Person anybody = person(1);
        assertEquals(
                "account.code_wrong",
                assertThrows(Refusal.class, () -> anybody.activate(mobile, "654321"))
                        .key());
    }

    @Test
    void whoWasRemovedFromTheRosterCannotActivate() throws Exception {
        enter(3);
        long id = graduate(2).id();
        Callers.as(Role.SCHOOL, staff.accountId(), () -> {
            removing.remove(id, "转学");
            return null;
        });
        assertEquals("roster.not_activated", refusal(person(2)));
    }

    private record Person(ActivatingAccounts activating, String name, String idNumber, String schoolName) {

        void activate(String mobile, String code) {
            activating.activate(name, idNumber, schoolName, mobile, code, PASSWORD);
        }
    }
}
