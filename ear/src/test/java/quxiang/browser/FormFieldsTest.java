package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Fields that help while they are filled in. Schools are suggested, files are looked at before they are sent. */
class FormFieldsTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @TempDir
    Path directory;

    @Test
    void aSchoolIsChosenByItsPinyinInitialsAndTheKeyboardAlone() {
        BrowserVisitor employer = browser.wide().signIn("employer", "employer2").open("/employer/favorites.xhtml");
        Page page = employer.page();
        Steps.click(employer, "添加学生");
        Locator dialog = page.locator("[id='add:dialog']");
        dialog.getByLabel("毕业院校").pressSequentially("sfdx");
        assertThat(page.locator(".ui-autocomplete-panel:visible [role=option]")).hasText(new String[] {"示范大学"});
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(dialog.getByLabel("毕业院校")).hasValue("示范大学");
        dialog.getByLabel("毕业院校").fill("");
        dialog.getByLabel("毕业院校").pressSequentially("10999");
        assertThat(page.locator(".ui-autocomplete-panel:visible [role=option]")).hasCount(1);
        employer.assertAccessible();
        dialog.getByLabel("毕业院校").fill("没有的大学");
        dialog.getByLabel("学生姓名").fill("某人");
        dialog.getByLabel("身份证号").fill("110199200506100033");
        Steps.click(dialog, "搜索");
        assertThat(dialog).containsText("没有找到“没有的大学”这所院校");
        assertThat(dialog.getByLabel("毕业院校")).hasValue("没有的大学");
        employer.assertAccessible();
    }

    @Test
    void whatIsSuggestedTooLateIsNotShown() {
        BrowserVisitor employer = browser.wide().signIn("employer", "employer2").open("/employer/favorites.xhtml");
        Page page = employer.page();
        List<Route> late = new ArrayList<>();
        page.route(address -> address.endsWith("/schools?query=s"), late::add);
        Steps.click(employer, "添加学生");
        Locator school = page.locator("[id='add:dialog']").getByLabel("毕业院校");
        school.pressSequentially("s");
        page.waitForCondition(() -> !late.isEmpty());
        school.pressSequentially("fdx");
        Locator suggested = page.locator(".ui-autocomplete-panel:visible [role=option]");
        assertThat(suggested).hasText(new String[] {"示范大学"});
        late.get(0)
                .fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"suggestions\":[{\"label\":\"上海大学\"},{\"label\":\"四川大学\"}]}"));
        page.waitForTimeout(500);
        assertThat(suggested).hasText(new String[] {"示范大学"});
    }

    @Test
    void whoActivatesAnAccountTypesASchoolByItsCodeToo() {
        BrowserVisitor graduate = browser.phone().open("/activate.xhtml");
        Page page = graduate.page();
        page.getByLabel("毕业院校").pressSequentially("sfd");
        assertThat(page.locator("#schools option")).hasAttribute("value", "示范大学");
        page.getByLabel("毕业院校").fill("没有的大学");
        Steps.click(graduate, "激活");
        assertThat(page.locator("[id='form:schoolField']")).containsText("没有找到“没有的大学”这所院校");
        page.getByLabel("毕业院校").fill("10999");
        Steps.click(graduate, "激活");
        assertThat(page.locator("[id='form:schoolField']")).not().containsText("没有找到");
        graduate.assertAccessible().assertNoSidewaysScroll();
    }

    @Test
    void whoHasNoAccountYetLoadsLittle() {
        BrowserVisitor anybody = browser.phone();
        PageWeights weights = new PageWeights(150, 15);
        for (String path : List.of(
                "/index.xhtml",
                "/login.xhtml",
                "/register.xhtml",
                "/activate.xhtml",
                "/reset.xhtml",
                "/check.xhtml",
                "/verify.xhtml")) {
            weights.weigh(anybody, path);
        }
    }

    @Test
    void aFileThatCannotBeReadIsNamedBeforeItIsSent() throws IOException {
        BrowserVisitor employer = browser.wide().signIn("employer", "employer2").open("/employer/favorites.xhtml");
        Page page = employer.page();
        AtomicInteger sent = new AtomicInteger();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().contains("favorites.xhtml")) {
                sent.incrementAndGet();
            }
        });
        Steps.click(employer, "导入学生名单");
        Locator dialog = page.locator("[id='import:dialog']");
        Path large = directory.resolve("名单.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(70_000_000);
        }
        dialog.getByLabel("文件").setInputFiles(large);
        assertThat(dialog.locator(".chosen")).containsText("超过 64 MB 的上限");
        employer.assertAccessible();
        Steps.click(dialog, "上传并导入");
        assertThat(dialog.getByLabel("文件")).isFocused();
        assertEquals(0, sent.get());
        dialog.getByLabel("文件")
                .setInputFiles(
                        new FilePayload("名单.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        assertThat(dialog.locator(".chosen")).containsText("这不是 xlsx 或 csv 文件");
        dialog.getByLabel("导入前先预览").check();
        Steps.click(dialog, "上传并导入");
        assertThat(dialog.locator("[id='import:fileError']")).containsText("这不是可读取的表格文件");
        assertThat(dialog.locator(".chosen")).containsText("名单.pdf");
        assertThat(dialog.getByLabel("导入前先预览")).isChecked();
        employer.assertAccessible();
        assertEquals(1, sent.get());
    }
}
