package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.common.CreditCode;
import quxiang.demo.KnownPeople;
import quxiang.demo.KnownPeople.Known;

/** 线下签约 as a graduate with a telephone, the school and a unit without an account see it. */
class PaperPagesTest {

    private static final Known SOMEBODY = KnownPeople.ofTheSeason(184, 185).get(0);
    private static final Known RECORDING = KnownPeople.ofTheSeason(185, 186).get(0);
    private static final Pattern STAMPED = Pattern.compile("stamped\\.xhtml\\?code=(\\d{18}-[0-9A-Z]{8})");

    @RegisterExtension
    static final Browser browser = new Browser();

    private static void looksRight(BrowserVisitor visitor, String name) {
        for (int width : new int[] {360, 1280}) {
            visitor.page().setViewportSize(width, 900);
            visitor.assertAccessible().assertNoSidewaysScroll().picture(name + "-" + width);
        }
    }

    private static void unit(Page page, String name, String code) {
        page.getByLabel("单位名称").fill(name);
        page.locator("[id='form:unitCode']").fill(code);
        Steps.choose(page.locator("[id='form:nature']"), "其他企业");
        page.locator("[id='form:industry']").selectOption("C");
        page.locator("[id='form:unitPlace']").fill("北京市西城区路1号");
        page.locator("[id='form:contact']").fill("王经理");
        page.locator("[id='form:unitPhone']").fill("010-5550100");
    }

