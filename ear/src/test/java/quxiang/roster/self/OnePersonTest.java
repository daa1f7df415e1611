package quxiang.roster.self;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import quxiang.account.Accounts;
import quxiang.account.password.ResetFacts;
import quxiang.account.password.ResettingPasswords;
import quxiang.account.signin.SigningIn;
import quxiang.common.IdNumber;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.favorite.CollectingFavorites;
import quxiang.notice.inbox.Notices;
import quxiang.roster.correction.CorrectingGraduates;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.imports.RosterFixtures;
import quxiang.roster.recovery.RecoveringAccounts;
import quxiang.roster.recovery.ReleasingNumbers;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.AnsweringInvitations;
import quxiang.signing.SigningFixtures;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.invite.InviteResult;
import quxiang.signing.invite.SendingInvitations;
import quxiang.signing.list.SigningLists;
import quxiang.signing.list.SigningRow;
import quxiang.signing.review.ReviewingSignings;

/** A person is not a row of a roster: one document, one account, whatever schools and cohorts. */
@ArquillianTest
class OnePersonTest {

    private static final String NAME = "欧阳晓";
    private static final String PASSWORD = "wild plum over river";
    private static final AtomicInteger NEXT = new AtomicInteger(20_000_000);

    @Inject
    ActivatingAccounts activating;

    @Inject
    SeeingOwnRows rows;

    @Inject
    SigningIn signing;

    @Inject
    Accounts accounts;

    @Inject
    SigningLists lists;

    @Inject
    SigningDetails details;

    @Inject
    CollectingFavorites collecting;

    @Inject
    SendingInvitations inviting;

    @Inject
    AnsweringInvitations answering;

    @Inject
    ReviewingSignings reviewing;

    @Inject
    CorrectingGraduates correcting;

    @Inject
    RecoveringAccounts recovering;

    @Inject
    ReleasingNumbers releasing;

    @Inject
    ResettingPasswords resetting;

    @Inject
    ChangingContact contact;

    @Inject
    Notices notices;

    @Inject
    RosterFixtures rosters;

    @Inject
    SigningFixtures fixtures;

    @Inject
    Probes probes;

    private RosterFixtures.Staff bachelor;
    private RosterFixtures.Staff master;
    private SigningFixtures.World units;
    private String idNumber;
    private String mobile;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void schools() {
        bachelor = rosters.newSchool();
        master = rosters.newSchool();
        rosters.open(bachelor, 2027);
        rosters.open(master, 2027);
        units = fixtures.newWorld(2, 0);
        int n = NEXT.incrementAndGet();
        idNumber = number(n);
        mobile = "135" + n;
    }

    private static String number(int n) {
        return IdNumber.completed(
                "35%04d20030%d%02d%03d".formatted(n / 1000 % 10_000, 1 + n % 9, 1 + n % 28, n % 1000));
    }

    private ClaimedPerson person(RosterFixtures.Staff school) {
        return new ClaimedPerson(NAME, idNumber, "学校" + school.code());
    }

    private long activate(RosterFixtures.Staff school) {
        rosters.codeSent(mobile);
        assertEquals(ActivatingAccounts.Outcome.OPENED, activating.activate(person(school), "123456", PASSWORD));
        return signIn(mobile);
    }

    private long signIn(String name) {
        return signing.signIn(Role.GRADUATE, name, PASSWORD).orElseThrow().accountId();
    }

    /** Asked without a try: wrong ones would be counted against the address of all tests. */
    private boolean isNobody(String name) {
        return accounts.signingIn(Set.of(Role.GRADUATE), name).isEmpty();
    }

    private <T> T as(long account, Callable<T> work) throws Exception {
        return Callers.as(Role.GRADUATE, account, work);
    }

    private static String refusal(Executable work) {
        return assertThrows(Refusal.class, work).key();
    }

    private long invite(int unit, RosterFixtures.Staff school, long row) throws Exception {
        return invited(unit, school, row).signingId();
    }

