package quxiang.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.StaffScope;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private final Account account = Account.employerUser("13800000000", "王小明", "13800000000", "hash", NOW);

    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            account.failed(NOW);
        }
    }

    private Refusal refusalAt(Instant at) {
        return assertThrows(Refusal.class, () -> account.requireUsable(at));
    }

    @Test
    void aNameOfStaffIsOneLineWithoutTags() {
        for (String name : new String[] {null, " ", "王\r\n收件人", "王\u2028明", "<b>王</b>", "王".repeat(65)}) {
            assertEquals(
                    "account.name",
                    assertThrows(Refusal.class, () -> Account.staff(Role.CENTRE, "wang", name, "hash", NOW))
                            .key());
            assertThrows(Refusal.class, () -> Account.schoolStaff(1, null, "wang", name, "hash", NOW));
        }
        assertEquals(
                "王小明", Account.staff(Role.CENTRE, "wang", " 王小明 ", "hash", NOW).name());
    }

    @Test
    void fourWrongOldPasswordsStopNobody() {
        failTimes(4);
        assertDoesNotThrow(() -> account.requireUsable(NOW));
    }

    @Test
    void theFifthWrongOldPasswordStopsFurtherTriesAndItSaysForHowLong() {
        failTimes(5);
        assertEquals("account.tries_over", refusalAt(NOW.plusSeconds(1)).key());
        assertEquals(15L, refusalAt(NOW.plusSeconds(1)).args()[0]);
        assertEquals(
                1L, refusalAt(NOW.plus(Duration.ofMinutes(14)).plusSeconds(59)).args()[0]);
    }

    @Test
    void aQuarterOfAnHourLaterTheLockIsGoneAndFiveMoreTriesAreLeft() {
        failTimes(5);
        assertDoesNotThrow(() -> account.requireUsable(NOW.plus(Duration.ofMinutes(15))));
        failTimes(4);
        assertDoesNotThrow(() -> account.requireUsable(NOW.plus(Duration.ofMinutes(15))));
    }

    @Test
    void aRightPasswordBeginsTheCountAgain() {
        failTimes(4);
        account.succeeded();
        failTimes(4);
        assertDoesNotThrow(() -> account.requireUsable(NOW));
    }

    @Test
    void anotherPasswordLiftsTheLock() {
        failTimes(5);
        account.changePassword("another hash", NOW);
        assertDoesNotThrow(() -> account.requireUsable(NOW));
        assertEquals("another hash", account.passwordHash());
    }

    @Test
    void anEmployerUserOwnsNothingUntilTheyActForAUnit() {
        assertEquals(
                "account.not_verified",
                assertThrows(
                                Refusal.class,
                                () -> account.actor(null, null, null).requireEmployer())
                        .key());
        account.actFor(7);
        Actor actor = account.actor("10.0.0.1", NOW, null);
        assertEquals(7, actor.requireEmployer());
        assertEquals(Role.EMPLOYER, actor.role());
        assertEquals("10.0.0.1", actor.address());
    }

    @Test
    void staffOfADepartmentSeeTheirSchoolAndDepartmentOnly() {
        Actor actor = Account.schoolStaff(3, StaffScope.of("计算机学院"), "school2", "李老师", "hash", NOW)
                .actor(null, null, null);
        assertEquals(3, actor.requireSchool());
        assertEquals(List.of("计算机学院"), actor.scope().departments());
        assertThrows(Refusal.class, actor::requireGraduate);
    }

    @Test
    void staffOfAProvinceActForItAndForNothingElse() {
        Account leader = Account.provinceStaff("11", true, "m1", "王处长", "hash", NOW);
        Actor actor = leader.actor(null, null, null);
        assertEquals("11", actor.requireProvince());
        assertThrows(Refusal.class, actor::requireSchool);
        leader.disable(NOW);
        assertThrows(Refusal.class, leader.actor(null, null, null)::requireProvince);
    }

    @Test
    void onlyTheCentresDoorIsShared() {
        assertEquals(
                Set.of(Role.CENTRE, Role.PROVINCE, Role.OPERATOR, Role.SECURITY, Role.AUDITOR),
                Accounts.behind(Role.CENTRE));
        assertEquals(Set.of(Role.SCHOOL), Accounts.behind(Role.SCHOOL));
    }

    @Test
    void anotherPasswordEndsTheSessionsThatBeganBefore() {
        account.changePassword("another hash", NOW.plusSeconds(60));
        assertEquals(Role.NOBODY, account.actor(null, NOW.plusSeconds(59), null).role());
        assertEquals(
                Role.EMPLOYER, account.actor(null, NOW.plusSeconds(60), null).role());
    }

    @Test
    void aNumberThatWasChangedIsNoLongerANameToSignInBy() {
        Account user = Account.employerUser("13812340000", "王晓燕", "13812340000", "x", Instant.EPOCH);
        user.reachableAt("13912340000");
        assertEquals("13912340000", user.username());
        user.reachableAt("13812340000");
        assertEquals("13812340000", user.username(), "taken back");
        Account named = Account.employerUser("employer1", "王晓燕", "13812340000", "x", Instant.EPOCH);
        named.reachableAt("13912340000");
        assertEquals("employer1", named.username());
    }

    @Test
    void sessionsThatBeganBeforeTheyWereEndedAreNobodys() {
        Instant signedIn = NOW.plusSeconds(10);
        assertEquals(Role.EMPLOYER, account.actor(null, signedIn, null).role());
        account.endSessions(NOW.plusSeconds(20));
        assertEquals(Role.NOBODY, account.actor(null, signedIn, null).role());
        assertEquals(
                Role.EMPLOYER, account.actor(null, NOW.plusSeconds(20), null).role(), "the one that ended them");
        account.changePassword("other", NOW.plusSeconds(30));
        assertEquals(Role.NOBODY, account.actor(null, NOW.plusSeconds(20), null).role());
    }
}
