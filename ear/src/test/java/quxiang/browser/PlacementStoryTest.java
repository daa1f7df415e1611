package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.demo.KnownPeople;
import quxiang.demo.KnownPeople.Known;

/** A graduate says where archive and hukou go, confirms, and lets an office look; the school sends the archive. */
class PlacementStoryTest {

    private static final Known SOMEBODY = KnownPeople.ofTheSeason(176, 177).get(0);
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    private static final String OFFICE = "海淀区公共人才服务中心（演示）";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void aGraduateConfirmsAndAnOfficeLooks() {
        BrowserVisitor graduate = browser.phone();
        Steps.activate(graduate, SOMEBODY);
        Page page = graduate.page();
        graduate.open("/graduate/grants.xhtml");
        looksRight(graduate, "grants-before");
        assertThat(page.getByText("请先办理“去向确认”").first()).isVisible();

        graduate.open("/graduate/archive.xhtml");
        looksRight(graduate, "archive");
        Steps.choose(page, "档案去向", "工作地公共就业和人才服务机构");
        assertThat(page.getByLabel("档案接收单位")).isHidden();
        Steps.click(graduate, "保存");
        assertThat(page.locator("#errors")).containsText("没有找到这家人才服务机构");
        assertThat(page.locator("#errors")).containsText("请选择户口去向");
        graduate.assertAccessible();
        Locator office = page.locator("[id='form:office_input']");
        office.fill(OFFICE);
        office.press("Tab");
        Steps.choose(page, "转递方式", "EMS");
        Steps.choose(page, "户口去向", "户口未迁入学校，不用迁移");
        assertThat(page.getByLabel("户口迁入地址")).isHidden();
        Steps.click(graduate, "保存");
        assertThat(page.getByText("已保存，学校核对后转递。")).isVisible();
        assertThat(page.getByLabel("收件人或收件部门")).hasValue("档案管理科");
        looksRight(graduate, "archive-told");

        graduate.open("/graduate/confirmation.xhtml");
        assertThat(page.getByText("还没有登记毕业去向").first()).isVisible();
        looksRight(graduate, "confirmation-before");
        graduate.open("/graduate/destination.xhtml");
        Steps.choose(page, "毕业去向", "待就业");
        Steps.click(graduate, "提交学校审核");
        assertThat(page.getByText("已提交，请等待学校审核。")).isVisible();
        BrowserVisitor school =
                browser.wide().signIn("school", "school1").open("/school/destinations.xhtml?state=WAITING");
        Steps.click(Steps.row(school, SOMEBODY.name()), "通过");
        Steps.click(school.page().locator("[id='approve:dialog']"), "通过");
        assertThat(school.page().getByText("去向已登记。")).isVisible();

        graduate.open("/graduate/confirmation.xhtml");
        Steps.click(graduate, "确认无误");
        graduate.assertAccessible();
        Steps.click(page.locator("[id='confirm:dialog']"), "确认无误");
        assertThat(page.getByText("已确认。登记信息表和编号已生成，可以下载。")).isVisible();
        looksRight(graduate, "confirmed");

        graduate.open("/graduate/grants.xhtml");
        page.getByLabel("被授权的单位或机构").fill(OFFICE);
        page.getByLabel("截止日期").fill(TODAY);
        Steps.click(graduate, "授权");
        assertThat(page.locator("#errors")).containsText("至少一项");
        page.getByText("去向类别", new Page.GetByTextOptions().setExact(true)).click();
        Steps.click(graduate, "授权");
        assertThat(page.getByText("已授权" + OFFICE)).isVisible();
        looksRight(graduate, "grants");
        String number =
                page.getByText("您的核验编号：").innerText().replaceAll(".*：", "").strip();
        String code = fact(page, "授权码");

        BrowserVisitor anybody = browser.wide().open("/check.xhtml?number=" + number);
        looksRight(anybody, "check");
        anybody.page().getByLabel("授权码").fill("2222-2222");
        Steps.click(anybody, "核验");
        assertThat(anybody.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("没有查到")))
                .isVisible();
        anybody.page().getByLabel("授权码").fill(code);
        Steps.click(anybody, "核验");
        assertThat(anybody.page().getByText("登记信息表真实、有效")).isVisible();
        assertThat(anybody.page().getByText("待就业")).isVisible();
        assertThat(anybody.page().getByText(SOMEBODY.name())).hasCount(0);
        looksRight(anybody, "checked");