    private InviteResult invited(int unit, RosterFixtures.Staff school, long row) throws Exception {
        SigningFixtures.Side side = units.employers().get(unit);
        return Callers.as(Role.EMPLOYER, side.account(), () -> {
            collecting.add(collecting
                    .search(2027, NAME, idNumber, "学校" + school.code())
                    .key());
            long favorite = probes.number(
                    "select id from favorite where employer_id = " + side.id() + " and graduate_id = " + row);
            return inviting.send(
                            fixtures.letter(),
                            List.of(favorite),
                            UUID.randomUUID().toString())
                    .get(0);
        });
    }

    private void accept(long account, long letter) throws Exception {
        String code = fixtures.agreed(account, letter);
        as(account, () -> {
            answering.accept(letter, code);
            return null;
        });
    }

    private void correct(RosterFixtures.Staff school, long row, String number) throws Exception {
        Callers.as(Role.SCHOOL, school.accountId(), () -> {
            correcting.correct(
                    row,
                    Map.of(
                            "考生号",
                            String.format("%d%08d", school.code(), row),
                            "姓名",
                            NAME,
                            "身份证号",
                            number,
                            "学历代码",
                            "31",
                            "专业",
                            "软件工程",
                            "毕业时间",
                            "20270701",
                            RosterColumn.MOBILE.header(),
                            mobile),
                    null);
            return null;
        });
    }

    @Test
    void aRowOfALaterRosterJoinsTheAccountAndItsLettersAreSeen() throws Exception {
        rosters.enter(bachelor, 2026, NAME, idNumber, mobile);
        long account = activate(bachelor);
        assertEquals(1, as(account, rows::places).size());
        long later = rosters.enter(master, 2027, NAME, idNumber, null);
        assertEquals(
                List.of(2027, 2026),
                as(account, rows::places).stream().map(RosterPlace::cohort).toList());
        long letter = invite(0, master, later);
        SigningRow row = as(account, lists::ofGraduate).get(0);
        assertEquals(letter, row.id());
        assertEquals("学校" + master.code(), row.school());
        assertEquals(2027, row.cohort());
        assertEquals(letter, as(account, () -> details.view(letter)).row().id());
        assertTrue(as(account, notices::unread) > 0, "what goes to any row is the person's to read");
        accept(account, letter);
        assertEquals(letter, as(account, details::binding).orElseThrow().row().id());
        assertEquals(
                mobile,
                probes.texts("select mobile from graduate where id = " + later).get(0));
    }

    @Test
    void aSecondActivationWithAnotherRowAttachesAndChangesNoPassword() throws Exception {
        rosters.enter(bachelor, 2026, NAME, idNumber, mobile);
        long account = activate(bachelor);
        String other = "134" + NEXT.incrementAndGet();
        // Spelled otherwise, so that the document alone does not attach it.
        long later = rosters.enter(master, 2027, "欧阳小", idNumber, other);
        assertEquals(1, as(account, rows::places).size());
        ClaimedPerson claimed = new ClaimedPerson("欧阳小", idNumber, "学校" + master.code());
        rosters.codeSent(other);
        assertEquals(
                ActivatingAccounts.Outcome.ATTACHED, activating.activate(claimed, "123456", "another plum over river"));
        assertEquals(2, as(account, rows::places).size());
        assertEquals(account, signIn(idNumber));
        assertEquals(0, probes.rows("account where mobile = '" + other + "'"));
        assertEquals(account, probes.number("select account_id from graduate where id = " + later));
    }

