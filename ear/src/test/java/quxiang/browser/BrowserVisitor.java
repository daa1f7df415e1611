package quxiang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Somebody who uses the pages with a browser of their own. */
public final class BrowserVisitor {

    static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path PICTURES =
            Path.of(System.getProperty("quxiang.ear")).resolveSibling("pictures");

    private static final int WIDE = 1280;
    private static final int PHONE = 390;

    /** The dialog that is open, else the page: its text and what stands in its fields. */
    private static final String READS =
            "() => { const part = [...document.querySelectorAll('.ui-dialog')].find((one) => one.offsetParent)"
                    + " || document.querySelector('main') || document.body;"
                    + " const fields = [...part.querySelectorAll('input:not([type=hidden], [type=password]), textarea, select')]"
                    + ".filter((one) => one.offsetParent && one.value).map((one) => one.id + '=' + one.value);"
                    + " return (fields.join(' ') + ' | ' + part.innerText.replace(/\\s+/g, ' ')).slice(0, 800); }";

    private final UnaryOperator<String> addresses;
    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    /** @param addresses where a path, as in {@code /index.xhtml}, is found */
    BrowserVisitor(UnaryOperator<String> addresses, com.microsoft.playwright.Browser browser, int width, int height) {
        this.addresses = addresses;
        context = browser.newContext(
                new NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.location().contains("/favicon.ico")) {
                errors.add(page.url() + ": " + message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> errors.add(page.url() + ": " + error));
    }

    /** What is on the screen, for everything that has no method here. */
    public Page page() {
        return page;
    }

    /** @param path as in {@code /index.xhtml} */
    public BrowserVisitor open(String path) {
        page.navigate(addresses.apply(path));
        return this;
    }

    /**
     * Signs in with a demonstration account and waits for the page that comes then.
     *
     * @param role {@code employer}, {@code graduate}, {@code school} or {@code admin}
     */
    public BrowserVisitor signIn(String role, String username) {
        return signIn(role, username, "Quxiang@2027");
    }

    /** Signs in with a password of one's own and waits for the page that comes then. */
    BrowserVisitor signIn(String role, String username, String password) {
        open("/login.xhtml?role=" + role);
        page.getByLabel("用户名").fill(username);
        page.getByLabel("密码").fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("登录").setExact(true))
                .click();
        page.waitForURL(address -> !address.contains("/login.xhtml"));
        return this;
    }

    /** Reads the pages in another language from now on. */
    BrowserVisitor speak(String language) {
        context.addCookies(List.of(new Cookie("language", language).setUrl(addresses.apply("/"))));
        return this;
    }

    /** Says that what the console shows now is expected: a refused address, for example. */
    public void forgiveConsole() {
        errors.clear();
    }

    /** What is on the screen in words, for whoever has no picture of a failure. */
    String reads() {
        if (page.isClosed()) {
            return "left";
        }
        try {
            return page.url() + " " + page.evaluate(READS) + (errors.isEmpty() ? "" : " console: " + errors);
        } catch (PlaywrightException onTheWay) {
            return page.url() + " is on its way";
        }
    }

    /** Keeps the whole page as {@code ear/target/pictures/NAME.png}. */
    public BrowserVisitor picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        return this;
    }

    /** Fails unless axe-core finds nothing against WCAG 2.2 AA in what is shown now, neither on a wide screen nor on a telephone. */
    public BrowserVisitor assertAccessible() {
        ViewportSize screen = page.viewportSize();
        assertAccessibleAsShown();
        page.setViewportSize(screen.width < WIDE ? WIDE : PHONE, screen.height);
        assertAccessibleAsShown();
        page.setViewportSize(screen.width, screen.height);
        return this;
    }

    private void assertAccessibleAsShown() {
        AxeRunOptions onlyFaults = new AxeRunOptions();
        onlyFaults.setResultTypes(List.of("violations"));
        // No page of ours has frames, so nothing is to be put together in a page of its own.
        String found = new AxeBuilder(page)
                .setLegacyMode(true).options(onlyFaults).withTags(WCAG).analyze().getViolations().stream()
                        .map(BrowserVisitor::told)
                        .collect(Collectors.joining("\n"));
        assertEquals("", found, "accessibility of " + page.url() + " at " + page.viewportSize().width);
    }

    /** Fails when the page is wider than the screen. */
    public BrowserVisitor assertNoSidewaysScroll() {
        Object beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, ((Number) beyond).intValue(), "pixels beyond the right edge of " + page.url());
        return this;
    }

    List<String> leave() {
        context.close();
        return errors;
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " (" + rule.getHelpUrl() + ")\n"
                + rule.getNodes().stream().map(BrowserVisitor::told).collect(Collectors.joining("\n"));
    }

    private static String told(CheckedNode node) {
        return "  " + node.getTarget() + "  " + node.getHtml() + "\n    "
                + node.getFailureSummary().replace("\n", "\n    ");
    }
}