        graduate.open("/graduate/grants.xhtml");
        assertThat(page.getByText("已显示授权的信息")).isVisible();
        Steps.click(graduate, "撤回");
        Steps.click(page.locator("[id='revoke:dialog']"), "撤回");
        assertThat(page.getByText("已撤回授权。")).isVisible();
        anybody.open("/check.xhtml?number=" + number);
        anybody.page().getByLabel("授权码").fill(code);
        Steps.click(anybody, "核验");
        assertThat(anybody.page().getByText("授权已失效")).isVisible();

        send(school, graduate);
    }

    private void send(BrowserVisitor school, BrowserVisitor graduate) {
        Page page = school.page();
        school.open("/school/confirmations.xhtml");
        looksRight(school, "confirmations");
        school.open("/school/archives.xhtml?name=" + SOMEBODY.name());
        looksRight(school, "archives");
        Steps.click(Steps.row(school, SOMEBODY.name()), "核对无误");
        Steps.click(page.locator("[id='check:dialog']"), "核对无误");
        assertThat(page.getByText("已核对1份")).isVisible();
        Steps.click(Steps.row(school, SOMEBODY.name()), "登记转递");
        Locator dialog = page.locator("[id='send:dialog']");
        school.assertAccessible();
        dialog.getByLabel("转递日期").fill(TODAY);
        dialog.locator("select").selectOption("2");
        dialog.getByLabel("机要编号或快递单号").fill("EMS 1");
        Steps.click(dialog, "登记转递");
        assertThat(dialog.getByText("请填写机要编号或快递单号").first()).isVisible();
        dialog.getByLabel("机要编号或快递单号").fill("EMS-20270001");
        Steps.click(dialog, "登记转递");
        assertThat(page.getByText("已登记转递1份")).isVisible();
        graduate.open("/graduate/archive.xhtml");
        assertThat(graduate.page().getByText("EMS-20270001").first()).isVisible();
        assertThat(graduate.page().getByText("档案已经寄出，不能再修改").first()).isVisible();
        looksRight(graduate, "archive-sent");
    }

    @Test
    void theCentreKeepsTheListOfOffices() {
        BrowserVisitor centre = browser.wide().signIn("admin", "centre1").open("/centre/offices.xhtml");
        Page page = centre.page();
        looksRight(centre, "offices");
        page.getByLabel("机构名称").first().fill("示范县人才服务中心");
        page.locator("[id='form:region_input']").fill("没有这个地方");
        page.getByLabel("收件人或收件部门").fill("档案室");
        page.getByLabel("收件地址").fill("北京市海淀区示范路9号");
        page.getByLabel("收件电话").fill("010-60008888");
        Steps.click(centre, "保存");
        assertThat(page.locator("#errors")).containsText("没有找到这个地区");
        page.locator("[id='form:region_input']").fill("北京市 海淀区");
        page.locator("[id='form:region_input']").press("Tab");
        Steps.click(centre, "保存");
        assertThat(page.getByText("已保存“示范县人才服务中心”。")).isVisible();
        Steps.click(Steps.row(centre, "示范县人才服务中心"), "停用");
        Steps.click(page.locator("[id='end:dialog']"), "停用");
        assertThat(page.getByText("已停用").first()).isVisible();
    }

    /** What stands beside a name in the first list of facts that has it. */
    private static String fact(Page page, String name) {
        return page.locator(
                        "dl div",
                        new Page.LocatorOptions()
                                .setHas(page.locator("dt", new Page.LocatorOptions().setHasText(name))))
                .first()
                .locator("dd")
                .innerText()
                .strip();
    }

    private static void looksRight(BrowserVisitor visitor, String name) {
        for (int width : new int[] {1280, 390}) {
            visitor.page().setViewportSize(width, 900);
            visitor.assertAccessible().assertNoSidewaysScroll().picture(name + "-" + width);
        }
    }
}