    @Test
    void onlyOneSigningOfACohortBindsThePersonAcrossSchools() throws Exception {
        long first = rosters.enter(bachelor, 2027, NAME, idNumber, mobile);
        long second = rosters.enter(master, 2027, NAME, idNumber, null);
        long account = activate(bachelor);
        long here = invite(0, bachelor, first);
        long there = invite(1, master, second);
        String codeHere = fixtures.agreed(account, here);
        String codeThere = fixtures.agreed(account, there);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> answers = List.of(
                    both.submit(() -> accepted(account, here, codeHere)),
                    both.submit(() -> accepted(account, there, codeThere)));
            assertFalse(answers.get(0).get() && answers.get(1).get());
            assertTrue(answers.get(0).get() || answers.get(1).get());
        } finally {
            both.shutdown();
        }
        assertEquals(
                1, probes.rows("signing where effective_id_hash is not null and id in (" + here + ", " + there + ")"));
        boolean won = probes.rows("signing where state = 'AWAITING_SCHOOL' and id = " + here) == 1;
        long winner = won ? here : there;
        long loser = won ? there : here;
        assertEquals("signing.you_are_bound", refusal(() -> accept(account, loser)));
        Callers.as(Role.SCHOOL, won ? bachelor.accountId() : master.accountId(), () -> {
            reviewing.approve(winner);
            return null;
        });
        assertEquals(
                1,
                probes.rows("signing where state = 'INVALIDATED' and reason = 'SIGNED_ELSEWHERE' and id = " + loser),
                "the other school's letter ends too");
        assertEquals(
                "signing.graduate_bound",
                invited(won ? 1 : 0, won ? master : bachelor, won ? second : first)
                        .refusal()
                        .key());
    }

    private boolean accepted(long account, long letter, String code) throws Exception {
        try {
            as(account, () -> {
                answering.accept(letter, code);
                return null;
            });
            return true;
        } catch (Refusal lost) {
            return false;
        }
    }

    @Test
    void aCorrectedNumberCountsAtOnce() throws Exception {
        long row = rosters.enter(bachelor, 2027, NAME, idNumber, mobile);
        long account = activate(bachelor);
        assertEquals(account, signIn(idNumber));
        String wrong = idNumber;
        String right = number(NEXT.incrementAndGet());
        correct(bachelor, row, right);
        assertTrue(isNobody(wrong), "the old number opens nothing");
        assertEquals(account, signIn(right));
        assertEquals(1, as(account, rows::places).size());
        // Whose number it really is.
        String owners = "133" + NEXT.incrementAndGet();
        rosters.enter(master, 2027, NAME, wrong, owners);
        assertEquals(1, as(account, rows::places).size());
        rosters.codeSent(owners);
        assertEquals(ActivatingAccounts.Outcome.OPENED, activating.activate(person(master), "123456", PASSWORD));
        assertEquals(signIn(owners), signIn(wrong));
    }

    @Test
    void anAccountWithAMistypedNumberEndsWhereThePersonHasAnother() throws Exception {
        String right = idNumber;
        idNumber = number(NEXT.incrementAndGet());
        long mistyped = rosters.enter(bachelor, 2027, NAME, idNumber, mobile);
        activate(bachelor);
        String former = mobile;
        idNumber = right;
        mobile = "132" + NEXT.incrementAndGet();
        rosters.enter(master, 2027, NAME, right, mobile);
        long account = activate(master);
        correct(bachelor, mistyped, right);
        assertEquals(2, as(account, rows::places).size());
        assertTrue(isNobody(former));
        assertEquals(1, probes.rows("outbox_message where kind = 'ACCOUNT_MERGED' and mobile = '" + former + "'"));
    }

    @Test
    void aMistypedFactLeavesTheCodeGoodWithinItsTries() {
        rosters.enter(bachelor, 2027, NAME, idNumber, mobile);
        rosters.codeSent(mobile);
        ClaimedPerson wrong = new ClaimedPerson("欧阳大", idNumber, "学校" + bachelor.code());
        assertEquals("account.code_wrong", refusal(() -> activating.activate(wrong, "123456", PASSWORD)));
        String own = "131" + NEXT.incrementAndGet();
        rosters.codeSent(own);
        assertEquals(
                "roster.not_activated",
                refusal(() -> activating.activateByCode(person(bachelor), "ABCD-EFGH-JKMN", own, "123456", PASSWORD)));
        assertEquals(
                "roster.not_activated",
                refusal(() -> activating.activateByCode(person(bachelor), "ABCD-EFGH-JKMP", own, "123456", PASSWORD)),
                "the code is still good");
        // Who has not asked for a code has ten tries.
        for (int i = 0; i < 8; i++) {
            refusal(() -> activating.activateByCode(person(bachelor), "ABCD-EFGH-JKMN", own, "123456", PASSWORD));
        }
        assertEquals(
                "account.code_wrong",
                refusal(() -> activating.activateByCode(person(bachelor), "ABCD-EFGH-JKMN", own, "123456", PASSWORD)),
                "but not without end");
        assertEquals(ActivatingAccounts.Outcome.OPENED, activating.activate(person(bachelor), "123456", PASSWORD));
    }

    @Test
    void aMailAddressThatWasProvedResetsThePasswordAndNoOther() throws Exception {
        long row = rosters.enter(bachelor, 2027, NAME, idNumber, mobile);
        long account = activate(bachelor);
        String mail = "m" + mobile + "@example.cn";
        ResetFacts own = new ResetFacts(NAME, idNumber.substring(12), null);
        rosters.codeSent("RESET", mail);
        assertEquals(
                "account.code_wrong",
                refusal(() -> resetting.resetByMail(Role.GRADUATE, mail, "123456", "green hills by the sea", own)),
                "nobody proved the address");
        rosters.codeSent("MAIL", mail);
        as(account, () -> {
            contact.changeMail(mail, "123456", PASSWORD);
            return null;
        });
        ResetFacts others = new ResetFacts("王小二", "000000", null);
        assertEquals(
                "account.second_fact_wrong.GRADUATE",
                refusal(() -> resetting.resetByMail(Role.GRADUATE, mail, "123456", "green hills by the sea", others)),
                "whoever reads the mail has to know the person too");
        resetting.resetByMail(Role.GRADUATE, mail.toUpperCase(Locale.ROOT), "123456", "green hills by the sea", own);
        assertTrue(
                signing.signIn(Role.GRADUATE, mobile, "green hills by the sea").isPresent());
        assertEquals(
                "account.code_wrong",
                refusal(() -> resetting.resetByMail(Role.GRADUATE, mail, "123456", PASSWORD, own)),
                "a code is good once");
        Callers.as(Role.SCHOOL, bachelor.accountId(), () -> {
            recovering.unbind(row, "账号被他人激活");
            return null;
        });
        rosters.codeSent("RESET", mail);
        assertEquals(
                "account.code_wrong",
                refusal(() -> resetting.resetByMail(Role.GRADUATE, mail, "123456", PASSWORD, own)),
                "an address opens nothing after 解绑");
    }

    @Test
    void theNextHolderOfANumberIsNotThePersonAndTheNumberCanBeReleased() throws Exception {
        long row = rosters.enter(bachelor, 2027, NAME, idNumber, mobile);
        activate(bachelor);
        rosters.codeSent("RESET", mobile);
        ResetFacts others = new ResetFacts("王小二", "000000", null);
        assertEquals(
                "account.second_fact_wrong.GRADUATE",
                refusal(() -> resetting.reset(Role.GRADUATE, mobile, "123456", "green hills by the sea", others)));
        ResetFacts own = new ResetFacts(NAME, idNumber.substring(12).toLowerCase(), null);
        resetting.reset(Role.GRADUATE, mobile, "123456", PASSWORD, own);
        String former = mobile;
        // The next holder is a graduate, too.
        idNumber = number(NEXT.incrementAndGet());
        long other = rosters.enter(master, 2027, NAME, idNumber, former);
        rosters.codeSent(former);
        assertEquals(
                "roster.mobile_of_another",
                refusal(() -> activating.activate(person(master), "123456", PASSWORD)),
                "told to who proved to hold it");
        Callers.as(Role.SCHOOL, bachelor.accountId(), () -> {
            recovering.releaseMobile(row, "号码已由他人使用");
            return null;
        });
        assertEquals(
                1, probes.rows("outbox_message where kind = 'ACCOUNT_MOBILE_RELEASED' and mobile = '" + former + "'"));
        assertEquals(
                ActivatingAccounts.Outcome.OPENED,
                activating.activate(person(master), "123456", PASSWORD),
                "with the same code");
        assertEquals(signIn(former), signIn(idNumber));
        assertEquals(1, probes.rows("graduate where id = " + other + " and mobile = '" + former + "'"));
    }

    @Test
    void theCentreFindsWhoHasANumberAndReleasesIt() throws Exception {
        rosters.enter(bachelor, 2027, NAME, idNumber, mobile);
        long account = activate(bachelor);
        Callers.as(Role.CENTRE, 1, () -> {
            assertEquals(account, releasing.holders(mobile).get(0).id());
            releasing.release(account, "持号人到中心核实");
            assertTrue(releasing.holders(mobile).isEmpty());
            return null;
        });
        assertTrue(isNobody(mobile));
        assertEquals(account, signIn(idNumber), "the person still signs in by the ID number");
    }
}
