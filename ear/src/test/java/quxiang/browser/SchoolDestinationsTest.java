package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.demo.KnownPeople;
import quxiang.demo.KnownPeople.Known;

/** A school enters, imports, exports and reports destinations, and adds a graduate by hand. */
class SchoolDestinationsTest {

    private static final List<Known> PEOPLE = KnownPeople.ofTheSeason(186, 190);

    @RegisterExtension
    static final Browser browser = new Browser();

    private static void looksRight(BrowserVisitor visitor, String name) {
        for (int width : new int[] {390, 1280}) {
            visitor.page().setViewportSize(width, 900);
            visitor.assertAccessible().assertNoSidewaysScroll().picture(name + "-" + width);
        }
    }

    private static String row(Known one, String kind) {
        return one.name() + "," + one.idNumber() + "," + kind + "\n";
    }

    @Test
    void staffEnterAndImportDestinationsAndTakeTheImportBack() {
        BrowserVisitor school = browser.wide().signIn("school", "school1").open("/school/destinations.xhtml");
        Page page = school.page();
        looksRight(school, "school-destinations");
        Steps.click(school, "新增去向");
        Locator add = page.locator("[id='add:dialog']");
        add.getByLabel("学号、考生号或证件号码").fill("没有这个人");
        school.assertAccessible();
        Steps.click(add, "下一步");
        assertThat(page.locator("#errors, [id='add:dialog'] .ui-message-error").first())
                .isVisible();
        page.locator("[id='add:dialog']")
                .getByLabel("学号、考生号或证件号码")
                .fill(PEOPLE.get(0).idNumber());
        Steps.click(page.locator("[id='add:dialog']"), "下一步");
        assertThat(page.getByText(PEOPLE.get(0).name()).first()).isVisible();
        assertTrue(!page.url().contains(PEOPLE.get(0).idNumber()), "no ID number in an address");
        looksRight(school, "school-destination-entry");
        Steps.choose(page, "毕业去向", "升学");
        Steps.click(school, "登记");
        assertThat(page.locator("#errors")).containsText("请填写专业名称");
        school.assertAccessible();
        page.getByLabel("专业", new Page.GetByLabelOptions().setExact(true)).fill("哲学");
        Steps.choose(page, "学历层次", "硕士毕业");
        page.getByLabel("单位、学校或地点名称").fill("示范大学");
        Steps.click(school, "登记");
        assertThat(page.getByText(PEOPLE.get(0).name() + "的去向已新增。")).isVisible();
        assertThat(page.getByText("学校新增").first()).isVisible();
        looksRight(school, "school-destination-entered");

        school.open("/school/destinations.xhtml");
        String csv =
                "姓名,证件号码,去向类别\n" + row(PEOPLE.get(1), "待就业") + row(PEOPLE.get(2), "待就业") + row(PEOPLE.get(3), "去火星");
        Steps.click(school, "导入去向");
        page.locator("[id='import:dialog']")
                .getByLabel("文件")
                .setInputFiles(new FilePayload("去向.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        school.assertAccessible();
        Steps.click(page.locator("[id='import:dialog']"), "上传");
        assertThat(page.getByText("没有“去火星”这个去向类别").first()).isVisible();
        assertThat(page.locator("main")).not().containsText(PEOPLE.get(3).idNumber());
        looksRight(school, "school-destination-preview");
        Steps.click(school, "确认导入");
        Steps.click(page.locator("[id='confirm-import:dialog']"), "确认导入");
        assertThat(page.getByText("已完成").first()).isVisible();
        school.open("/school/roster.xhtml?name=" + PEOPLE.get(1).name());
        assertThat(Steps.row(school, PEOPLE.get(1).name()).getByText("待就业").first())
                .isVisible();
        looksRight(school, "school-roster-went");
        school.open("/school/destinations.xhtml");
        page.getByText("查看结果").first().click();
        Steps.click(school, "撤销导入");
        Steps.click(page.locator("[id='undo-import:dialog']"), "撤销导入");
        assertThat(page.getByText("已撤销").first()).isVisible();
        school.assertAccessible();
        String origin = (String) page.evaluate("location.origin");
        for (String file : new String[] {"destinations-export", "destinations-template", "report-draft"}) {
            byte[] bytes = page.request().get(origin + "/school/" + file).body();
            assertEquals("PK", new String(bytes, 0, 2, StandardCharsets.US_ASCII), file);
        }
    }

    @Test
    void tickedOnesAreDecidedTogetherAndTheDetailGoesFromOneToTheNext() {
        BrowserVisitor school = browser.wide().signIn("school", "school1").open("/school/destinations.xhtml");
        Page page = school.page();
        for (Known one : PEOPLE.subList(2, 4)) {
            BrowserVisitor graduate = browser.phone();
            Steps.activate(graduate, one);
            graduate.open("/graduate/destination.xhtml");
            Steps.choose(graduate.page(), "毕业去向", "待就业");
            Steps.click(graduate, "提交学校审核");
            assertThat(graduate.page().getByText("已提交，请等待学校审核。")).isVisible();
        }
        school.open("/school/destinations.xhtml?state=WAITING");
        Steps.row(school, PEOPLE.get(2).name())
                .getByText("查看", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("nav.queue")).containsText(" / ");
        looksRight(school, "school-destination");
        page.goBack();
        for (Known one : PEOPLE.subList(2, 4)) {
            Steps.row(school, one.name()).locator("input[name=ticked]").check();
        }
        Steps.click(school, "批量审核所选");
        assertThat(page.getByText("共 2 项待审核")).isVisible();
        looksRight(school, "school-destination-bulk");
        Steps.click(school, "全部退回修改");
        Locator dialog = page.locator("[id='giveBack:dialog']");
        dialog.locator("textarea").fill("请说明求职进展");
        school.assertAccessible();
        Steps.click(dialog, "全部退回修改");
        assertThat(page.getByText("已退回修改 2 项")).isVisible();
        school.assertAccessible();
    }

    @Test
    void aGraduateIsAddedByHandAndTheReportIsCheckedFirst() {
        BrowserVisitor school = browser.wide().signIn("school", "school1").open("/school/new-graduate.xhtml");
        Page page = school.page();
        looksRight(school, "school-new-graduate");
        page.locator("[id='form:ID_NUMBER']").fill("110199200506100034");
        page.locator("[id='form:NAME']").fill("新来者");
        page.locator("[id='form:STUDENT_NO']").fill("N20270001");
        page.locator("[id='form:MAJOR_input']").fill("哲学");
        page.locator("[id='form:GRADUATES_ON']").fill("2027-07-01");
        Steps.choose(page, "学历层次", "本科毕业");
        Steps.click(school, "保存");
        assertThat(page.locator("#errors")).isVisible();
        school.assertAccessible();
        school.open("/school/reports.xhtml");
        assertThat(page.getByText("没有登记去向").first()).isVisible();
        looksRight(school, "school-reports");
        page.locator("main a[href*='fault=UNTOLD']").click();
        assertThat(page.getByText("显示全部问题")).isVisible();
        BrowserVisitor department = browser.wide().signIn("school", "school2").open("/school/reports.xhtml");
        assertThat(department.page().getByText("还没有上报过。")).isVisible();
        department.assertAccessible();
    }
}
