package quxiang.upkeep.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.Role;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.PageReader;
import quxiang.server.PageReader.Answer;
import quxiang.server.Probes;
import quxiang.server.SameOnAnyDatabase;
import quxiang.signing.AcceptedLetters;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.WithdrawingInvitations;

/** 个人信息保护说明, 我的数据 and 注销账号 as people see them, and what stands in the database then. */
@ArquillianTest
@SameOnAnyDatabase("What pages say; ClosingAccountsTest and DownloadingOwnDataTest run the statements on H2.")
class OwnDataPagesTest {

    private static final Pattern TICKET = Pattern.compile("/my-data\\?ticket=([A-Za-z0-9_-]+)");
    private static final Pattern SUMMARY = Pattern.compile("(?s)id=\"errors\"[^>]*>(.*?)</div>");
    private static final String CONSENT = "/consent.xhtml";
    private static final String MY_DATA = "/my-data.xhtml";

    @Inject
    SigningFixtures fixtures;

    @Inject
    AcceptedLetters letters;

    @Inject
    WithdrawingInvitations withdrawing;

    @Inject
    OwnDataDesk desk;

    @Inject
    Probes probes;

    private World world;
    private Side graduate;
    private Side unit;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void begin() {
        // Where others failed before, somebody unknown is asked for work first; a reader of pages does none.
        probes.let("delete from sign_in_failure");
        world = fixtures.newWorld(1, 2);
        graduate = world.graduates().get(0);
        unit = world.employers().get(0);
    }

    private PageReader signedIn(String door, long account) throws Exception {
        return new PageReader().signIn(door, desk.letSignIn(account), OwnDataDesk.PASSWORD);
    }

    private Answer signsIn(PageReader browser, String door, String name) throws Exception {
        return browser.fill(
                "/login.xhtml?role=" + door, "login", Map.of(":name:", name, ":password:", OwnDataDesk.PASSWORD));
    }

    private List<String> consents(long account) {
        return probes.texts(
                "select version || ' ' || occasion || ' ' || address from privacy_consent where account_id = " + account
                        + " order by id");
    }

    private long audited(String action, long account) {
        return probes.rows("audit_entry where action = '" + action + "' and subject_id = " + account);
    }

    @Test
    void nobodyGoesOnWithoutTheConsentWhichIsOnTheRecordOnce() throws Exception {
        String name = desk.letSignIn(graduate.account());
        PageReader browser = new PageReader();
        assertEquals(CONSENT, signsIn(browser, "graduate", name).path());
        assertEquals(CONSENT, browser.ask("/graduate/home.xhtml").path(), "no other page");
        assertEquals(MY_DATA, browser.ask(MY_DATA).path(), "but one's own data, and the way out");
        assertEquals("/privacy.xhtml", browser.ask("/privacy.xhtml").path());
        Answer unticked = browser.fill(CONSENT, "form", Map.of());
        assertEquals(CONSENT, unticked.path());
        assertTrue(unticked.text().contains("我已阅读并同意个人信息保护说明"), unticked.text());
        assertEquals(List.of(), consents(graduate.account()));
        Answer agreed = browser.fill(CONSENT, "form", Map.of(":consent_input:", "on"));
        assertFalse(agreed.path().equals(CONSENT), agreed.text());
        assertEquals("/graduate/home.xhtml", browser.ask("/graduate/home.xhtml").path());
        assertEquals(List.of("1 SIGN_IN 127.0.0.1"), consents(graduate.account()));
        assertEquals(1, audited("PRIVACY_CONSENT", graduate.account()));
        assertFalse(signsIn(new PageReader(), "graduate", name).path().equals(CONSENT), "asked once");
        assertEquals(1, consents(graduate.account()).size());
    }

    @Test
    void aNewVersionIsAskedForWithWhatItChanged() throws Exception {
        signedIn("employer", unit.account());
        probes.let("insert into privacy_notice (version, effective_on, changes, changes_en)"
                + " values (2, date '2026-11-01', '新增了保存期限。', 'It says how long data are kept.')");
        try {
            PageReader browser = new PageReader();
            Answer asked = signsIn(browser, "employer", desk.letSignIn(unit.account()));
            assertEquals(CONSENT, asked.path());
            assertTrue(asked.text().contains("第 2 版") && asked.text().contains("新增了保存期限。"), asked.text());
            browser.fill(CONSENT, "form", Map.of(":consent_input:", "on"));
            assertEquals(List.of("1 SIGN_IN 127.0.0.1", "2 SIGN_IN 127.0.0.1"), consents(unit.account()));
        } finally {
            probes.let("delete from privacy_consent where version = 2");
            probes.let("delete from privacy_notice where version = 2");
        }
    }

