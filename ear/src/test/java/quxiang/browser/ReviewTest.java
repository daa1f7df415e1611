package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The school's review from the accepted letter to 作废: the queue with its hints, one after the other by keyboard, and
 * the figures of the day.
 */
class ReviewTest {

    private static final String FIRST = "张璐";
    private static final String SECOND = "陈诚";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void theSchoolReviewsOneAfterTheOtherAndVoidsWithEvidence() throws IOException {
        BrowserVisitor watching = browser.wide().signIn("school", "school1").open("/school/workbench.xhtml");
        long before = toReview(watching);
        BrowserVisitor employer = browser.wide().signIn("employer", "employer2");
        String unit = employer.page().locator(".who strong").first().innerText();
        invite(employer, FIRST, "110199200510050040");
        invite(employer, SECOND, "110199200506030071");
        accept(browser.phone().signIn("graduate", "graduate2"), unit, "19900000002");
        BrowserVisitor second = browser.phone().signIn("graduate", "graduate3");
        accept(second, unit, "19900000003");
        showsSoon(watching, before + 2);

        BrowserVisitor school = browser.wide().signIn("school", "school1");
        Page page =
                school.open("/school/reviews.xhtml?hint=NEW_UNIT&sort=accepted").page();
        page.getByLabel("单位名称").fill(unit);
        Steps.click(school, "查询");
        assertThat(Steps.row(school, FIRST)).containsText("今天才通过身份认证");
        looksRight(school, "reviews");
        page.getByText("提示的规则和理由").click();
        assertThat(page.getByText("单位通过身份认证不满 30 天")).isVisible();
        school.assertAccessible();
        Steps.row(school, FIRST)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("查看详情"))
                .click();
        assertThat(page.getByText("第 1 / 2 项")).isVisible();
        looksRight(school, "review");
        page.locator("[accesskey=k]").click();
        assertThat(page.getByText("第 2 / 2 项")).isVisible();
        assertThat(page.locator(".status")).containsText(SECOND);
        page.locator("[accesskey=j]").click();
        assertThat(page.getByText("第 1 / 2 项")).isVisible();
        page.locator("[accesskey=y]").click();
        assertThat(page.locator("[id='approve:dialog']")).isVisible();
        school.assertAccessible();
        page.waitForFunction("() => document.getElementById('approve:dialog').contains(document.activeElement)");
        page.keyboard().press("Enter");
        assertThat(page.locator("#notes")).containsText(FIRST + " · " + unit + "：已审核通过");
        assertThat(page.getByText("第 1 / 1 项")).isVisible();
        assertThat(page.locator(".status")).containsText(SECOND);
        assertTrue(page.url().contains("hint=NEW_UNIT"), "the filter is kept: " + page.url());
        showsSoon(watching, before + 1);

