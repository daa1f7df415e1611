package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static quxiang.browser.Steps.click;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Chapter 1 of the manual: who guesses passwords or wants codes by the thousand has to work for it; everybody else clicks once. */
class GateTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void afterWrongSignInsTheBrowserProvesWorkByItself() {
        BrowserVisitor visitor = browser.phone().open("/login.xhtml?role=employer");
        for (int i = 0; i < 4; i++) {
            signIn(visitor, "nobody", "Wrong@2027");
            assertThat(visitor.page().locator("#errors")).isVisible();
        }
        assertThat(visitor.page().locator("form#login")).hasAttribute("data-proof", Pattern.compile("\\d{4,}"));
        visitor.assertAccessible().assertNoSidewaysScroll().picture("login-wrong");
        signIn(visitor, "employer1", "Quxiang@2027");
        visitor.page().waitForURL("**/employer/workbench.xhtml");
        // Whoever is slower than the proof clicks once as well.
        BrowserVisitor slow = browser.wide().open("/login.xhtml?role=employer");
        slow.page().getByLabel("用户名").focus();
        slow.page().waitForTimeout(3000);
        signIn(slow, "employer1", "Quxiang@2027");
        slow.page().waitForURL("**/employer/workbench.xhtml");
    }

    @Test
    void aCodeIsSentAtOneClickAndNotWithoutTheProof() {
        BrowserVisitor visitor = browser.wide().open("/register.xhtml");
        Page page = visitor.page();
        page.getByLabel("手机号").fill("13900030001");
        Response sent = page.waitForResponse("**/register.xhtml", () -> click(visitor, "获取验证码"));
        assertEquals(200, sent.status());
        assertThat(page.locator(".note.good")).containsText("验证码");
        visitor.assertAccessible();

        // The same request once more, whose proof has served, and one with none at all.
        String body = sent.request().postData();
        assertThat(page.locator(".note.good")).isVisible();
        for (String again : new String[] {body, body.replaceAll("&proof=[^&]*", "")}) {
            String answer = page.request()
                    .post(
                            sent.url(),
                            RequestOptions.create()
                                    .setHeader("Faces-Request", "partial/ajax")
                                    .setHeader("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                                    .setData(again))
                    .text();
            assertTrue(answer.contains("请再点击一次"), answer);
        }
    }

    private static void signIn(BrowserVisitor visitor, String name, String password) {
        visitor.page().getByLabel("用户名").fill(name);
        visitor.page().getByLabel("密码").fill(password);
        visitor.page().waitForResponse(answer -> answer.request().method().equals("POST"), () -> click(visitor, "登录"));
        visitor.page().waitForLoadState();
    }
}
