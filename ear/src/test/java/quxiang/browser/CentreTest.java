package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The centre's pages beside its reviews: units, schools, announcements and national figures. */
class CentreTest {

    private static final String UNIT = "京桥软件";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void aUnitIsFoundCorrectedSuspendedAndRestored() {
        BrowserVisitor centre = browser.wide().signIn("admin", "centre1").open("/centre/employers.xhtml");
        Page page = centre.page();
        centre.assertAccessible();
        page.getByLabel("单位名称").fill("没有这样的单位");
        button(page, "查询").click();
        assertThat(page.getByText("没有符合条件的单位")).isVisible();
        centre.assertAccessible();
        page.getByLabel("单位名称").fill(UNIT);
        button(page, "查询").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("查看"))
                .first()
                .click();
        centre.assertAccessible().picture("centre-employer");
        String address = page.url().substring(page.url().indexOf("/centre/"));
        BrowserVisitor old = browser.phone().signIn("admin", "centre1").open(address);
        old.assertAccessible().assertNoSidewaysScroll();

        correct(page, "京桥");
        assertThat(page.locator(".course")).containsText("→ 京桥");
        correct(old.page(), "京桥科技");
        assertThat(old.page().locator("[id='correct:dialog']")).containsText("已被他人修改");
        old.assertAccessible().assertNoSidewaysScroll();