        second.open("/graduate/signing.xhtml");
        Steps.click(second, "中止签约");
        Locator abort = second.page().locator(".ui-dialog:visible");
        abort.locator("select").selectOption(new SelectOption().setIndex(1));
        Steps.click(abort, "中止签约");
        Steps.click(abort, "确认");
        showsSoon(watching, before);
        page.locator("[accesskey=y]").click();
        page.waitForFunction("() => document.getElementById('approve:dialog').contains(document.activeElement)");
        page.keyboard().press("Enter");
        assertThat(page.locator("#notes")).containsText("什么都没有改变");
        assertThat(page.getByText("不在待审核之列")).isVisible();
        school.assertAccessible();
        voidWithEvidence(school, unit);
        figuresLeadToTheirLists(school);
    }

    private void voidWithEvidence(BrowserVisitor school, String unit) throws IOException {
        Page page =
                school.open("/school/signings.xhtml?state=SIGNED&name=" + FIRST).page();
        Steps.click(Steps.row(school, unit), "作废");
        Locator dialog = page.locator("[id='void:dialog']");
        dialog.getByLabel("作废原因").fill("单位已注销");
        dialog.getByLabel("证明材料")
                .setInputFiles(
                        new FilePayload("a.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        sure(dialog);
        assertThat(dialog).containsText("jpg");
        school.assertAccessible();
        dialog.getByLabel("证明材料").setInputFiles(new FilePayload[] {picture("a.png"), picture("b.png")});
        sure(dialog);
        assertThat(page.locator("#notes")).containsText(FIRST + " · " + unit + "：已作废。");
        school.open("/school/signings.xhtml?state=VOIDED&name=" + FIRST);
        Steps.row(school, FIRST)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("查看详情"))
                .click();
        assertThat(page.getByAltText("证明材料 2")).isVisible();
        looksRight(school, "voided");
        APIResponse image = page.request()
                .get(page.evaluate("location.origin")
                        + page.getByAltText("证明材料 2").getAttribute("src"));
        assertEquals("image/jpeg", image.headers().get("content-type"));
        BrowserVisitor department = browser.wide().signIn("school", "school2");
        assertEquals(200, department.page().request().get(image.url()).status(), "her own department");
        BrowserVisitor employer = browser.wide().signIn("employer", "employer1");
        assertNotEquals(
                "image/jpeg",
                employer.page().request().get(image.url()).headers().get("content-type"));
    }

    private void figuresLeadToTheirLists(BrowserVisitor school) {
        Page page = school.open("/school/statistics.xhtml?days=90").page();
        looksRight(school, "trend");
        for (int column = 0; column < 3; column++) {
            Locator figure = page.locator("section[aria-labelledby=trend] tbody tr:has(td a)")
                    .first()
                    .locator("td a")
                    .nth(column);
            String count = figure.innerText();
            figure.click();
            assertThat(Steps.total(page)).containsText("共 " + count + " 条");
            school.open("/school/statistics.xhtml?days=90");
        }
    }

    @Test
    void aSchoolThatSignsOfflineIsToldSoAndSoAreItsEmployers() {
        BrowserVisitor school = browser.wide().signIn("school", "school1").open("/school/policy.xhtml");
        school.page().getByLabel("开通网上签约").uncheck();
        Steps.click(school, "保存");
        assertThat(school.page().getByText("签约设置已保存。")).isVisible();
        try {
            for (String path : new String[] {"/school/workbench.xhtml", "/school/reviews.xhtml"}) {
                assertThat(school.open(path).page().getByText("本校未开通网上签约")).isVisible();
                school.assertAccessible();
            }
            BrowserVisitor employer = browser.wide().signIn("employer", "employer2");
            Steps.collect(employer, FIRST, "110199200510050040");
            assertThat(Steps.row(employer, FIRST)).containsText("该校未开通网上签约");
        } finally {
            school.open("/school/policy.xhtml").page().getByLabel("开通网上签约").check();
            Steps.click(school, "保存");
            assertThat(school.page().getByText("签约设置已保存。")).isVisible();
        }
    }

    private static void invite(BrowserVisitor employer, String name, String idNumber) {
        Steps.collect(employer, name, idNumber);
        Steps.invite(employer, name, "审核测试工程师");
        assertThat(employer.page().getByText("已发送 1 份邀请函")).isVisible();
    }

    private static void accept(BrowserVisitor graduate, String unit, String mobile) {
        graduate.page()
                .locator(".offers > li", new Page.LocatorOptions().setHasText(unit))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("查看并回应"))
                .first()
                .click();
        Steps.click(graduate, "同意签约");
        Locator dialog = graduate.page().locator("[id='accept:dialog']");
        Steps.consent(graduate, "accept", mobile);
        Steps.click(dialog, "同意签约");
        assertThat(graduate.page().getByText("已同意签约，等待院校审核。")).isVisible();
    }

    private static void sure(Locator dialog) {
        Steps.click(dialog, "作废");
        Steps.click(dialog, "确认");
    }

    private static FilePayload picture(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", out);
        return new FilePayload(name, "image/png", out.toByteArray());
    }

    private static void looksRight(BrowserVisitor visitor, String name) {
        for (int width : new int[] {390, 1280}) {
            visitor.page().setViewportSize(width, 900);
            visitor.assertNoSidewaysScroll().picture("school-" + name + "-" + width);
        }
        visitor.assertAccessible();
    }

    private static Locator queue(BrowserVisitor watching) {
        return watching.page()
                .locator(".cards a", new Page.LocatorOptions().setHasText("签约审核"))
                .locator(".figure")
                .first();
    }

    private static long toReview(BrowserVisitor watching) {
        return Long.parseLong(queue(watching).innerText());
    }

    private static void showsSoon(BrowserVisitor watching, long count) {
        assertThat(queue(watching))
                .hasText(String.valueOf(count), new LocatorAssertions.HasTextOptions().setTimeout(3000));
    }
}
