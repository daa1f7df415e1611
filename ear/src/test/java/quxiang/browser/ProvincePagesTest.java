package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A province looks after its schools and accounts, and the centre imports schools and public offices. */
class ProvincePagesTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private static void looksRight(BrowserVisitor visitor, String name) {
        for (int width : new int[] {390, 1280}) {
            visitor.page().setViewportSize(width, 900);
            visitor.assertNoSidewaysScroll().picture(name + "-" + width);
        }
        visitor.assertAccessible();
    }

    private static void upload(Page page, String csv) {
        page.locator("[id='import:dialog']")
                .getByLabel("文件")
                .setInputFiles(new FilePayload("名单.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aProvinceSeesItsSchoolsAndKeepsItsAccounts() {
        BrowserVisitor province = browser.wide().signIn("admin", "province1");
        Page page = province.page();
        assertThat(page.locator("h1")).hasText("工作台");
        assertThat(page.locator("header")).containsText("北京市");
        assertThat(page.locator(".todo")).containsText("未开通网上签约");
        looksRight(province, "province-workbench");
        page.locator(".todo a", new Page.LocatorOptions().setHasText("未开通网上签约")).click();
        assertThat(Steps.rows(page)).hasCount(1);
        assertThat(Steps.rows(page).first()).containsText("线下学院");

        Steps.link(province, "统计");
        assertThat(Steps.rows(page)).hasCount(2);
        page.locator("th", new Page.LocatorOptions().setHasText("毕业生数")).click();
        assertThat(Steps.rows(page).first()).containsText("线下学院");
        assertThat(page).hasURL(Pattern.compile(".*sort=graduates.*"));
        looksRight(province, "province-statistics");
        String origin = (String) page.evaluate("location.origin");
        byte[] file = page.request()
                .get(origin + "/province/statistics-export?sort=-rate")
                .body();
        assertEquals("PK", new String(file, 0, 2, StandardCharsets.US_ASCII));

        Steps.link(province, "院校");
        looksRight(province, "province-schools");
        Steps.row(province, "10999").getByText("查看").click();
        assertThat(page.locator("h1")).hasText("示范大学");
        assertThat(page.locator("main")).containsText("北京市 海淀区");
        assertThat(page.locator("main")).containsText("示范大学就业指导中心");
        assertThat(page.locator("main form")).hasCount(0);
        looksRight(province, "province-school");

        Steps.link(province, "账号管理");
        Steps.click(province, "新增账号");
        Locator appoint = page.locator("[id='appoint:dialog']");
        Steps.choose(appoint, "职责", "工作人员");
        appoint.getByLabel("姓名").fill("张科员");
        appoint.getByLabel("本人手机号").fill("12");
        Steps.click(appoint, "新增账号");
        assertThat(appoint).containsText("请填写正确的 11 位手机号");
        province.assertAccessible();
        appoint.getByLabel("本人手机号").fill("19900007001");
        Steps.click(appoint, "新增账号");
        assertThat(page.getByText("已为张科员开设账号")).isVisible();
        Steps.click(Steps.row(province, "张科员"), "停用");
        Locator disable = page.locator("[id='disable:dialog']");
        disable.locator("textarea").fill("调离");
        Steps.click(disable, "停用");
        assertThat(Steps.row(province, "张科员")).containsText("已停用");
        looksRight(province, "province-accounts");
    }

    @Test
    void theCentreAppointsForAProvinceAndImportsSchoolsThatOthersDoNotSee() {
        BrowserVisitor centre = browser.wide().signIn("admin", "centre1").open("/centre/accounts.xhtml");
        Page page = centre.page();
        Steps.click(centre, "新增账号");
        Locator appoint = page.locator("[id='appoint:dialog']");
        Steps.choose(appoint, "职责", "省级");
        appoint.getByLabel("姓名").fill("符处长");
        appoint.getByLabel("本人手机号").fill("19900007002");
        Steps.click(appoint, "新增账号");
        assertThat(appoint).containsText("请选择省级账号所在的省份");
        centre.assertAccessible();
        Steps.choose(appoint, "省份", "海南省");
        Steps.click(appoint, "新增账号");
        assertThat(Steps.row(centre, "符处长")).containsText("省级 海南省");

        centre.open("/centre/schools.xhtml");
        Steps.click(centre, "导入院校");
        upload(page, """
                院校代码,院校名称,所在地区,开通网上签约,校级账号姓名,校级账号手机号
                14601,琼州示范学院,海南省三亚市,是,黎老师,19900007003
                14601,琼州示范大学,海南省三亚市,,黎老师,19900007004
                14602,火星学院,火星,,马老师,19900007005
                10999,示范大学,北京市海淀区,是,李老师,19900007006
                """);
        centre.assertAccessible();
        Steps.click(page.locator("[id='import:dialog']"), "上传");
        assertThat(page.getByText("没有“火星”这个地区").first()).isVisible();
        assertThat(page.locator("main")).containsText("这个院校代码已属于示范大学");
        looksRight(centre, "centre-schools-preview");
        Steps.click(centre, "确认导入");
        Steps.click(page.locator("[id='confirm-import:dialog']"), "确认导入");
        assertThat(page.getByText("已完成").first()).isVisible();
        Steps.link(centre, "返回");
        assertThat(Steps.row(centre, "琼州示范学院")).containsText("海南省 三亚市");
        looksRight(centre, "centre-schools-imported");
        String elsewhere =
                Steps.row(centre, "琼州示范学院").locator("[data-id]").first().getAttribute("data-id");

        BrowserVisitor province = browser.wide().signIn("admin", "province1").open("/province/schools.xhtml");
        assertThat(Steps.rows(province.page())).hasCount(2);
        int status = province.page()
                .request()
                .get(province.page().evaluate("location.origin") + "/province/school.xhtml?id=" + elsewhere)
                .status();
        assertEquals(404, status, "a school of another province");
    }

    @Test
    void theCentreImportsOfficesAndTakesThemBack() {
        BrowserVisitor centre = browser.wide().signIn("admin", "centre1").open("/centre/offices.xhtml");
        Page page = centre.page();
        String origin = (String) page.evaluate("location.origin");
        for (String template : new String[] {"office-template", "school-template"}) {
            byte[] bytes = page.request().get(origin + "/centre/" + template).body();
            assertEquals("PK", new String(bytes, 0, 2, StandardCharsets.US_ASCII), template);
        }
        Steps.click(centre, "导入机构");
        upload(page, """
                机构名称,所在地区,收件人或收件部门,收件地址,收件电话
                琼山区人才中心（测试）,海南省海口市琼山区,档案科,海口市琼山区示范路1号,0898-60001000
                琼山区人才中心（测试）,海南省海口市琼山区,档案科,海口市琼山区示范路1号,0898-60001000
                """);
        Steps.click(page.locator("[id='import:dialog']"), "上传");
        assertThat(page.getByText("与第2行重复").first()).isVisible();
        Steps.click(centre, "确认导入");
        Steps.click(page.locator("[id='confirm-import:dialog']"), "确认导入");
        assertThat(page.getByText("已完成").first()).isVisible();
        looksRight(centre, "centre-offices-result");
        Steps.click(centre, "撤销导入");
        Steps.click(page.locator("[id='undo-import:dialog']"), "撤销导入");
        assertThat(page.getByText("已撤销 1 条，保留 0 条。")).isVisible();
        Steps.link(centre, "返回");
        assertTrue(page.url().contains("/centre/offices.xhtml"));
        looksRight(centre, "centre-offices-import");
    }
}
