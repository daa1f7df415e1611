package quxiang.roster.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.Cohort;
import quxiang.common.IdNumber;
import quxiang.common.ListOrder;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.destination.DestinationFacts;
import quxiang.destination.EnteringDestinations;
import quxiang.roster.list.RosterEntry;
import quxiang.roster.list.RosterFilter;
import quxiang.roster.list.RosterList;
import quxiang.school.AppointingStaff;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.World;

/** 新增毕业生 by hand, and what the roster tells of where they go. */
@ArquillianTest
class AddingGraduatesTest {

    private static final Cohort COHORT = new Cohort(SigningFixtures.COHORT);

    private static final String NUMBER = IdNumber.completed("11010120030807001");

    @Inject
    SigningFixtures fixtures;

    @Inject
    AddingGraduates adding;

    @Inject
    EnteringDestinations entering;

    @Inject
    RosterList roster;

    @Inject
    AppointingStaff staffing;

    @Inject
    Probes probes;

    private World world;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void begin() {
        world = fixtures.newWorld(0, 1);
    }

    private <T> T asSchool(Callable<T> work) throws Exception {
        return Callers.as(Role.SCHOOL, world.staff(), work);
    }

    private static Map<String, String> facts(String idNumber, String studentNo) {
        return new HashMap<>(
                Map.of("姓名", "李新", "身份证号", idNumber, "学号", studentNo, "学历代码", "31", "专业", "软件工程", "毕业时间", "20270701"));
    }

    private String refusal(Map<String, String> cells) {
        return assertThrows(Refusal.class, () -> asSchool(() -> adding.add(COHORT, cells)))
                .key();
    }

    @Test
    void oneIsAddedByTheChecksOfAnImport() throws Exception {
        Map<String, String> facts = facts(NUMBER, "N1");
        assertEquals(
                "roster.row.id_check_digit",
                refusal(facts(NUMBER.substring(0, 17) + (NUMBER.endsWith("1") ? "2" : "1"), "N1")));
        facts.remove("专业");
        assertEquals("roster.row.required", refusal(facts));
        long id = asSchool(() -> adding.add(COHORT, facts(NUMBER, "N1")));
        assertEquals(1, probes.rows("graduate where id = " + id + " and school_id = " + world.school()));
        assertEquals("roster.number_taken", refusal(facts(NUMBER, "N1")));
        assertEquals("roster.row.id_taken", refusal(facts(NUMBER, "N2")));
        assertEquals(1, probes.rows("audit_entry where action = 'GRADUATE_ADDED' and subject_id = " + id));
    }

    @Test
    void staffOfADepartmentAddNobody() throws Exception {
        String mobile =
                "16" + String.format("%09d", Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
        asSchool(() -> {
            staffing.appoint("辅导员", mobile, Set.of("计算机学院"));
            return null;
        });
        long staff = probes.number("select id from account where username = 's" + mobile + "'");
        Refusal refusal = assertThrows(
                Refusal.class, () -> Callers.as(Role.SCHOOL, staff, () -> adding.add(COHORT, facts(NUMBER, "N1"))));
        assertEquals("roster.whole_school_only", refusal.key());
    }

    @Test
    void theRosterTellsWhereSomebodyGoes() throws Exception {
        RosterEntry before = only();
        assertFalse(before.signed());
        assertTrue(before.activated());
        assertEquals(null, before.destinationCode());
        asSchool(() -> entering.enter(
                world.graduates().get(0).id(), new DestinationFacts("LOOKING", null, null, null, Map.of()), List.of()));
        assertEquals("70", only().destinationCode());
    }

    private RosterEntry only() throws Exception {
        return asSchool(() -> roster.page(COHORT, RosterFilter.NONE, ListOrder.USUAL, new PageRequest(0, 10)))
                .rows()
                .get(0);
    }
}
