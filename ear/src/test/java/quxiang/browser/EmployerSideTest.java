package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static quxiang.browser.Steps.click;
import static quxiang.browser.Steps.collect;
import static quxiang.browser.Steps.invite;
import static quxiang.browser.Steps.job;
import static quxiang.browser.Steps.link;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.demo.KnownPeople;
import quxiang.demo.KnownPeople.Known;

/** Chapters 3, 9, 10 and 11 of the manual: the workbench, the templates, the accounts and the unit's own facts. */
class EmployerSideTest {

    private static final String NAME = "陈诚";
    private static final String ID_NUMBER = "110199200506030071";

    /** Nobody in another test. */
    private static final Known ANOTHER = KnownPeople.ofTheSeason(120, 121).get(0);

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void whatAGraduateAndAColleagueDoShowsOnAnOpenWorkbenchWithinTwoSeconds() {
        BrowserVisitor watching = browser.wide().signIn("employer", "employer1").open("/employer/workbench.xhtml");
        watching.assertAccessible();
        long failed = count(watching, "签约失败");
        BrowserVisitor colleague = browser.wide().signIn("employer", "employer1");
        collect(colleague, NAME, ID_NUMBER);
        long open = count(watching, "签约中");
        invite(colleague, NAME, "实施工程师");
        assertShowsSoon(watching, "签约中", open + 1);

        BrowserVisitor graduate = browser.phone().signIn("graduate", "graduate3");
        graduate.page()
                .locator(".offers > li", new Page.LocatorOptions().setHasText("学信咨询服务"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("查看并回应"))
                .click();
        click(graduate, "拒绝签约");
        Locator dialog = graduate.page().locator(".ui-dialog:visible");
        dialog.locator("select").selectOption(new SelectOption().setIndex(1));
        graduate.assertAccessible();
        Instant before = Instant.now();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("拒绝签约"))
                .click();
        assertShowsSoon(watching, "签约失败", failed + 1);
        System.out.println("From the graduate's click to the employer's open workbench: "
                + Duration.between(before, Instant.now()).toMillis() + " ms");
        assertThat(watching.page().locator(".notices")).containsText(NAME + "（示范大学）拒绝签约");
        Locator days = watching.page().locator(".chart").first();
        days.getByText("用表格查看").click();
        assertThat(days.locator("table tbody tr")).hasCount(14);
        assertThat(days.locator("tbody tr").last().locator("td").last()).not().hasText("0");
        assertEquals(
                days.locator("tbody tr").last().locator("td").last().innerText(),
                String.valueOf(watching.page()
                        .evaluate("() => PrimeFaces.getWidgetById('days').chart.data.datasets[2].data.at(-1)")),
                "the picture follows as the table does");
        watching.assertAccessible().picture("workbench");
        browser.phone()
                .signIn("employer", "employer1")
                .open("/employer/workbench.xhtml")
                .assertAccessible()
                .assertNoSidewaysScroll()
                .picture("workbench");
    }

    @Test
    void termsAreKeptAsTemplatesAndALetterThatIsBeingTypedIsNotLost() {
        BrowserVisitor employer = browser.wide().signIn("employer", "employer1").open("/employer/templates.xhtml");
        employer.assertAccessible();
        assertThat(employer.page().getByText("还没有模板")).isVisible();
        link(employer, "新增");
        click(employer, "保存");
        assertThat(employer.page().locator("#errors")).containsText("模板名称");
        employer.assertAccessible();
        Page page = employer.page();
        page.getByLabel("模板名称").fill("<b>研发</b>");
        job(page, "软件工程师");
        click(employer, "保存");
        assertThat(page.getByText("模板已保存")).isVisible();
        assertThat(page.locator("tbody")).containsText("<b>研发</b>");
        click(employer, "设为默认");
        employer.assertAccessible();
        page.locator("[id='prefer:dialog']")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("更改"))
                .click();
        assertThat(page.locator("tbody .state")).hasText("默认");
        employer.assertAccessible().picture("templates");

