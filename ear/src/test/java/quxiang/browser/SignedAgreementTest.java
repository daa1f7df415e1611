package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.demo.KnownPeople;
import quxiang.demo.KnownPeople.Known;

/** 核验 of the signed file as it was downloaded, of a copy that was added to, and of a forged one. */
class SignedAgreementTest {

    private static final Known SOMEBODY = KnownPeople.ofTheSeason(145, 146).get(0);
    private static final String JOB = "签章测试工程师";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void theCheckTellsAFreshAnAddedToAndAForgedFile() throws IOException {
        BrowserVisitor employer = browser.wide().signIn("employer", "employer1");
        agree(employer);
        employer.open("/employer/signings.xhtml?tab=SIGNED&size=50");
        byte[] fresh = download(employer);
        assertTrue(new String(fresh, StandardCharsets.ISO_8859_1).contains("/ETSI.CAdES.detached"), "it is signed");

        BrowserVisitor anyone = browser.wide();
        check(anyone, fresh, "真实有效", "签章覆盖整个文件", "verify-signed");
        byte[] update = "\n% noted by somebody\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        byte[] added = Arrays.copyOf(fresh, fresh.length + update.length);
        System.arraycopy(update, 0, added, fresh.length, update.length);
        check(anyone, added, "原文件之后添加过内容", "签章覆盖的内容未被改动", "verify-added");
        byte[] forged = fresh.clone();
        forged[forged.length / 4] ^= 1;
        check(anyone, forged, "文件已被改动", "签章与内容不再相符", "verify-forged");
    }

    private static void agree(BrowserVisitor employer) {
        Steps.collect(employer, SOMEBODY.name(), SOMEBODY.idNumber());
        Steps.invite(employer, SOMEBODY.name(), JOB);
        assertThat(employer.page().getByText("已发送 1 份邀请函")).isVisible();
        BrowserVisitor graduate = browser.phone();
        Steps.activate(graduate, SOMEBODY);
        graduate.page()
                .locator(".offers > li", new Page.LocatorOptions().setHasText(JOB))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("查看并回应"))
                .click();
        Steps.click(graduate, "同意签约");
        Steps.consent(graduate, "accept", SOMEBODY.mobile());
        Steps.click(graduate.page().locator("[id='accept:dialog']"), "同意签约");
        assertThat(graduate.page().getByText("已同意签约，等待院校审核。")).isVisible();
        BrowserVisitor school = browser.wide().signIn("school", "school1").open("/school/reviews.xhtml");
        Steps.click(Steps.row(school, SOMEBODY.name()), "通过");
        Steps.click(school.page().locator("[id='approve:dialog']"), "通过");
        assertThat(school.page().getByText("已审核通过")).isVisible();
    }

    private static byte[] download(BrowserVisitor visitor) throws IOException {
        Locator link = Steps.row(visitor, SOMEBODY.name())
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("下载电子就业协议书"));
        Download download = visitor.page().waitForDownload(link::click);
        return Files.readAllBytes(download.path());
    }

    private static void check(BrowserVisitor anyone, byte[] pdf, String verdict, String signature, String picture) {
        anyone.open("/verify.xhtml");
        anyone.page().getByLabel("协议书 PDF 文件").setInputFiles(new FilePayload("a.pdf", "application/pdf", pdf));
        Steps.click(anyone, "核验文件");
        assertThat(anyone.page().locator(".verdict")).containsText(verdict);
        assertThat(anyone.page().locator(".verdict")).containsText(signature);
        for (int width : new int[] {390, 1280}) {
            anyone.page().setViewportSize(width, 900);
            anyone.assertAccessible().assertNoSidewaysScroll().picture(picture + "-" + width);
        }
    }
}
