package quxiang.roster.self;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import quxiang.account.ActivationWay;
import quxiang.account.code.TextCarrier;
import quxiang.account.signin.SigningIn;
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
import quxiang.roster.list.RosterEntry;
import quxiang.roster.list.RosterFilter;
import quxiang.roster.list.RosterList;
import quxiang.roster.recovery.AccountEntry;
import quxiang.roster.recovery.AccountFilter;
import quxiang.roster.recovery.AccountState;
import quxiang.roster.recovery.IssuingActivationCodes;
import quxiang.roster.recovery.RecoveringAccounts;
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

    @Inject
    IssuingActivationCodes issuing;

    @Inject
    RecoveringAccounts recovering;

    @Inject
    SigningIn signing;

    private RosterFixtures.Staff staff;
    private String mobile;
    private TextCarrier carrier;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void roster() throws Exception {
        staff = fixtures.newSchool();
        mobile = "138" + NEXT.incrementAndGet();
        carrier = new TextCarrier(Duration.ZERO);
    }

    @AfterEach
    void asBefore() throws IOException {
        carrier.close();
    }

    private void enter(int first) throws Exception {
        byte[] file = fixtures.csvWithNumbers(staff, first);
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
                                RosterFilter.NONE.with("holder", list.hash(fixtures.idNumber(staff, n))),
                                ListOrder.USUAL,
                                new PageRequest(0, 10))
                        .rows()
                        .get(0));
    }

    private static String refusal(Executable work) {
        return assertThrows(Refusal.class, work).key();
    }

    /** The ID number of the n-th is the same at every school: who activates has a number that no other test uses. */
    private ClaimedPerson person(int n) {
        return new ClaimedPerson("张三䶮", fixtures.idNumber(staff, n), "学校" + staff.code());
    }

    /** As somebody who uses a number of their own, which is proved. */
    private void byCode(ClaimedPerson person, String activationCode) {
        fixtures.codeSent(mobile);
        activating.activateByCode(person, activationCode, mobile, "123456", PASSWORD);
    }

    private String issue(int n) throws Exception {
        long id = graduate(n).id();
        return Callers.as(
                Role.SCHOOL,
                staff.accountId(),
                () -> issuing.issue(List.of(id)).get(0).code());
    }

    @Test
    void whoKnowsNameNumberAndSchoolAloneGetsNoAccount() throws Exception {
        enter(5);
        assertEquals(
                new CodeAddress(
                        CodeAddress.Reach.MOBILE,
                        fixtures.mobile(staff, 3).replaceFirst("(...)....(....)", "$1****$2")),
                activating.sendToRoster(person(3)));
        fixtures.codeSent(mobile);
        assertEquals("account.code_wrong", refusal(() -> activating.activate(person(3), "123456", PASSWORD)));
        for (String guess : new String[] {null, "", "123456", "ABCD-EFGH-JKMN"}) {
            assertEquals("roster.not_activated", refusal(() -> byCode(person(3), guess)));
        }
        fixtures.codeSent(mobile);
        assertEquals(
                "roster.no_confirmation",
                refusal(() -> activating.applyForConfirmation(person(3), mobile, "123456", PASSWORD)));
        assertTrue(fixtures.roleOf(graduate(3).id()).isEmpty());
    }

    @Test
    void theNumberInTheRosterMakesAnAccountOnce() throws Exception {
        enter(4);
        fixtures.codeSent(fixtures.mobile(staff, 2));
        activating.activate(person(2), "123456", PASSWORD);
        assertEquals(Optional.of(Role.GRADUATE), fixtures.roleOf(graduate(2).id()));
        assertEquals(
                "account.code_wrong",
                refusal(() -> activating.activate(person(2), "123456", PASSWORD)),
                "a code is good for one try");
        fixtures.codeSent(fixtures.mobile(staff, 2));
        assertEquals("roster.not_activated", refusal(() -> activating.activate(person(2), "123456", PASSWORD)));
    }

    @Test
    void theSchoolsCodeIsGoodOnceAndForItsPersonAlone() throws Exception {
        enter(4);
        String older = issue(0);
        String code = issue(0);
        String others = issue(1);
        assertEquals("roster.not_activated", refusal(() -> byCode(person(0), older)), "another one was made since");
        assertEquals("roster.not_activated", refusal(() -> byCode(person(0), others)));
        assertEquals(
                "roster.not_activated",
                refusal(() -> byCode(
                        new ClaimedPerson("李四", person(0).idNumber(), person(0).schoolName()), code)));
        byCode(person(0), " " + code.toLowerCase(Locale.ROOT).replace("-", " "));
        assertEquals(Optional.of(Role.GRADUATE), fixtures.roleOf(graduate(0).id()));
        unbind(0);
        assertEquals("roster.not_activated", refusal(() -> byCode(person(0), code)), "it was used");
    }

    @Test
    void aCodeEndsWithItsDayAndAfterTenTries() throws Exception {
        enter(4);
        fixtures.activationCode(graduate(0).id(), "ABCD-EFGH-JKMN", Duration.ofSeconds(-1));
        assertEquals("roster.not_activated", refusal(() -> byCode(person(0), "ABCD-EFGH-JKMN")));
        fixtures.activationCode(graduate(0).id(), "ABCD-EFGH-JKMN", Duration.ofDays(1));
        for (int tried = 0; tried < ActivationCodes.TRIES; tried++) {
            assertEquals("roster.not_activated", refusal(() -> byCode(person(0), "ABCD-EFGH-JKMM")));
        }
        assertEquals("roster.not_activated", refusal(() -> byCode(person(0), "ABCD-EFGH-JKMN")));
    }

    @Test
    void theAddressInTheRosterServesWhereThereIsNoNumber() throws Exception {
        enter(4);
        fixtures.codeSent("one@example.cn");
        byCode(person(1), "123456");
        assertEquals(Optional.of(Role.GRADUATE), fixtures.roleOf(graduate(1).id()));
    }

    @Test
    void whomTheSchoolHasToConfirmIsNobodyUntilThen() throws Exception {
        enter(9);
        fixtures.letConfirm(staff);
        fixtures.codeSent(mobile);
        activating.applyForConfirmation(person(7), mobile, "123456", PASSWORD);
        assertEquals("account.awaits_school", refusal(() -> signing.signIn(Role.GRADUATE, mobile, PASSWORD)));
        AccountEntry waiting = accounts().get(0);
        assertEquals(AccountState.WAITING, waiting.state());
        assertEquals(ActivationWay.SCHOOL, waiting.way());
        Callers.as(Role.SCHOOL, staff.accountId(), () -> {
            recovering.confirm(waiting.id(), waiting.version(), "本人持身份证到场");
            return null;
        });
        assertTrue(signing.signIn(Role.GRADUATE, mobile, PASSWORD).isPresent());
    }

    @Test
    void theSchoolSeesWhoActivatedAndTakesTheAccountFromWhoIsNotThePerson() throws Exception {
        enter(9);
        byCode(person(8), issue(8));
        assertTrue(signing.signIn(Role.GRADUATE, mobile, PASSWORD).isPresent());
        AccountEntry entry = accounts().get(0);
        assertEquals(AccountState.IN_USE, entry.state());
        assertEquals(ActivationWay.CODE, entry.way());
        assertEquals(mobile.substring(0, 3) + "****" + mobile.substring(7), entry.mobile());
        assertEquals(
                "roster.reason_missing",
                refusal(() -> Callers.as(Role.SCHOOL, staff.accountId(), () -> {
                    recovering.unbind(entry.id(), " ");
                    return null;
                })));
        RosterFixtures.Staff others = fixtures.newSchool();
        assertEquals(
                "roster.no_graduate",
                refusal(() -> Callers.as(Role.SCHOOL, others.accountId(), () -> {
                    recovering.unbind(entry.id(), "不是本人");
                    return null;
                })));
        unbind(8);
        assertEquals(AccountState.UNBOUND, accounts().get(0).state());
        assertTrue(signing.signIn(Role.GRADUATE, mobile, PASSWORD).isEmpty());
        assertTrue(signing.signIn(Role.GRADUATE, person(8).idNumber(), PASSWORD).isEmpty());
        mobile = "136" + NEXT.incrementAndGet();
        byCode(person(8), issue(8));
        assertTrue(signing.signIn(Role.GRADUATE, mobile, PASSWORD).isPresent());
        assertEquals(1, accounts().size(), "it is the same account");
    }

    private List<AccountEntry> accounts() throws Exception {
        return Callers.as(
                Role.SCHOOL,
                staff.accountId(),
                () -> recovering
                        .page(COHORT, new AccountFilter(null, null, null), new PageRequest(0, 10))
                        .rows());
    }

    private void unbind(int n) throws Exception {
        long id = graduate(n).id();
        Callers.as(Role.SCHOOL, staff.accountId(), () -> {
            recovering.unbind(id, "不是本人激活");
            return null;
        });
    }

    @Test
    void everyNearMissGetsTheSameAnswer() throws Exception {
        enter(3);
        ClaimedPerson right = person(2);
        ClaimedPerson[] nearMisses = {
            new ClaimedPerson("张三", right.idNumber(), right.schoolName()),
            new ClaimedPerson(right.name(), fixtures.idNumber(staff, 777), right.schoolName()),
            new ClaimedPerson(right.name(), right.idNumber(), "没有的学校"),
            new ClaimedPerson(right.name(), right.idNumber(), null),
        };
        for (ClaimedPerson miss : nearMisses) {
            CodeAddress shown = activating.sendToRoster(miss);
            assertEquals(shown.reach() == CodeAddress.Reach.NONE, shown.shown() == null);
            assertEquals("account.code_too_soon", refusal(() -> activating.sendToRoster(miss)), "as for who is known");
            assertEquals("account.code_wrong", refusal(() -> activating.activate(miss, "123456", PASSWORD)));
            assertEquals("roster.not_activated", refusal(() -> byCode(miss, "ABCD-EFGH-JKMN")));
        }
        assertTrue(fixtures.roleOf(graduate(2).id()).isEmpty());
    }

    @Test
    void nobodyIsAskedForWithoutTheRightCode() {
        fixtures.codeSent(mobile);
        assertEquals(
                "account.code_wrong",
                refusal(() -> activating.activateByCode(person(1), "ABCD-EFGH-JKMN", mobile, "654321", PASSWORD)));
    }

    @Test
    void whoWasRemovedFromTheRosterCannotActivate() throws Exception {
        enter(3);
        long id = graduate(2).id();
        Callers.as(Role.SCHOOL, staff.accountId(), () -> {
            removing.remove(id, "转学");
            return null;
        });
        fixtures.codeSent(fixtures.mobile(staff, 2));
        assertEquals("account.code_wrong", refusal(() -> activating.activate(person(2), "123456", PASSWORD)));
    }
}
