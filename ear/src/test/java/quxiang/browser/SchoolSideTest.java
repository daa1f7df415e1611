package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.demo.KnownPeople;
import quxiang.demo.KnownPeople.Known;

/** A school's policy, its staff and one graduate of its roster. */
class SchoolSideTest {

    private static final Known SOMEBODY = KnownPeople.ofTheSeason(130, 131).get(0);

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void theSchoolDecidesHowItSigns() {
        BrowserVisitor school = browser.wide().signIn("school", "school1").open("/school/policy.xhtml");
        Page page = school.page();
        looksRight(school, "school-policy");
        page.getByLabel("默认应约天数").fill("31");
        Steps.click(school, "保存");
        assertThat(page.locator("#errors")).isVisible();
        school.assertAccessible();
        page.getByLabel("默认应约天数").fill("5");
        page.getByLabel("就业部门电话").fill("010-60000998");
        Steps.click(school, "保存");
        assertThat(page.getByText("签约设置已保存。")).isVisible();
        assertThat(page.getByLabel("就业部门电话")).hasValue("010-60000998");
        Steps.click(school, "设置2027届签约时间");
        school.assertAccessible();
        Locator window = page.locator("[id='window:dialog']");
        window.getByLabel("截止日期").fill("2020-01-01");
        Steps.click(window, "保存");
        assertThat(window.getByText("开始不晚于截止").first()).isVisible();
        window.getByLabel("截止日期").fill("2027-08-31");
        Steps.click(window, "保存");
        assertThat(page.getByText("2027届签约时间已保存。")).isVisible();
        page.getByLabel("就业部门电话").fill("010-60000999");
        Steps.click(school, "保存");
        assertThat(page.getByText("签约设置已保存。")).isVisible();

        BrowserVisitor department = browser.wide().signIn("school", "school2").open("/school/policy.xhtml");
        assertThat(department.page().getByText("请联系本校的校级账号办理").first()).isVisible();
        department.assertAccessible();
    }

    @Test
    void everyFigureLeadsToItsList() {
        BrowserVisitor school = browser.wide().signIn("school", "school1");
        looksRight(school, "school-workbench");
        school.open("/school/statistics.xhtml");
        looksRight(school, "school-statistics");
        Page page = school.page();
        String graduates = page.locator("ul.cards a").first().locator(".figure").innerText();
        page.locator("ul.cards a").first().click();
        assertThat(Steps.total(page)).containsText("共 " + graduates + " 条");
        school.open("/school/statistics.xhtml");
        Steps.choose(page, "天数", "最近 90 天");
        Steps.click(page.locator("form.filters"), "查询");
        page.waitForURL("**/school/statistics.xhtml?days=90");
        assertThat(page.locator("#days_label")).hasText("最近 90 天");
        school.open("/school/statistics.xhtml");
        Locator unknown = page.locator("section[aria-label=按院系] tbody tr")
                .first()
                .locator("a")
                .last();
        String figure = unknown.innerText();
        unknown.click();
        assertThat(Steps.total(page)).containsText("共 " + figure + " 条");
        String origin = (String) page.evaluate("location.origin");
        for (String list : new String[] {"roster", "signings", "statistics"}) {
            byte[] file =
                    page.request().get(origin + "/school/" + list + "-export").body();
            assertEquals("PK", new String(file, 0, 2, StandardCharsets.US_ASCII), list);
        }
    }

    @Test
    void theSchoolAppointsStaffAndDisablesThem() {
        BrowserVisitor school = browser.wide().signIn("school", "school1").open("/school/accounts.xhtml");
        Page page = school.page();
        looksRight(school, "school-accounts");
        Steps.click(school, "新增账号");
        Locator dialog = page.locator("[id='appoint:dialog']");
        dialog.getByLabel("姓名").fill("哲学辅导员");
        dialog.getByLabel("本人手机号").fill("19955550001");
        Steps.choose(dialog, "负责范围", "哲学学院");
        school.assertAccessible();
        Steps.click(dialog, "新增账号");
        Locator row = Steps.row(school, "哲学辅导员");
        assertThat(row).containsText("院系：哲学学院");
        page.waitForCondition(() -> {
            school.open("/demo/messages.xhtml");
            return page.getByText("示范大学已为您开设账号，用户名s19955550001").count() > 0;
        });
        school.open("/school/accounts.xhtml");
        Steps.click(row, "停用");
        Steps.click(page.locator("[id='disable:dialog']"), "停用");
        assertThat(row).containsText("已停用");
        Steps.click(row, "恢复");
        Steps.click(page.locator("[id='restore:dialog']"), "恢复");
        assertThat(row).containsText("正常");
    }

    @Test
    void aGraduateIsLookedUpTheNumberReadForAReasonAndAFactCorrected() {
        BrowserVisitor employer = browser.wide().signIn("employer", "employer1");
        Steps.collect(employer, SOMEBODY.name(), SOMEBODY.idNumber());
        BrowserVisitor school = browser.wide().signIn("school", "school1").open("/school/roster.xhtml");
        Page page = school.page();
        Steps.click(school, "按证件号码查找");
        page.locator("[id='find:dialog']").getByLabel("证件号码").fill(SOMEBODY.idNumber());
        Steps.click(page.locator("[id='find:dialog']"), "查找");
        Steps.link(school, "查看");
        assertThat(page.getByText("1 家用人单位的收藏将失效")).isVisible();
        assertThat(page.locator("main")).not().containsText(SOMEBODY.idNumber());
        Steps.click(school, "查看完整号码");
        page.getByLabel("查看原因").fill("核对报到证");
        school.assertAccessible();
        Steps.click(page.locator("[id='read:dialog']"), "查看");
        assertThat(page.locator("main")).containsText(SOMEBODY.idNumber());
        assertThat(page.locator("main")).containsText("查看完整证件号码");
        looksRight(school, "school-graduate");
        page.locator("a[href*='correction.xhtml']").click();
        looksRight(school, "school-correction");
        page.getByLabel("毕业时间").fill("不知道");
        Steps.click(school, "保存修改");
        assertThat(page.locator("#errors")).isVisible();
        school.assertAccessible();
        page.getByLabel("毕业时间").fill("2027-07-01");
        page.locator("[id='form:MAJOR_input']").fill("修改后的专业");
        Steps.click(school, "保存修改");
        assertThat(page.getByText("修改已保存。")).isVisible();
        assertThat(page.getByText("0 家用人单位的收藏将失效")).isVisible();
        employer.open("/employer/signings.xhtml?tab=INVALIDATED");
        assertThat(employer.page().getByText(SOMEBODY.name()).first()).isVisible();
    }

    private static void looksRight(BrowserVisitor visitor, String name) {
        for (int width : new int[] {390, 1280}) {
            visitor.page().setViewportSize(width, 900);
            visitor.assertAccessible().assertNoSidewaysScroll().picture(name + "-" + width);
        }
    }
}
