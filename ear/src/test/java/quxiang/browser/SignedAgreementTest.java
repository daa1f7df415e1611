package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 核验 of the signed file as it was downloaded, of a copy that was added to, and of a forged one. */
class SignedAgreementTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void theCheckTellsAFreshAnAddedToAndAForgedFile() throws IOException {
        BrowserVisitor employer = browser.wide().signIn("employer", "employer1");
        employer.open("/employer/signings.xhtml?tab=SIGNED");
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

    private static byte[] download(BrowserVisitor visitor) throws IOException {
        Locator link = visitor.page().getByText("下载电子就业协议书").first();
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
