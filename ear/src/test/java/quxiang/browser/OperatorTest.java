package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an operator sees of the jobs, of the messages and of the record. */
class OperatorTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void theEndOfInvitationsIsRunByHandAndSeenToEnd() {
        Visitor operator = browser.wide().signIn("admin", "operator1").open("/operator/jobs.xhtml");
        Page page = operator.page();
        page.locator("section.job", new Page.LocatorOptions().setHasText("expire-invitations"))
                .getByText("立即运行")
                .click();
        Steps.click(page.locator("dialog#start"), "立即运行");
        assertThat(page.getByText("任务已启动。")).isVisible();
        page.waitForCondition(() -> {
            operator.open("/operator/jobs.xhtml");
            return page.locator("section.job", new Page.LocatorOptions().setHasText("expire-invitations"))
                            .getByText("已完成")
                            .count()
                    > 0;
        });
        looksRight(operator, "operator-jobs");
    }

    @Test
    void messagesAreListedByStateAndTheRecordIsSearchedAndItsChainChecked() {
        browser.phone().signIn("graduate", "graduate1");
        Visitor operator = browser.wide().signIn("admin", "operator1").open("/operator/outbox.xhtml?tab=DEAD");
        Page page = operator.page();
        assertThat(page.getByText("没有发送失败的消息")).isVisible();
        looksRight(operator, "operator-outbox");
        operator.open("/operator/audit.xhtml");
        page.locator("select[name=action]").selectOption(new SelectOption().setLabel("SIGNED_IN"));
        Steps.click(operator, "查询");
        assertThat(page.locator("tbody tr").first()).containsText("SIGNED_IN");
        Steps.click(operator, "检查链条");
        assertThat(page.getByText("链条完整")).isVisible();
        looksRight(operator, "operator-audit");
    }

    @Test
    void nobodyElseOpensTheOperatorsPages() {
        for (String role : List.of("employer:employer1", "graduate:graduate1", "school:school1", "admin:centre1")) {
            Visitor stranger = browser.wide().signIn(role.split(":")[0], role.split(":")[1]);
            for (String path : List.of("/operator/jobs.xhtml", "/operator/outbox.xhtml", "/operator/audit.xhtml")) {
                APIResponse answer =
                        stranger.page().request().get(stranger.page().evaluate("location.origin") + path);
                assertEquals(403, answer.status(), role + " " + path);
            }
        }
    }

    private static void looksRight(Visitor visitor, String name) {
        for (int width : new int[] {390, 1280}) {
            visitor.page().setViewportSize(width, 900);
            visitor.assertAccessible().assertNoSidewaysScroll().picture(name + "-" + width);
        }
    }
}