    /** A photograph of one's own: that of somebody else's agreement would be refused. */
    private static FilePayload photograph(String name) throws IOException {
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, 700, 500);
        drawing.setColor(Color.BLUE);
        drawing.fillRect(100, 100, 100 + Math.floorMod(name.hashCode(), 400), 200);
        drawing.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return new FilePayload(name, "image/png", out.toByteArray());
    }

    @Test
    void anAgreementIsTypedPrintedStampedAndReviewed() throws IOException {
        BrowserVisitor graduate = browser.phone();
        Steps.activate(graduate, SOMEBODY);
        Page page = graduate.open("/graduate/paper.xhtml").page();
        looksRight(graduate, "graduate-paper");
        Steps.click(graduate, "提交审核");
        assertThat(page.locator("#errors")).isVisible();
        graduate.assertAccessible();
        unit(page, "线下单位", "911101199720000030");
        Steps.job(page, "测试工程师");
        Steps.click(graduate, "提交审核");
        assertThat(page.locator("#errors")).containsText("统一社会信用代码");
        assertThat(page.getByLabel("单位名称")).hasValue("线下单位");
        page.locator("[id='form:unitCode']")
                .fill(CreditCode.completed("9111019972000003X").text());
        Steps.click(graduate, "提交审核");
        assertThat(page.getByText("已提交，请等待学校审核协议内容。")).isVisible();
        looksRight(graduate, "graduate-paper-submitted");

        BrowserVisitor school = browser.wide().signIn("school", "school1").open("/school/paper.xhtml?state=WAITING");
        Page review = school.page();
        looksRight(school, "school-paper");
        Steps.click(Steps.row(school, SOMEBODY.name()), "退回修改");
        review.locator("[id='giveBack:dialog'] textarea").fill("请写单位全称");
        school.assertAccessible();
        Steps.click(review.locator("[id='giveBack:dialog']"), "退回修改");
        assertThat(review.getByText("已退回，原因已告知毕业生。")).isVisible();
        graduate.open("/graduate/paper.xhtml");
        assertThat(page.getByText("请写单位全称").first()).isVisible();
        assertThat(page.getByLabel("岗位名称")).hasValue("测试工程师");
        looksRight(graduate, "graduate-paper-returned");
        page.getByLabel("单位名称").fill("线下单位有限公司");
        Steps.click(graduate, "提交审核");
        school.open("/school/paper.xhtml?state=WAITING");
        Steps.click(Steps.row(school, SOMEBODY.name()), "通过");
        Steps.click(review.locator("[id='pass:dialog']"), "通过");
        assertThat(review.getByText("协议内容已通过")).isVisible();

        graduate.open("/graduate/paper.xhtml");
        looksRight(graduate, "graduate-paper-to-stamp");
        String download = page.locator("a", new Page.LocatorOptions().setHasText("下载就业协议书"))
                .getAttribute("href");
        String code = stampedCode(
                page.request().get(page.evaluate("location.origin") + download).body());
        page.locator("[id='hand:pages']")
                .setInputFiles(
                        new FilePayload("a.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        Steps.click(graduate, "回传");
        assertThat(page.locator("#errors")).containsText("jpg");

        BrowserVisitor unit = browser.phone().open("/stamped.xhtml");
        unit.page().getByLabel("回传码").fill("1-1");
        Steps.click(unit, "查找协议书");
        assertThat(unit.page().locator("#errors")).containsText("没有找到这份协议书");
        unit.assertAccessible();
        unit.open("/stamped.xhtml?code=" + code);
        assertThat(unit.page().getByText("线下单位有限公司")).isVisible();
        looksRight(unit, "stamped");
        unit.page().locator("[id='form:pages']").setInputFiles(photograph("a.png"));
        Steps.click(unit, "回传");
        assertThat(unit.page().getByText("已收到，学校会核对")).isVisible();
        unit.open("/verify.xhtml?code=" + code);
        assertThat(unit.page().locator(".verdict")).containsText("还没有生效");
        assertThat(unit.page().locator(".verdict")).containsText("线下签约");

        school.open("/school/paper.xhtml?state=WAITING");
        Steps.row(school, SOMEBODY.name())
                .getByText("核对", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(review.getByAltText("协议书第1张")).isVisible();
        looksRight(school, "school-paper-signing");
        Steps.click(school, "通过");
        school.assertAccessible();
        Steps.click(review.locator("[id='approve:dialog']"), "通过");
        assertThat(review.getByText("已审核通过。")).isVisible();
        school.open("/school/signings.xhtml?name=" + SOMEBODY.name());
        assertThat(Steps.row(school, SOMEBODY.name())).containsText("线下签约");
        graduate.open("/graduate/paper.xhtml");
        assertThat(page.getByText("签约已生效")).isVisible();
        looksRight(graduate, "graduate-paper-signed");
        graduate.open("/graduate/home.xhtml").assertAccessible();
        graduate.open("/graduate/signing.xhtml").assertAccessible();
        unit.open("/verify.xhtml?code=" + code);
        assertThat(unit.page().locator(".verdict")).containsText("真实有效");
    }

    private static String stampedCode(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Matcher found =
                    STAMPED.matcher(new PDFTextStripper().getText(document).replaceAll("\\s", ""));
            assertTrue(found.find(), "the address is on the paper");
            return found.group(1);
        }
    }

    @Test
    void whatWasSignedBeforeIsRecordedWithItsImagesAndWithdrawn() throws IOException {
        BrowserVisitor graduate = browser.phone();
        Steps.activate(graduate, RECORDING);
        Page page = graduate.open("/graduate/recorded.xhtml").page();
        looksRight(graduate, "graduate-recorded");
        page.locator("[id='form:number']").fill("2027-0815");
        unit(page, "旧单位", CreditCode.completed("9111019972000004X").text());
        Steps.job(page, "会计");
        Steps.click(graduate, "提交审核");
        assertThat(page.locator("#errors")).containsText("请拍照或选择盖章后的协议书图片");
        page.locator("[id='form:pages']").setInputFiles(photograph("b.png"));
        Steps.click(graduate, "提交审核");
        assertThat(page.getByText("已提交，请等待学校审核。")).isVisible();
        looksRight(graduate, "graduate-recorded-submitted");
        Steps.click(graduate, "撤销");
        page.locator("[id='withdraw:dialog'] textarea").fill("填错了");
        graduate.assertAccessible();
        Steps.click(page.locator("[id='withdraw:dialog']"), "撤销");
        assertThat(page.getByText("登记已撤销。")).isVisible();
        assertThat(page.locator("[id='form:number']")).hasValue("2027-0815");
    }
}
