package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.demo.KnownPeople;
import quxiang.demo.KnownPeople.Known;

/** 线下解约 and 线下协议 as a graduate with a telephone, a unit with and one without an account, and the school see them. */
class RescissionPagesTest {

    private static final Known SOMEBODY = KnownPeople.ofTheSeason(108, 109).get(0);
    /** The unit of employer2. */
    private static final String UNIT = "91110105MA00DEM026";

    private static final Pattern CODE = Pattern.compile("编号：(\\d{20}).*?校验码：([0-9A-Z]{8})");

    @RegisterExtension
    static final Browser browser = new Browser();

    private static void looksRight(BrowserVisitor visitor, String name) {
        for (int width : new int[] {390, 1280}) {
            visitor.page().setViewportSize(width, 900);
            visitor.assertAccessible().assertNoSidewaysScroll().picture(name + "-" + width);
        }
    }

    private static FilePayload photograph(String name) throws IOException {
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, 690, 510);
        drawing.setColor(Color.GREEN);
        drawing.fillRect(120, 90, 90 + Math.floorMod(name.hashCode(), 397), 210);
        drawing.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return new FilePayload(name, "image/png", out.toByteArray());
    }

    /** Number and check code of a PDF that a page offers. */
    private static String code(Page page, String link) throws IOException {
        String href = page.locator("a", new Page.LocatorOptions().setHasText(link))
                .first()
                .getAttribute("href");
        byte[] pdf = page.request().get(page.evaluate("location.origin") + href).body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Matcher found = CODE.matcher(new PDFTextStripper().getText(document).replaceAll("\\s", ""));
            assertTrue(found.find(), "number and check code are on the paper");
            return found.group(1) + "-" + found.group(2);
        }
    }

    private static void record(BrowserVisitor graduate) throws IOException {
        Page page = graduate.open("/graduate/recorded.xhtml").page();
        page.locator("[id='form:number']").fill("2027-1080");
        Steps.choose(page, "查找单位", UNIT);
        Steps.job(page, "实验员");
        page.locator("[id='form:pages']").setInputFiles(photograph("recorded.png"));
        Steps.click(graduate, "提交审核");
        assertThat(page.getByText("已提交，请等待学校审核。")).isVisible();
    }

    @Test
    void anAgreementOnPaperIsObjectedToConfirmedAndRescinded() throws IOException {
        BrowserVisitor graduate = browser.phone();
        Steps.activate(graduate, SOMEBODY);
        Page page = graduate.open("/graduate/rescission.xhtml").page();
        assertThat(page.getByText("您没有在纸上签订的有效协议")).isVisible();
        record(graduate);

        BrowserVisitor unit = browser.wide().signIn("employer", "employer2").open("/employer/paper.xhtml");
        looksRight(unit, "employer-paper");
        Steps.link(unit, "线下协议");
        Steps.row(unit, SOMEBODY.name()).getByText("查看详情").click();
        assertThat(unit.page().getByAltText("协议书第1张")).isVisible();
        Steps.click(unit, "提出异议");
        Locator objection = unit.page().locator("[id='object:dialog']");
        objection.locator("textarea").fill("岗位名称与所签不一致");
        unit.assertAccessible();
        Steps.click(objection, "提出异议");
        assertThat(unit.page().getByText("已提出异议，学校和毕业生会收到消息。")).isVisible();
        looksRight(unit, "employer-paper-signing");
        graduate.open("/graduate/recorded.xhtml");
        assertThat(page.getByText("岗位名称与所签不一致")).isVisible();
        looksRight(graduate, "graduate-recorded-objected");

        BrowserVisitor school = browser.wide().signIn("school", "school1").open("/school/paper.xhtml?state=OBJECTED");
        Steps.row(school, SOMEBODY.name())
                .getByText("核对", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(school.page().getByText("岗位名称与所签不一致")).isVisible();
        school.assertAccessible();
        Steps.click(unit, "确认协议");
        Steps.click(unit.page().locator("[id='confirm:dialog']"), "确认协议");
        assertThat(unit.page().getByText("已确认，毕业生会收到消息。")).isVisible();
        Steps.click(school, "通过");
        Steps.click(school.page().locator("[id='approve:dialog']"), "通过");
        assertThat(school.page().getByText("已审核通过。")).isVisible();
        rescind(graduate, school);
        Locator told =
                unit.page().locator("tbody tr", new Page.LocatorOptions().setHasText("与" + SOMEBODY.name() + "的解约已完成"));
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            unit.open("/notices.xhtml");
            return told.count() > 0;
        });
        told.first()
                .getByText("查看", new Locator.GetByTextOptions().setExact(true))
                .click();
        unit.page().waitForURL("**/employer/paper-signing.xhtml?id=*");
        assertThat(unit.page().getByText("下载解约证明").first()).isVisible();
    }

    private static void rescind(BrowserVisitor graduate, BrowserVisitor school) throws IOException {
        Page page = graduate.open("/graduate/rescission.xhtml").page();
        Steps.click(graduate, "提交解约申请");
        assertThat(page.locator("#errors")).isVisible();
        looksRight(graduate, "graduate-rescission");
        page.locator("[id='form:cause']").selectOption("1");
        page.getByLabel("解约原因").fill("考取研究生");
        Steps.click(graduate, "提交解约申请");
        assertThat(page.getByText("已申请，请下载解约申请表去盖章。")).isVisible();
        looksRight(graduate, "graduate-rescission-opened");
        String form = code(page, "下载解约申请表");

        BrowserVisitor stranger = browser.phone().open("/stamped.xhtml?code=" + form);
        assertThat(stranger.page().getByText("解除就业协议申请表")).isVisible();
        looksRight(stranger, "stamped-rescission");
        stranger.page().locator("[id='form:pages']").setInputFiles(photograph("form.png"));
        Steps.click(stranger, "回传");
        assertThat(stranger.page().getByText("已收到，学校会核对")).isVisible();

        Page review = school.open("/school/rescissions.xhtml").page();
        Steps.row(school, SOMEBODY.name())
                .getByText("核对", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(review.getByAltText("解约申请表第1张")).isVisible();
        looksRight(school, "school-rescission");
        Steps.click(school, "退回修改");
        review.locator("[id='returnForm:dialog'] textarea").fill("漏盖公章");
        school.assertAccessible();
        Steps.click(review.locator("[id='returnForm:dialog']"), "退回修改");
        assertThat(review.getByText("已退回，原因已告知毕业生。")).isVisible();
        graduate.open("/graduate/rescission.xhtml");
        assertThat(page.getByText("漏盖公章")).isVisible();
        page.locator("[id='hand:pages']").setInputFiles(photograph("again.png"));
        Steps.click(graduate, "回传");
        assertThat(page.getByText("已回传，请等待学校审核。")).isVisible();
        school.open("/school/rescissions.xhtml");
        Steps.row(school, SOMEBODY.name())
                .getByText("核对", new Locator.GetByTextOptions().setExact(true))
                .click();
        Steps.click(school, "通过");
        Steps.click(review.locator("[id='approve:dialog']"), "通过");
        assertThat(review.getByText("解约已完成").first()).isVisible();
        graduate.open("/graduate/rescission.xhtml");
        assertThat(page.getByText("协议已解除，可以下载解约证明。")).isVisible();
        stranger.open("/verify.xhtml?code=" + code(page, "下载解约证明"));
        assertThat(stranger.page().locator(".verdict")).containsText("解约证明");
        stranger.assertAccessible();
    }

    @Test
    void aSchoolSetsItsRuleAndTakesItBack() {
        BrowserVisitor school = browser.wide().signIn("school", "school1").open("/school/policy.xhtml");
        Page page = school.page();
        String button = page.locator("[data-dialog='rule']").innerText();
        Steps.click(school, button);
        page.locator("[id='rule:most']").fill("10");
        Steps.click(page.locator("[id='rule:dialog']"), "保存");
        assertThat(page.locator("[id='rule:dialog']")).containsText("0 到 9 次");
        page.locator("[id='rule:most']").fill("9");
        Steps.click(page.locator("[id='rule:dialog']"), "保存");
        assertThat(page.getByText("解约规则已保存。")).isVisible();
        looksRight(school, "school-policy-rule");
        Steps.click(school, button);
        page.locator("[id='rule:most']").fill("");
        Steps.click(page.locator("[id='rule:dialog']"), "保存");
        assertEquals(0, page.locator("[id='rule:dialog']:visible").count());
    }
}
