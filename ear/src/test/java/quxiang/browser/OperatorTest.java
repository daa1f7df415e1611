package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an operator sees of the jobs, of the messages and of the record. */
class OperatorTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void theEndOfInvitationsIsRunByHandAndSeenToEnd() {
        BrowserVisitor operator = browser.wide().signIn("admin", "operator1").open("/operator/jobs.xhtml");
        Page page = operator.page();
        Steps.row(operator, "expire-invitations").getByText("立即运行").click();
        Steps.click(page.locator("[id='start:dialog']"), "立即运行");
        assertThat(page.getByText("任务已启动。")).isVisible();
        page.waitForCondition(() -> {
            operator.open("/operator/jobs.xhtml");
            return Steps.row(operator, "expire-invitations").getByText("已完成").count() > 0;
        });
        looksRight(operator, "operator-jobs");
    }

    @Test
    void aScheduleIsLookedAtBeforeItIsSavedAndNonsenseIsToldBesideItsField() {
        BrowserVisitor operator =
                browser.wide().signIn("admin", "operator1").open("/operator/schedule.xhtml?job=write-payments");
        Page page = operator.page();
        Steps.choose(page, "运行方式", "每天");
        page.getByLabel("时间").fill("25:00");
        Steps.click(operator, "保存");
        assertThat(page.locator(".field:has(.ui-message-error)")).containsText("25:00");
        looksRight(operator, "operator-schedule-wrong");
        page.getByLabel("时间").fill("02:30");
        Steps.click(operator, "查看下次运行");
        assertThat(page.getByText("尚未保存")).isVisible();
        assertThat(page.locator("main li").first()).containsText("02:30");
        Steps.click(operator, "保存");
        assertThat(page.getByText("write-payments 的运行计划已保存。")).isVisible();
        assertThat(Steps.row(operator, "write-payments").locator("td").nth(1)).containsText("运行计划每天 02:30");
    }

    @Test
    void aJobIsRehearsedThenRunAndItsRunIsReadLineByLine() {
        BrowserVisitor operator =
                browser.wide().signIn("admin", "operator1").open("/operator/forecast.xhtml?job=read-bank-results");
        Page page = operator.page();
        assertThat(page.getByText("共 0 项")).isVisible();
        looksRight(operator, "operator-forecast");
        Steps.click(operator, "立即运行");
        assertThat(page.getByText("任务已启动。")).isVisible();
        operator.open("/operator/runs.xhtml?job=read-bank-results&state=COMPLETED");
        page.waitForCondition(() -> {
            operator.open("/operator/runs.xhtml?job=read-bank-results&state=COMPLETED");
            return page.locator("tbody tr a").count() > 0;
        });
        looksRight(operator, "operator-runs");
        page.locator("tbody tr a").first().click();
        assertThat(page.getByText("步骤结束")).isVisible();
        assertThat(page.locator("main")).containsText("运维人员");
        looksRight(operator, "operator-job");
    }

    @Test
    void aProgramGetsATokenThatIsShownOnce() {
        BrowserVisitor operator = browser.wide().signIn("admin", "operator1").open("/operator/clients.xhtml");
        Page page = operator.page();
        page.getByLabel("调用方", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill("调度中心");
        page.getByLabel("expire-invitations · 应约到期处理").check();
        Steps.click(operator, "签发");
        String token = page.locator("#token").textContent();
        looksRight(operator, "operator-clients");
        APIResponse jobs = page.request()
                .get(
                        page.evaluate("location.origin") + "/api/jobs",
                        RequestOptions.create().setHeader("Authorization", "Bearer " + token));
        assertEquals(200, jobs.status());
        operator.open("/operator/clients.xhtml");
        assertThat(page.locator("#token")).hasCount(0);
        Steps.click(Steps.row(operator, "调度中心"), "停用");
        Steps.click(page.locator("[id='revoke:dialog']"), "停用");
        assertThat(Steps.row(operator, "调度中心")).containsText("已停用");
    }

    @Test
    void messagesAreListedByStateAndTheRecordIsSearchedAndItsChainChecked() {
        browser.phone().signIn("graduate", "graduate1");
        BrowserVisitor operator = browser.wide().signIn("admin", "operator1").open("/operator/outbox.xhtml?tab=DEAD");
        Page page = operator.page();
        assertThat(page.getByText("没有发送失败的消息")).isVisible();
        looksRight(operator, "operator-outbox");
        operator.open("/operator/audit.xhtml");
        Steps.chooseById(page, "action", "登录");
        Steps.click(operator, "查询");
        assertThat(Steps.rows(page).first()).containsText("登录");
        Steps.click(operator, "检查链条");
        assertThat(page.getByText("链条完整")).isVisible();
        looksRight(operator, "operator-audit");
    }

    @Test
    void nobodyElseOpensTheOperatorsPages() {
        for (String role : List.of("employer:employer1", "graduate:graduate1", "school:school1", "admin:centre1")) {
            BrowserVisitor stranger = browser.wide().signIn(role.split(":")[0], role.split(":")[1]);
            for (String path : List.of(
                    "/operator/jobs.xhtml",
                    "/operator/job.xhtml?id=1",
                    "/operator/runs.xhtml",
                    "/operator/schedule.xhtml?job=write-payments",
                    "/operator/forecast.xhtml?job=write-payments",
                    "/operator/clients.xhtml",
                    "/operator/rejected?id=1",
                    "/operator/outbox.xhtml",
                    "/operator/audit.xhtml")) {
                APIResponse answer =
                        stranger.page().request().get(stranger.page().evaluate("location.origin") + path);
                assertEquals(403, answer.status(), role + " " + path);
            }
        }
    }

    private static void looksRight(BrowserVisitor visitor, String name) {
        for (int width : new int[] {390, 1280}) {
            visitor.page().setViewportSize(width, 900);
            visitor.assertAccessible().assertNoSidewaysScroll().picture(name + "-" + width);
        }
    }
}
