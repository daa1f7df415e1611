package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.demo.KnownPeople;
import quxiang.demo.KnownPeople.Known;

/** A clerk imports a roster, imports it again with changes, looks at them first, confirms, and takes it back. */
class RosterStoryTest {

    private static final List<Known> PEOPLE = KnownPeople.ofTheSeason(140, 143);

    @RegisterExtension
    static final Browser browser = new Browser();

    private static byte[] file(String major, String otherSchool) {
        StringBuilder file = new StringBuilder("考生号,姓名,身份证号,性别代码,院校代码,所在院系,学历代码,专业,毕业时间\n");
        for (int i = 0; i < PEOPLE.size(); i++) {
            file.append(String.format(
                    "25109990%d,%s,%s,男,%s,哲学学院,本科,%s,2025-07-01%n",
                    i,
                    PEOPLE.get(i).name(),
                    PEOPLE.get(i).idNumber(),
                    i == 2 ? otherSchool : "10999",
                    i == 1 ? major : "哲学"));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void upload(BrowserVisitor school, byte[] file) {
        Steps.click(school, "导入生源");
        Locator dialog = school.page().locator("[id='upload:dialog']");
        dialog.locator("input[type=file]").setInputFiles(new FilePayload("2025届生源.csv", "text/csv", file));
        Steps.click(dialog, "上传并导入");
    }

    @Test
    void aClerkSeesWhatAFileWouldChangeConfirmsItAndTakesItBack() {
        BrowserVisitor school = browser.wide().signIn("school", "school1");
        Page page = school.page();
        String origin = (String) page.evaluate("location.origin");
        page.request()
                .post(
                        origin + "/choose",
                        RequestOptions.create().setForm(FormData.create().set("cohort_input", "2025")));
        school.open("/school/roster.xhtml");
        upload(school, file("哲学", "10999"));
        comes(page, "全部行都已导入。");
        upload(school, file("逻辑学", "14999"));
        comes(page, "等待确认");
        assertThat(page.locator("#progress")).containsText("将更新");
        looksRight(school, "roster-waiting");
        Steps.link(school, "查看变更明细");
        Locator changed = Steps.row(school, PEOPLE.get(1).name());
        assertThat(changed).containsText("专业");
        assertThat(changed.locator("del")).hasText("哲学");
        assertThat(changed.locator("ins")).hasText("逻辑学");
        assertThat(page.getByText("院校“14999”不是本校").first()).isVisible();
        assertThat(page.locator("main")).not().containsText(PEOPLE.get(1).idNumber());
        looksRight(school, "import-preview");

        Page second = page.context().newPage();
        second.navigate(page.url());
        Steps.click(school, "确认导入");
        school.assertAccessible();
        Steps.click(page.locator("[id='confirm-import:dialog']"), "确认导入");
        comes(page, "已完成");
        Steps.click(second.locator("main"), "确认导入");
        Steps.click(second.locator("[id='confirm-import:dialog']"), "确认导入");
        comes(second, "已完成");
        second.close();

        looksRight(school, "import-done");
        Steps.click(school, "撤销导入");
        school.assertAccessible();
        Steps.click(page.locator("[id='undo-import:dialog']"), "撤销导入");
        comes(page, "已撤销");
        assertThat(page.locator("#progress")).containsText("1 / 1");
        looksRight(school, "import-undone");

        school.open("/school/roster.xhtml?majorIs=哲学");
        assertThat(Steps.total(page).first()).containsText("共 3 条");
        page.locator("details.further summary").first().click();
        Steps.choose(page.locator(".filters"), "性别", "男");
        page.getByLabel("毕业时间从").fill("2025-07-01");
        looksRight(school, "roster-conditions");
        Steps.click(school, "查询");
        assertThat(Steps.total(page).first()).containsText("共 3 条");
        assertThat(page.getByLabel("毕业时间从")).hasValue("2025-07-01");
        page.getByLabel("毕业时间从").fill("2025-07-02");
        Steps.click(school, "查询");
        assertThat(page.getByText("没有符合条件的毕业生").first()).isVisible();
        looksRight(school, "roster-none");
    }

    /** What a job has done, when it has. */
    private static void comes(Page page, String text) {
        assertThat(page.locator("#progress"))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    }

    private static void looksRight(BrowserVisitor visitor, String name) {
        for (int width : new int[] {390, 1280}) {
            visitor.page().setViewportSize(width, 900);
            visitor.assertNoSidewaysScroll().picture(name + "-" + width);
        }
        visitor.assertAccessible();
    }
}