    @Test
    void theCopyNeedsThePasswordAndHoldsWhatIsTheirs() throws Exception {
        PageReader browser = signedIn("graduate", graduate.account());
        Answer wrong = browser.fill(MY_DATA, "copy", Map.of("copy:password:", "not the password"));
        assertTrue(wrong.text().contains("密码不正确"), wrong.text());
        assertFalse(TICKET.matcher(wrong.text()).find());
        assertEquals(0, audited("OWN_DATA_ASKED", graduate.account()));
        Answer right = browser.fill(MY_DATA, "copy", Map.of("copy:password:", OwnDataDesk.PASSWORD));
        Matcher ticket = TICKET.matcher(right.text());
        assertTrue(ticket.find(), right.text());
        String address = "/my-data?ticket=" + ticket.group(1);
        String copy = unzipped(browser.ask(address).bytes());
        assertTrue(copy.contains(graduate.name()) && copy.contains(graduate.idNumber()), "their own number in full");
        assertFalse(copy.contains(world.graduates().get(1).idNumber()), "nobody else's");
        assertEquals(1, audited("OWN_DATA_ASKED", graduate.account()));
        assertEquals(1, audited("OWN_DATA_COPIED", graduate.account()));
        PageReader other = signedIn("graduate", world.graduates().get(1).account());
        Answer stolen = other.ask(address);
        assertEquals(MY_DATA, stolen.path(), "a ticket is its person's");
        assertEquals(0, audited("OWN_DATA_COPIED", world.graduates().get(1).account()));
        assertEquals("/login.xhtml", new PageReader().ask(address).path());
    }

    private static String unzipped(byte[] zip) throws Exception {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    /** What the page complains of above the form. */
    private static String errors(Answer page) {
        Matcher summary = SUMMARY.matcher(page.text());
        return summary.find() ? summary.group(1).replaceAll("<[^>]*>", " ") : page.path();
    }

    private Answer close(PageReader browser, String password, String code, boolean understood) throws Exception {
        Map<String, String> typed = new HashMap<>(Map.of("close:code:", code, "close:password:", password));
        if (understood) {
            typed.put(":understood_input:", "on");
        }
        return browser.press(MY_DATA, "close", "close:close:", typed);
    }

    @Test
    void aGraduateClosesTheAccountWithPasswordAndCodeAndIsGoneFromIt() throws Exception {
        long account = graduate.account();
        PageReader browser = signedIn("graduate", account);
        PageReader telephone = signedIn("graduate", account);
        List<String> told = new ArrayList<>();
        String name = probes.texts("select username from account where id = " + account)
                .get(0);
        desk.codeSent(account);
        for (Answer refused : List.of(
                close(browser, OwnDataDesk.PASSWORD, OwnDataDesk.CODE, false),
                close(browser, "not the password", OwnDataDesk.CODE, true),
                close(browser, OwnDataDesk.PASSWORD, "000000", true))) {
            told.add(errors(refused));
        }
        assertTrue(told.get(0).contains("我已了解注销后的影响"), told.toString());
        assertTrue(told.get(1).contains("密码不正确"), told.toString());
        assertTrue(told.get(2).contains("验证码不正确"), told.toString());
        assertEquals(1, probes.rows("account where closed_at is null and mobile is not null and id = " + account));
        Answer closed = close(browser, OwnDataDesk.PASSWORD, OwnDataDesk.CODE, true);
        assertTrue(closed.text().contains("账号已注销"), closed.text());
        assertEquals("/login.xhtml", browser.ask("/graduate/home.xhtml").path());
        assertEquals("/login.xhtml", telephone.ask("/graduate/home.xhtml").path(), "their other sessions end");
        assertEquals("/login.xhtml", signsIn(new PageReader(), "graduate", name).path());
        assertEquals(
                1,
                probes.rows("account where closed_at is not null and mobile is null and email is null and id = "
                        + account));
        assertEquals(0, probes.rows("one_time_code where target = '" + OwnDataDesk.mobile(account) + "'"));
        assertEquals(1, audited("ACCOUNT_CLOSED", account));
        assertEquals(
                1,
                probes.rows("outbox_message where kind = 'ACCOUNT_CLOSED' and mobile = '" + OwnDataDesk.mobile(account)
                        + "'"));
        assertEquals(1, probes.rows("graduate where id = " + graduate.id()), "the roster is the school's");
    }

    @Test
    void whoHasALetterOpenIsToldWhyTheAccountStays() throws Exception {
        long signing = letters.sent(world, unit, graduate);
        PageReader browser = signedIn("graduate", graduate.account());
        String page = browser.get(MY_DATA);
        assertTrue(page.contains("您还有进行中的邀请函或签约，不能注销"), page);
        assertFalse(page.contains("id=\"close\""), "nothing to fill in");
        PageReader employer = signedIn("employer", unit.account());
        assertTrue(employer.get(MY_DATA).contains("您是本单位唯一的用户"));
        Callers.as(Role.EMPLOYER, unit.account(), () -> {
            withdrawing.withdraw(signing, "1", null);
            return null;
        });
        assertTrue(browser.get(MY_DATA).contains("id=\"close\""));
        assertTrue(employer.get(MY_DATA).contains("id=\"close\""));
    }

    @Test
    void staffAreToldWhoEndsTheirAccounts() throws Exception {
        PageReader browser = signedIn("school", world.staff());
        String page = browser.get(MY_DATA);
        assertTrue(page.contains("工作账号由所在院校或管理中心的管理员停用"), page);
        assertFalse(page.contains("id=\"close\""));
    }
}
