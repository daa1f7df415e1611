package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The thing that the system exists for, told on its pages by those who use them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    @Order(1)
    void anEmployerAGraduateAndASchoolSignAnAgreementThatAnyoneCanCheck() throws IOException {
        BrowserVisitor employer = browser.wide().signIn("employer", "employer1");
        employer.assertAccessible();
        collect(employer, "刘强", "110199200506100033");
        invite(employer, "刘强");
        assertThat(employer.page().getByText("已发送 1 份邀请函")).isVisible();
        employer.open("/employer/signings.xhtml").assertAccessible().picture("story-signings");
        assertThat(row(employer, "刘强")).containsText("等待学生应约");

        BrowserVisitor graduate = browser.phone().signIn("graduate", "graduate1");
        graduate.assertAccessible().assertNoSidewaysScroll().picture("story-graduate-home");
        link(graduate, "查看并回应").click();
        graduate.assertAccessible().assertNoSidewaysScroll();
        button(graduate, "同意签约").click();
        Locator accept = graduate.page().locator("[id='accept:dialog']");
        graduate.assertAccessible();
        Steps.consent(graduate, "accept", "19900000001");
        accept.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("同意签约"))
                .click();
        assertThat(graduate.page().getByText("已同意签约，等待院校审核。")).isVisible();
        graduate.assertAccessible().assertNoSidewaysScroll().picture("story-graduate-signing");

        employer.open("/employer/signings.xhtml");
        button(employer, "撤回签约").click();
        assertThat(employer.page().locator("[id='askDialog']")).containsText("请联系学生中止签约");

        BrowserVisitor school = browser.wide().signIn("school", "school1").open("/school/reviews.xhtml");
        school.assertAccessible().picture("story-reviews");
        row(school, "刘强")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("通过").setExact(true))
                .click();
        school.page()
                .locator("[id='approve:dialog']")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("通过").setExact(true))
                .click();
        assertThat(school.page().getByText("已审核通过")).isVisible();

        employer.open("/employer/signings.xhtml?tab=SIGNED").assertAccessible();
        byte[] pdf = download(employer);
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
        graduate.open("/graduate/signing.xhtml");
        assertTrue(Arrays.equals(pdf, download(graduate)), "both sides get the same bytes");

        BrowserVisitor anyone = browser.wide();
        check(anyone, pdf);
        assertThat(anyone.page().locator(".verdict")).containsText("真实有效");
        assertThat(anyone.page().locator(".verdict")).containsText("刘*");
        anyone.assertAccessible().picture("story-verified");
        pdf[pdf.length / 2] ^= 1;
        check(anyone, pdf);
        assertThat(anyone.page().locator(".verdict")).containsText("文件已被改动");

        employer.open("/employer/workbench.xhtml");
        assertThat(employer.page().getByText("示范大学审核通过，与刘强的签约已完成")).isVisible();
        graduate.open("/graduate/home.xhtml");
        assertThat(graduate.page().getByText("您与学信咨询服务的签约已完成")).isVisible();
    }

    @Test
    @Order(2)
    void aLetterIsWithdrawnWithAReasonAndASecondConfirmation() {
        BrowserVisitor employer = browser.wide().signIn("employer", "employer1");
        collect(employer, "张璐", "110199200510050040");
        invite(employer, "张璐");
        employer.open("/employer/signings.xhtml");
        row(employer, "张璐")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("撤回签约"))
                .click();
        Locator dialog = employer.page().locator("[id='withdraw:dialog']");
        Steps.choose(dialog, "撤回原因", "招聘计划调整");
        employer.assertAccessible();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("撤回签约"))
                .click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确认"))
                .click();
        assertThat(employer.page().getByText("张璐：已撤回签约。")).isVisible();
        employer.open("/employer/signings.xhtml?tab=FAILED");
        assertThat(row(employer, "张璐")).containsText("用人单位撤回");
        link(employer, "查看详情").click();
        assertThat(employer.page().getByText("原因：招聘计划调整")).isVisible();
    }

    @Test
    @Order(3)
    void aSearchThatIsNearlyRightFindsNobody() {
        BrowserVisitor employer = browser.wide().signIn("employer", "employer1").open("/employer/favorites.xhtml");
        search(employer, "陈成", "110199200506030071");
        assertThat(employer.page().locator("[id='add:dialog']")).containsText("没有找到");
        employer.assertAccessible();
    }

    @Test
    @Order(4)
    void aUserWhoIsNotVerifiedIsToldWhatToDoNext() {
        BrowserVisitor user = browser.wide().signIn("employer", "employer3").open("/employer/favorites.xhtml");
        assertThat(user.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("选择系统")))
                .isVisible();
        user.assertAccessible();
    }

    @Test
    @Order(5)
    void theOperatorRunsTheNightlyJobAtOnce() {
        BrowserVisitor operator = browser.wide().signIn("admin", "operator1").open("/operator/jobs.xhtml");
        operator.assertAccessible();
        Steps.row(operator, "expire-invitations")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("立即运行"))
                .click();
        operator.page()
                .locator("[id='start:dialog']")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("立即运行"))
                .click();
        assertThat(operator.page().getByText("任务已启动。")).isVisible();
        operator.page().waitForCondition(() -> {
            operator.open("/operator/jobs.xhtml");
            return Steps.row(operator, "expire-invitations").innerText().contains("已完成");
        });
        operator.assertAccessible().picture("story-jobs");
    }

    private static void search(BrowserVisitor employer, String name, String idNumber) {
        button(employer, "添加学生").click();
        Locator dialog = employer.page().locator("[id='add:dialog']");
        dialog.getByLabel("学生姓名").fill(name);
        dialog.getByLabel("身份证号").fill(idNumber);
        Steps.choose(dialog, "毕业院校", "示范大学");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("搜索"))
                .click();
    }

    private static void collect(BrowserVisitor employer, String name, String idNumber) {
        employer.open("/employer/favorites.xhtml");
        search(employer, name, idNumber);
        button(employer, "加入收藏夹").click();
        assertThat(employer.page().getByText("已将" + name + "加入收藏夹。")).isVisible();
        employer.assertAccessible();
    }

    private static void invite(BrowserVisitor employer, String name) {
        employer.page().getByLabel("选择 " + name).check();
        button(employer, "批量发起签约邀请").click();
        employer.assertAccessible();
        Page page = employer.page();
        page.getByLabel("岗位名称").fill("测试工程师");
        Steps.choose(page, "职位类别", "工程技术人员");
        page.getByLabel("工作地点").fill("北京市海淀区");
        page.getByLabel("试用期(月)").fill("3");
        page.getByLabel("试用期月薪").fill("5000");
        page.getByLabel("转正月薪").fill("10000");
        button(employer, "核对").click();
        assertThat(page.locator("#errors")).containsText("80%");
        employer.assertAccessible();
        page.getByLabel("试用期月薪").fill("8000");
        page.getByLabel("补充条款").fill("一、提供员工宿舍。");
        button(employer, "核对").click();
        assertThat(page.getByText("8,000 元")).isVisible();
        button(employer, "English").click();
        assertThat(page.getByText("一、提供员工宿舍。")).isVisible();
        button(employer, "中文").click();
        button(employer, "发送邀请函").click();
        assertThat(page.getByText("已发送 1 份邀请函")).isVisible();
        employer.open("/employer/workbench.xhtml");
        page.goBack();
        assertThat(page.getByText("已发送 1 份邀请函")).isVisible();
        employer.assertAccessible();
    }

    private static byte[] download(BrowserVisitor visitor) throws IOException {
        Download download =
                visitor.page().waitForDownload(() -> link(visitor, "下载电子就业协议书").click());
        return Files.readAllBytes(download.path());
    }

    private static void check(BrowserVisitor anyone, byte[] pdf) {
        anyone.open("/verify.xhtml");
        anyone.page().getByLabel("协议书 PDF 文件").setInputFiles(new FilePayload("a.pdf", "application/pdf", pdf));
        button(anyone, "核验文件").click();
    }

    private static Locator row(BrowserVisitor visitor, String name) {
        return visitor.page()
                .getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator button(BrowserVisitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator link(BrowserVisitor visitor, String name) {
        return visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