        button(page, "暂停使用").click();
        Locator suspend = page.locator("[id='suspend:dialog']");
        suspend.getByLabel("原因").fill("资质存疑");
        suspend.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("暂停使用"))
                .click();
        centre.assertAccessible();
        suspend.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确认"))
                .click();
        assertThat(page.getByText("已暂停，未完成的签约已失效")).isVisible();

        BrowserVisitor employer = browser.wide().signIn("employer", "employer2").open("/employer/workbench.xhtml");
        assertThat(employer.page().locator(".notices")).containsText("本单位已被管理中心暂停使用");
        employer.open("/employer/favorites.xhtml");
        button(employer.page(), "添加学生").click();
        Locator add = employer.page().locator("[id='add:dialog']");
        add.getByLabel("学生姓名").fill("刘强");
        add.getByLabel("身份证号").fill("110199200506100033");
        Steps.choose(add, "毕业院校", "示范大学");
        add.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("搜索"))
                .click();
        button(employer.page(), "加入收藏夹").click();
        assertThat(employer.page().getByRole(AriaRole.ALERT).first()).containsText("资质存疑");
        employer.assertAccessible();

        button(page, "恢复使用").click();
        Locator restore = page.locator("[id='restore:dialog']");
        restore.getByLabel("原因").fill("已核实");
        restore.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("恢复使用"))
                .click();
        assertThat(page.getByText("已恢复使用")).isVisible();
        correct(page, "京桥软件（北京）有限公司");
    }

    private static void correct(Page page, String shortName) {
        button(page, "修改锁定信息").click();
        Locator dialog = page.locator("[id='correct:dialog']");
        dialog.getByLabel("公司简称").fill(shortName);
        dialog.getByLabel("原因").fill("单位来函申请");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存"))
                .click();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确认"))
                .click();
    }

    @Test
    void anAnnouncementIsReadByEverybodyOnceItIsPublished() {
        BrowserVisitor centre = browser.wide().signIn("admin", "centre1").open("/centre/announcements.xhtml");
        Page page = centre.page();
        centre.assertAccessible();
        page.getByLabel("标题").fill("<i>周六维护</i>");
        page.getByLabel("内容").fill("周六 2:00 至 4:00（北京时间）暂停服务");
        button(page, "保存").click();
        assertThat(page.getByText("公告已保存")).isVisible();
        BrowserVisitor anyone = browser.phone().open("/index.xhtml");
        assertThat(anyone.page().getByText("周六维护")).hasCount(0);
        Locator row = page.locator("tbody tr", new Page.LocatorOptions().setHasText("周六维护"));
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("发布"))
                .click();
        centre.assertAccessible();
        page.locator("[id='publish:dialog']")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("发布"))
                .click();
        anyone.open("/index.xhtml");
        anyone.assertAccessible().assertNoSidewaysScroll();
        anyone.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("<i>周六维护</i>"))
                .click();
        Locator text = anyone.page().locator("article .formatted");
        assertThat(text.locator("p")).hasText("周六 2:00 至 4:00（北京时间）暂停服务");
        anyone.assertAccessible().assertNoSidewaysScroll();
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("撤下"))
                .click();
        page.locator("[id='withdraw:dialog']")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("撤下"))
                .click();
        anyone.page().reload();
        assertThat(anyone.page().getByText("没有找到这条公告")).isVisible();
        anyone.forgiveConsole();
        anyone.open("/index.xhtml");
        assertThat(anyone.page().getByText("周六维护")).hasCount(0);
    }

    @Test
    void whatAnAnnouncementMayNotHoldIsLeftOutWhoeverSendsIt() {
        BrowserVisitor centre = browser.wide().signIn("admin", "centre1").open("/centre/announcements.xhtml");
        Page page = centre.page();
        page.getByLabel("标题").fill("排版");
        page.getByLabel("内容").fill("放行");
        page.evaluate(
                "() => { document.getElementById('form:body_input').value = '<p style=\"position:fixed\" onclick=\"x()\">"
                        + "<strong>放行</strong><img src=\"x\" onerror=\"window.injected=1\"><script>window.injected=1</script>"
                        + "<a href=\"javascript:x()\">点</a></p>';"
                        // not by the mouse: leaving the editor would send its own text
                        + " document.getElementById('form:save').click(); }");
        assertThat(page.getByText("公告已保存")).isVisible();
        page.locator("tbody a", new Page.LocatorOptions().setHasText("排版"))
                .first()
                .click();
        Locator shown = page.locator("section .formatted");
        assertThat(shown.locator("p > strong")).hasText("放行");
        assertThat(shown.locator("img, script, a, [style], [onclick]")).hasCount(0);
        assertThat(page.getByLabel("内容").locator("img, script, a, [style], [onclick]"))
                .hasCount(0);
    }

    @Test
    void aSchoolIsAdmittedAndGetsAnAccountWhosePasswordNobodyElseKnows() {
        BrowserVisitor centre = browser.wide().signIn("admin", "centre1").open("/centre/schools.xhtml");
        Page page = centre.page();
        centre.assertAccessible();
        button(page, "新增院校").click();
        Locator admit = page.locator("[id='admit:dialog']");
        admit.getByLabel("院校代码").fill("10999");
        admit.getByLabel("院校名称").fill("新进大学");
        admit.getByLabel("就业部门电话").fill("010-60001888");
        admit.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("新增院校"))
                .click();
        assertThat(admit).containsText("已属于示范大学");
        centre.assertAccessible();
        admit.getByLabel("院校代码").fill("10888");
        admit.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("新增院校"))
                .click();
        assertThat(page.getByText("已新增新进大学")).isVisible();
        page.locator("tbody tr", new Page.LocatorOptions().setHasText("新进大学"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("新增校级账号"))
                .click();
        Locator appoint = page.locator("[id='appoint:dialog']");
        appoint.getByLabel("姓名").fill("周老师");
        appoint.getByLabel("手机号").fill("19900008888");
        centre.assertAccessible();
        appoint.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("新增校级账号"))
                .click();
        assertThat(page.getByText("请通知本人设置密码")).isVisible();
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("新进大学")))
                .containsText("线下");
        browser.phone()
                .signIn("admin", "centre1")
                .open("/centre/schools.xhtml")
                .assertAccessible()
                .assertNoSidewaysScroll();
    }

    @Test
    void nationalFiguresAreThoseOfTheLists() {
        BrowserVisitor centre = browser.wide().signIn("admin", "centre1").open("/centre/statistics.xhtml");
        Page page = centre.page();
        centre.assertAccessible().picture("centre-statistics");
        Locator verified = page.locator(".cards a", new Page.LocatorOptions().setHasText("已认证"));
        String count = verified.locator(".figure").innerText();
        verified.click();
        assertThat(Steps.total(page)).containsText(count);
        for (String path : new String[] {"statistics", "employers", "announcements"}) {
            browser.phone()
                    .signIn("admin", "centre1")
                    .open("/centre/" + path + ".xhtml")
                    .assertAccessible()
                    .assertNoSidewaysScroll();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
