package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static quxiang.browser.Steps.click;
import static quxiang.browser.Steps.link;
import static quxiang.browser.Steps.row;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.demo.KnownPeople;
import quxiang.demo.KnownPeople.Known;

/** A graduate's whole way on a telephone: facts, letters side by side, terms, signing, aborting, signing again, the agreement, its end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GraduateStoryTest {

    private static final Known SOMEBODY = KnownPeople.ofTheSeason(182, 183).get(0);

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    @Order(1)
    void theFactsAreObjectedToCorrectedAndConfirmed() throws IOException {
        BrowserVisitor graduate = browser.phone();
        Steps.activate(graduate, SOMEBODY);
        Page page = graduate.page();
        assertThat(page.getByText("请核对学校登记的生源信息")).isVisible();
        graduate.assertAccessible().assertNoSidewaysScroll().picture("graduate-first");
        link(graduate, "有误，申请更正");
        click(graduate, "提交更正申请");
        assertThat(page.locator("#errors")).containsText("至少填写一项");
        graduate.assertAccessible();
        page.getByLabel("所在班级").fill("示范2班");
        page.locator("[id='wrong:remark']").fill("转专业后换了班");
        page.locator("[id='wrong:evidence']")
                .setInputFiles(new FilePayload(
                        "IMG_0001.HEIC",
                        "image/heic",
                        "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1)));
        click(graduate, "提交更正申请");
        assertThat(page.locator("#errors")).containsText("HEIC");
        assertThat(page.getByLabel("所在班级")).hasValue("示范2班");
        page.locator("[id='wrong:evidence']").setInputFiles(new FilePayload("a.png", "image/png", Steps.photograph()));
        click(graduate, "提交更正申请");
        assertThat(page.getByText("更正申请已提交给学校")).isVisible();
        graduate.assertAccessible().assertNoSidewaysScroll().picture("graduate-objection");

        BrowserVisitor school = browser.wide().signIn("school", "school1").open("/school/workbench.xhtml");
        school.page()
                .locator(".cards a", new Page.LocatorOptions().setHasText("更正申请"))
                .click();
        assertThat(row(school, SOMEBODY.name())).containsText("示范2班");
        school.assertAccessible().assertNoSidewaysScroll().picture("objections");
        link(school, "去更正");
        assertThat(school.page().getByLabel("所在班级")).hasValue("示范2班");
        school.assertAccessible();
        click(school, "保存修改");
        assertThat(school.page().getByText("修改已保存。")).isVisible();
        school.open("/school/objections.xhtml?name=" + SOMEBODY.name());
        assertThat(row(school, SOMEBODY.name())).containsText("已更正");

        graduate.open("/graduate/home.xhtml");
        assertThat(page.getByText("学校已更正您的生源信息，请核对并确认。")).isVisible();
        click(graduate, "信息无误，确认");
        assertThat(page.getByText("已确认生源信息无误。")).isVisible();
        assertThat(page.getByText("请核对学校登记的生源信息")).hasCount(0);
    }

    @Test
    @Order(2)
    void whatIsHalfTypedOutlivesTheSession() {
        BrowserVisitor graduate = browser.phone().signIn("graduate", SOMEBODY.idNumber(), Steps.PASSWORD);
        Page page = graduate.open("/graduate/destination.xhtml").page();
        Steps.choose(page, "毕业去向", "升学");
        page.getByLabel("单位、学校或地点名称").fill("示范大学研究生院");
        assertThat(page.getByText("填写内容已自动保存")).isVisible();
        page.context().clearCookies();
        click(graduate, "提交学校审核");
        page.waitForURL(address -> address.contains("/login.xhtml"));
        page.getByLabel("用户名").fill(SOMEBODY.idNumber());
        page.getByLabel("密码").fill(Steps.PASSWORD);
        click(graduate, "登录");
        page.waitForURL(address -> address.endsWith("/graduate/destination.xhtml"));
        assertThat(page.getByText("已经恢复，请核对后继续")).isVisible();
        assertThat(page.getByLabel("单位、学校或地点名称")).hasValue("示范大学研究生院");
        graduate.assertAccessible().picture("destination-restored");
        click(graduate, "不要这些内容");
        assertThat(page.getByLabel("单位、学校或地点名称")).hasValue("");
    }

    @Test
    @Order(3)
    void lettersAreComparedReadAcceptedAbortedAndAnotherOneSignedAndRescinded() throws IOException {
        ask("employer1", "软件岗位");
        ask("employer2", "测试岗位");
        BrowserVisitor graduate = browser.phone().signIn("graduate", SOMEBODY.idNumber(), Steps.PASSWORD);
        Page page = graduate.page();
        link(graduate, "并排比较邀约");
        assertThat(page.locator("table.compare tr", new Page.LocatorOptions().setHasText("岗位名称")))
                .containsText("不同");
        assertThat(page.locator("table.compare tr", new Page.LocatorOptions().setHasText("转正月薪")))
                .containsText("相同");
        graduate.assertAccessible().assertNoSidewaysScroll().picture("graduate-compare");
        page.setViewportSize(320, 640);
        graduate.assertNoSidewaysScroll();
        page.setViewportSize(390, 844);
        weigh(graduate);

        answer(graduate, "软件岗位");
        page.locator("label.read").first().click();
        assertThat(page.getByText("您自己就可以中止，不用单位同意")).isVisible();
        graduate.assertAccessible().assertNoSidewaysScroll().picture("graduate-terms");
        Page secondTab = page.context().newPage();
        secondTab.navigate(page.url());
        accept(page);
        assertThat(page.getByText("已同意签约，等待院校审核。")).isVisible();
        graduate.assertAccessible().assertNoSidewaysScroll();
        secondTab.locator("button[data-dialog=accept]").click();
        secondTab.locator("[id='accept:dialog']").getByLabel("短信验证码").fill("000000");
        click(secondTab.locator("[id='accept:dialog']"), "同意签约");
        assertThat(secondTab.getByText("学生已应约提交审核中").first()).isVisible();
        secondTab.close();

        answer(graduate, "测试岗位");
        assertThat(page.locator(".cannot")).containsText("您已应约或已签约其他单位（学信咨询服务）");
        graduate.assertAccessible();

        graduate.open("/graduate/signing.xhtml");
        click(graduate, "中止签约");
        Locator abort = page.locator("[id='abort:dialog']");
        abort.locator("select").selectOption(new SelectOption().setIndex(1));
        click(abort, "中止签约");
        click(abort, "确认");
        assertThat(page.getByText("已中止签约。")).isVisible();
        assertThat(page.getByText("改变主意时，请联系单位重新发送邀请函")).isVisible();

        answer(graduate, "测试岗位");
        accept(page);
        assertThat(page.getByText("已同意签约，等待院校审核。")).isVisible();
        graduate.open("/graduate/home.xhtml");
        assertThat(page.getByText("下一步：等待学校审核")).isVisible();
        graduate.assertAccessible().assertNoSidewaysScroll().picture("graduate-home-current");

        BrowserVisitor school =
                browser.wide().signIn("school", "school1").open("/school/reviews.xhtml?name=" + SOMEBODY.name());
        click(row(school, SOMEBODY.name()), "通过");
        click(school.page().locator("[id='approve:dialog']"), "通过");
        assertThat(school.page().getByText("已审核通过")).isVisible();
        graduate.open("/graduate/signing.xhtml");
        assertThat(page.locator(".cannot").first()).containsText("学校已审核通过，不能再中止");
        Download download = page.waitForDownload(() -> link(graduate, "下载电子就业协议书"));
        assertTrue(new String(Files.readAllBytes(download.path()), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));

        click(graduate, "发起解约");
        page.locator("[id='rescind:dialog'] textarea").fill("考取研究生");
        graduate.assertAccessible();
        Steps.consent(graduate, "rescind", SOMEBODY.mobile());
        click(page.locator("[id='rescind:dialog']"), "提交解约申请");
        assertThat(page.getByText("已提交解约申请，等待单位回应。")).isVisible();
        assertThat(page.locator(".cannot", new Page.LocatorOptions().setHasText("提请院校裁定")))
                .containsText("对方还可以在");
        school.open("/school/rescissions.xhtml");
        assertThat(row(school, SOMEBODY.name())).containsText("考取研究生");
        school.assertAccessible().picture("school-rescissions-awaiting");
        BrowserVisitor employer = browser.wide().signIn("employer", "employer2");
        employer.open("/employer/signings.xhtml?tab=RESCINDING&name=" + SOMEBODY.name());
        click(row(employer, SOMEBODY.name()), "同意解约");
        click(employer.page().locator(".ui-dialog:visible"), "同意解约");
        graduate.open("/graduate/signing.xhtml").assertAccessible();
        assertThat(page.locator(".cannot", new Page.LocatorOptions().setHasText("撤销解约")))
                .containsText("单位已经同意");
        String signing = page.url();
        school.open("/school/rescissions.xhtml?name=" + SOMEBODY.name());
        click(row(school, SOMEBODY.name()), "通过");
        click(school.page().locator(".ui-dialog:visible"), "通过");
        graduate.open("/graduate/invitations.xhtml");
        assertThat(page.getByText("已解约").first()).isVisible();
        assertTrue(signing.contains("/graduate/signing.xhtml"));
        graduate.picture("graduate-end");
    }

    private static void weigh(BrowserVisitor graduate) {
        String letter = graduate.page().locator("table.compare a").first().getAttribute("href");
        PageWeights weights = new PageWeights(350, 15);
        for (String path : List.of(
                "/graduate/home.xhtml",
                "/graduate/facts.xhtml",
                "/graduate/invitations.xhtml",
                "/graduate/compare.xhtml",
                letter,
                letter.replace("invitation", "signing"),
                "/graduate/destination.xhtml",
                "/graduate/profile.xhtml",
                "/notices.xhtml",
                "/password.xhtml")) {
            weights.weigh(graduate, path);
        }
        System.out.println(weights);
    }

    private static void ask(String user, String title) {
        BrowserVisitor employer = browser.wide().signIn("employer", user);
        Steps.collect(employer, SOMEBODY.name(), SOMEBODY.idNumber());
        Steps.invite(employer, SOMEBODY.name(), title);
        assertThat(employer.page().getByText("已发送 1 份邀请函")).isVisible();
    }

    private static void answer(BrowserVisitor graduate, String title) {
        graduate.open("/graduate/home.xhtml");
        graduate.page()
                .locator(".offers > li", new Page.LocatorOptions().setHasText(title))
                .locator("a")
                .click();
        assertEquals("签约邀请函", graduate.page().locator("h1").innerText());
    }

    private static void accept(Page page) {
        page.locator("button[data-dialog=accept]").click();
        Locator dialog = page.locator("[id='accept:dialog']");
        click(dialog, "获取验证码");
        assertThat(dialog).containsText("验证码已发送到");
        dialog.getByLabel("短信验证码").fill(Steps.code(page, SOMEBODY.mobile()));
        click(page.locator("[id='accept:dialog']"), "同意签约");
    }
}
