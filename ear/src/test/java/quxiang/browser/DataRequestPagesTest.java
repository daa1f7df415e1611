package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.demo.KnownPeople;
import quxiang.demo.KnownPeople.Known;

/** A graduate asks about their data; the centre refuses one request with its law, and carries a deletion out. */
class DataRequestPagesTest {

    private static final Known SOMEBODY = KnownPeople.ofTheSeason(177, 178).get(0);

    @RegisterExtension
    static final Browser browser = new Browser();

    private static void looksRight(BrowserVisitor visitor, String name) {
        for (int width : new int[] {390, 1280}) {
            visitor.page().setViewportSize(width, 900);
            visitor.assertAccessible().assertNoSidewaysScroll().picture(name + "-" + width);
        }
    }

    private static void asks(BrowserVisitor graduate, String kind, String words) {
        Page page = graduate.open("/my-data.xhtml").page();
        Steps.choose(page, "请求种类", kind);
        page.locator("[id='ask:words']").fill(words);
        Steps.click(graduate, "提交请求");
        assertThat(page.getByText("请求已提交，编号").first()).isVisible();
    }

    private static void opens(BrowserVisitor centre, String kind) {
        centre.open("/centre/requests.xhtml?name=" + SOMEBODY.name());
        Locator row = centre.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(kind));
        row.first().locator("a").last().click();
        assertThat(centre.page().getByText("您打开本页已记入操作记录。")).isVisible();
    }

    @Test
    void aRequestIsHandedInReadAndAnswered() {
        BrowserVisitor graduate = browser.phone();
        Steps.activate(graduate, SOMEBODY);
        graduate.open("/my-data.xhtml");
        Steps.click(graduate, "提交请求");
        graduate.assertAccessible();
        asks(graduate, "撤回同意", "请停止向我推送招聘信息");
        asks(graduate, "删除（注销账号）", "我已出国，不再使用");
        looksRight(graduate, "my-data-requests");

        BrowserVisitor centre = browser.wide().signIn("admin", "centre1").open("/centre/workbench.xhtml");
        assertThat(centre.page().getByText("待答复的个人信息请求").first()).isVisible();
        centre.open("/centre/requests.xhtml");
        looksRight(centre, "centre-requests");
        opens(centre, "撤回同意");
        looksRight(centre, "centre-request");
        Page page = centre.page();
        page.locator("[id='refuse:why']").fill("本系统不推送招聘信息，没有可以停止的处理。");
        Steps.click(centre, "不予办理");
        assertThat(page.getByText("请写明法律依据").or(page.getByText("法律依据")).first()).isVisible();
        page.locator("[id='refuse:basis']").fill("个人信息保护法第四十七条第一款第三项");
        Steps.click(centre, "不予办理");
        assertThat(page.getByText("已答复为不予办理").first()).isVisible();

        graduate.open("/my-data.xhtml");
        assertThat(graduate.page().getByText("本系统不推送招聘信息").first()).isVisible();
        looksRight(graduate, "my-data-refused");

        opens(centre, "删除");
        looksRight(centre, "centre-request-erasure");
        page.locator("[id='grant:what']").fill("已核实本人身份，账号已注销。");
        Steps.click(centre, "已办理");
        assertThat(page.getByText("删除了什么").first()).isVisible();
        assertThat(page.getByText("依法保留了什么").first()).isVisible();
        looksRight(centre, "centre-request-erased");
        graduate.open("/graduate/home.xhtml");
        assertThat(graduate.page()).hasURL(Pattern.compile(".*/login\\.xhtml.*"));
    }
}
