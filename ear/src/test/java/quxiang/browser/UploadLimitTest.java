package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class UploadLimitTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @TempDir
    Path directory;

    @Test
    void whoSendsTooLargeAFileIsToldSo() throws IOException {
        Path file = directory.resolve("roster.csv");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(200_000_000);
        }
        BrowserVisitor visitor = browser.wide();
        Page page = visitor.page();
        visitor.open("/index.xhtml");
        page.evaluate("document.body.innerHTML = '<form method=\"post\" enctype=\"multipart/form-data\""
                + " action=\"/index.xhtml\"><label>名单<input type=\"file\" name=\"roster\"></label>"
                + "<button>上传</button></form>'");
        page.getByLabel("名单").setInputFiles(file);
        page.getByText("上传").click();
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("文件过大");
        visitor.forgiveConsole();
        visitor.assertAccessible();
    }
}
