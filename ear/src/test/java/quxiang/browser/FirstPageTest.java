package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FirstPageTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void theFirstPageSaysWhereOneIs() {
        BrowserVisitor visitor = browser.wide().open("/index.xhtml").picture("index-wide");
        assertThat(visitor.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("全国高校毕业生毕业去向登记系统")))
                .isVisible();
        visitor.assertAccessible();
    }

    @Test
    void theFirstPageFitsAPhone() {
        browser.phone().open("/").picture("index-phone").assertAccessible().assertNoSidewaysScroll();
    }

    @Test
    void aStrangerFindsAnAnswerFromTheFirstPage() {
        BrowserVisitor visitor = browser.phone().open("/index.xhtml");
        visitor.page().locator("a[href*='help.xhtml?role=graduate']").click();
        assertThat(visitor.page().getByText("激活账号").first()).isVisible();
        visitor.page().getByLabel("在本页查找").fill("盖章");
        Steps.click(visitor, "查找");
        assertThat(visitor.page().getByText("协议书不需要盖章")).isVisible();
        assertThat(visitor.page().getByText("登记其他去向")).isHidden();
        visitor.picture("help-phone").assertAccessible().assertNoSidewaysScroll();
        visitor.page().getByLabel("在本页查找").fill("没有这个词");
        Steps.click(visitor, "查找");
        assertThat(visitor.page().getByText("没有找到含有“没有这个词”的内容")).isVisible();
    }
}