        collect(employer, ANOTHER.name(), ANOTHER.idNumber());
        page.getByLabel("选择 " + ANOTHER.name()).check();
        click(employer, "批量发起签约邀请");
        assertThat(page.getByLabel("岗位名称")).hasValue("软件工程师");
        page.getByLabel("岗位名称").fill("数据工程师");
        assertThat(page.locator("[data-draft]")).containsText("草稿已自动保存");
        employer.assertAccessible();
        click(employer, "核对");

        // Somewhere else the draft is taken up.
        BrowserVisitor later = browser.phone().signIn("employer", "employer1").open("/employer/favorites.xhtml");
        later.assertAccessible().assertNoSidewaysScroll();
        link(later, "恢复上次未发送的内容");
        assertThat(later.page().getByLabel("岗位名称")).hasValue("数据工程师");
        later.assertAccessible().assertNoSidewaysScroll();
        click(later, "核对");
        later.page().getByLabel("将岗位信息保存为模板").check();
        later.page().getByLabel("岗位模板名称").fill("<b>研发</b>");
        click(later, "发送邀请函");
        assertThat(later.page().locator("#errors")).containsText("请换一个名称");
        later.page().getByLabel("岗位模板名称").fill("数据岗");
        later.assertAccessible().assertNoSidewaysScroll().picture("letter-check");
        click(later, "发送邀请函");
        assertThat(later.page().getByText("已发送 1 份邀请函")).isVisible();
        // The first tab still has the same letter open: sending it again sends nothing more.
        click(employer, "发送邀请函");
        assertThat(page.getByText("已发送 1 份邀请函")).isVisible();
        employer.open("/employer/signings.xhtml?size=50");
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText(ANOTHER.name())))
                .hasCount(1);
        employer.open("/employer/favorites.xhtml");
        assertThat(page.getByText("恢复上次未发送的内容")).hasCount(0);

        employer.open("/employer/templates.xhtml?tab=JOB");
        assertThat(page.locator("tbody tr")).hasCount(2);
        page.locator("tbody tr", new Page.LocatorOptions().setHasText("数据岗"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("删除"))
                .click();
        employer.assertAccessible();
        page.locator("[id='remove:dialog']")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("删除"))
                .click();
        assertThat(page.getByText("模板已删除")).isVisible();
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    void allThatIsWrongWithAFormIsToldInOneRound() {
        BrowserVisitor employer =
                browser.wide().signIn("employer", "employer2").open("/employer/template.xhtml?tab=JOB");
        Page page = employer.page();
        page.getByLabel("试用期(月)").fill("三个月");
        page.getByLabel("服务期").fill("99");
        page.getByLabel("违约金").fill("99999999");
        page.getByLabel("工作地点").fill("北京");
        click(employer, "保存");
        Locator errors = page.locator("#errors");
        for (String wrong : new String[] {"模板名称", "岗位名称", "职位类别", "转正月薪", "试用期", "服务期", "违约金"}) {
            assertThat(errors).containsText(wrong);
        }
        assertThat(errors.locator("li")).hasCount(7);
        assertThat(page.getByLabel("工作地点")).hasValue("北京");
        assertThat(page.getByLabel("服务期")).hasValue("99");
        assertThat(page.getByLabel("试用期(月)")).hasValue("三个月");
        employer.assertAccessible();
    }

    @Test
    void theUnitChangesItsOwnFactsAndOpenSigningsFollow() {
        BrowserVisitor employer = browser.wide().signIn("employer", "employer2").open("/employer/profile.xhtml");
        Page page = employer.page();
        employer.assertAccessible();
        assertThat(page.getByLabel("统一社会信用代码")).hasAttribute("readonly", "readonly");
        assertThat(page.getByText("请联系企业客服（电话：010-67410355）").first()).isVisible();
        BrowserVisitor second = browser.wide().signIn("employer", "employer2").open("/employer/profile.xhtml");
        Steps.choose(page, "单位性质", "国有企业");
        click(employer, "提交");
        assertThat(page.locator("#errors")).containsText("其他企业（如民营企业、集体企业、个体工商户等）");
        employer.assertAccessible();
        Steps.choose(page, "单位类型", "国有企业");
        page.getByLabel("公司网址").fill("ftp://example.cn");
        click(employer, "提交");
        assertThat(page.locator("#errors")).containsText("http");
        page.getByLabel("公司网址").fill("");
        page.getByLabel("公司简介").fill("第一行\n第二行");
        click(employer, "提交");
        assertThat(page.getByText("单位信息已修改")).isVisible();
        assertThat(page.getByLabel("公司简介").locator("p")).hasText(new String[] {"第一行", "第二行"});
        assertThat(page.getByText("已输入 7 字")).isVisible();
        page.getByLabel("公司简介").fill("长".repeat(4001));
        click(employer, "提交");
        assertThat(page.locator("#errors")).containsText("公司简介最多 4,000 个字，现有 4,001 个字");
        assertThat(page.getByLabel("公司简介")).hasText("长".repeat(4001));
        page.locator("#errors a").click();
        assertThat(page.getByLabel("公司简介")).isFocused();
        page.getByLabel("公司简介").fill("第一行\n第二行");
        click(employer, "提交");
        assertThat(page.getByText("单位信息已修改")).isVisible();
        employer.picture("profile");
        second.page().getByLabel("涉及领域").fill("别的");
        click(second, "提交");
        assertThat(second.page().locator("#errors")).containsText("已被他人修改");
        browser.phone()
                .signIn("employer", "employer2")
                .open("/employer/profile.xhtml")
                .assertAccessible()
                .assertNoSidewaysScroll();
    }

    @Test
    void aUserChangesTheirOwnData() {
        BrowserVisitor user = browser.wide().signIn("employer", "employer2").open("/employer/accounts.xhtml");
        Page page = user.page();
        user.assertAccessible();
        assertThat(page.locator("tbody")).containsText("199****1002");
        link(user, "修改信息");
        user.assertAccessible();
        page.getByLabel("男").check();
        page.getByLabel("所在部门").fill("人力资源部");
        page.getByLabel("担任职务").fill("经理");
        click(user, "保存");
        assertThat(page.locator("#errors")).containsText("工作电话和传真至少填一项");
        page.getByLabel("工作电话").fill("010-84110000");
        click(user, "保存");
        assertThat(page.getByText("本人信息已修改")).isVisible();
        assertThat(page.locator("tbody")).containsText("人力资源部");
        BrowserVisitor phone = browser.phone().signIn("employer", "employer2");
        for (String path : new String[] {"accounts", "account", "templates"}) {
            phone.open("/employer/" + path + ".xhtml").assertAccessible().assertNoSidewaysScroll();
        }
        link(user, "重置密码");
        user.assertAccessible();
    }

    @Test
    void theOtherSessionsEndWithANewPasswordWhichMustNotBeACommonOne() {
        String mobile = "13900070001";
        Steps.register(browser.wide(), mobile);
        BrowserVisitor user = browser.wide().signIn("employer", mobile, Steps.PASSWORD);
        BrowserVisitor phone = browser.phone().signIn("employer", mobile, Steps.PASSWORD);
        changePassword(user, Steps.PASSWORD, "Password1");
        assertThat(user.page().locator("#errors")).containsText("这个密码很常见或容易猜到");
        changePassword(user, Steps.PASSWORD, "绿窗人似花 mountain");
        assertThat(user.page().locator(".note.good")).isVisible();
        phone.open("/employer/system.xhtml");
        assertTrue(phone.page().url().contains("/login.xhtml"), "the other session has ended");
        assertEquals(200, user.page().reload().status());
    }

    private static void changePassword(BrowserVisitor user, String old, String anew) {
        user.open("/password.xhtml");
        user.page().locator("[id='form:old']").fill(old);
        user.page().locator("[id='form:password']").fill(anew);
        user.page().locator("[id='form:confirmation']").fill(anew);
        user.page()
                .locator("[id='form:change']")
                .or(user.page().locator("form#form [type=submit]"))
                .first()
                .click();
    }

    private static void assertShowsSoon(BrowserVisitor watching, String state, long count) {
        assertThat(figure(watching, state))
                .hasText(String.valueOf(count), new LocatorAssertions.HasTextOptions().setTimeout(2000));
    }

    private static long count(BrowserVisitor watching, String state) {
        return Long.parseLong(figure(watching, state).innerText());
    }

    private static Locator figure(BrowserVisitor watching, String state) {
        return watching.page()
                .locator(".cards a", new Page.LocatorOptions().setHasText(state))
                .locator(".figure")
                .first();
    }
}
