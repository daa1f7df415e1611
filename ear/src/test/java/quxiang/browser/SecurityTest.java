package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.account.factor.Authenticator;
import quxiang.demo.KnownPeople;
import quxiang.demo.KnownPeople.Known;

/** 账号安全: a graduate sets up 动态口令, signs in with it elsewhere, and ends that session. */
class SecurityTest {

    private static final Known SOMEBODY = KnownPeople.ofTheSeason(116, 117).get(0);

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void aGraduateSetsUpASecondFactorAndSignsOutElsewhere() {
        BrowserVisitor here = browser.phone();
        Steps.activate(here, SOMEBODY);
        Page page = here.page();
        page.locator("details.account summary").click();
        Steps.link(here, "账号安全");
        page.waitForURL(address -> address.endsWith("/graduate/security.xhtml"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("登录记录")))
                .isVisible();
        assertThat(page.getByText("当前设备")).isVisible();
        looksRight(here, "security-off");

        page.locator("[id='factor:password']").fill("wrong");
        Steps.click(here, "启用动态口令");
        assertThat(page.locator("#errors")).containsText("密码不正确");
        page.locator("[id='factor:password']").fill(Steps.PASSWORD);
        Steps.click(here, "启用动态口令");
        assertThat(page.getByAltText("身份验证器应用要扫描的二维码")).isVisible();
        Authenticator app = new Authenticator(page.locator("#enrol code").innerText());
        page.getByLabel("应用显示的 6 位数字").fill(app.wrong());
        Steps.click(here, "确认启用");
        assertThat(page.locator("#errors")).containsText("验证码不正确");
        assertEquals(app.code(0), new Authenticator(page.locator("#enrol code").innerText()).code(0), "the same offer");
        looksRight(here, "security-scan");
        page.getByLabel("应用显示的 6 位数字").fill(app.code(-1));
        Steps.click(here, "确认启用");
        assertThat(page.getByText("动态口令已启用，在其他设备上的登录已全部退出。")).isVisible();
        List<String> recovery =
                page.locator("section[aria-labelledby=codes] li").allInnerTexts();
        assertEquals(10, recovery.size());
        looksRight(here, "security-on");

        BrowserVisitor elsewhere = signsInByTwoSteps(app);
        here.open("/graduate/security.xhtml");
        assertThat(page.locator("[id='open_data'] > tr")).hasCount(2);
        page.locator("[id='others:password']").fill("Not-the-Password-1");
        Steps.click(here, "在其他设备上退出");
        assertThat(page.locator("#errors")).containsText("密码不正确");
        assertThat(page.locator("[id='open_data'] > tr")).hasCount(2);
        page.locator("[id='others:password']").fill(Steps.PASSWORD);
        Steps.click(here, "在其他设备上退出");
        assertThat(page.getByText("已在其他设备上退出（1 个）。")).isVisible();
        assertThat(page.locator("[id='open_data'] > tr")).hasCount(1);
        elsewhere.open("/graduate/home.xhtml");
        assertTrue(
                elsewhere.page().url().contains("/login.xhtml"),
                elsewhere.page().url());

        here.open("/verify-again.xhtml");
        looksRight(here, "verify-again");
        page.getByLabel("动态口令或恢复码").fill(recovery.get(0));
        Steps.click(here, "验证");
        assertThat(page.getByText("已验证。请回到原来的页面")).isVisible();
        here.open("/graduate/security.xhtml");
        page.locator("[id='factor:password']").fill(Steps.PASSWORD);
        page.getByLabel("动态口令或恢复码").fill(recovery.get(1));
        Steps.click(here, "停用动态口令");
        assertThat(page.getByText("动态口令已停用，登录只需要密码。")).isVisible();
        browser.phone().signIn("graduate", SOMEBODY.idNumber(), Steps.PASSWORD).open("/graduate/security.xhtml");
    }

    /** In another browser, with a wrong code, a look back, and a page that was left open. */
    private static BrowserVisitor signsInByTwoSteps(Authenticator app) {
        BrowserVisitor elsewhere = browser.wide();
        Page page = elsewhere.page();
        elsewhere.signIn("graduate", SOMEBODY.idNumber(), Steps.PASSWORD);
        page.waitForURL(address -> address.contains("/factor.xhtml"));
        looksRight(elsewhere, "factor");
        elsewhere.open("/graduate/home.xhtml");
        assertTrue(page.url().contains("/login.xhtml"), "the password alone lets nobody in: " + page.url());
        page.goBack();
        Locator code = page.getByLabel("动态口令或恢复码");
        code.fill(app.wrong());
        Steps.click(elsewhere, "验证");
        assertThat(page.locator("#errors")).containsText("验证码不正确");
        code.fill(app.code(0));
        Steps.click(elsewhere, "验证");
        page.waitForURL(address -> address.contains("/graduate/home.xhtml"));
        elsewhere.open("/factor.xhtml?role=graduate");
        assertThat(page.getByText("没有等待验证的登录")).isVisible();
        return elsewhere;
    }

    private static void looksRight(BrowserVisitor visitor, String picture) {
        Page page = visitor.page();
        var size = page.viewportSize();
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, size.height);
            visitor.assertNoSidewaysScroll();
            visitor.picture(picture + "-" + width);
        }
        page.setViewportSize(size.width, size.height);
        visitor.assertAccessible();
    }
}
