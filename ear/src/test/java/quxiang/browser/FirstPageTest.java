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
}
