package quxiang.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Chromium before the running application, as {@code @RegisterExtension static final Browser browser = new Browser();}.
 * Everybody who visits has windows and cookies of their own; when a test ends they leave, and errors that their consoles
 * showed fail the test. A test that fails says what their pages read.
 */
public final class Browser implements BeforeAllCallback, AfterEachCallback, TestExecutionExceptionHandler {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<BrowserVisitor> visitors = new ArrayList<>();
    private RunningServer server;
    private Chromium chromium;

    @Override
    public void beforeAll(ExtensionContext context) {
        server = once(context, RunningServer.class, RunningServer::start);
        chromium = once(context, Chromium.class, Chromium::start);
    }

    /** Somebody at a desk: 1280 x 800. */
    public BrowserVisitor wide() {
        return visitor(1280, 800);
    }

    /** Somebody with a phone: 390 x 844. */
    public BrowserVisitor phone() {
        return visitor(390, 844);
    }

    /** Somebody with a phone who uses another server. */
    public BrowserVisitor phone(RunningServer other) {
        return visitor(other, 390, 844);
    }

    /** Somebody at a desk who uses another server. */
    public BrowserVisitor wide(RunningServer other) {
        return visitor(other, 1280, 800);
    }

    private BrowserVisitor visitor(int width, int height) {
        return visitor(server, width, height);
    }

    private BrowserVisitor visitor(RunningServer server, int width, int height) {
        BrowserVisitor visitor = new BrowserVisitor(server::address, chromium.browser(), width, height);
        visitors.add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> errors = new ArrayList<>();
        boolean failed = context.getExecutionException().isPresent();
        for (BrowserVisitor visitor : visitors) {
            if (failed) {
                visitor.picture(
                        "failed-" + context.getRequiredTestMethod().getName() + "-" + visitors.indexOf(visitor));
            }
            errors.addAll(visitor.leave());
        }
        visitors.clear();
        if (!errors.isEmpty() && !failed) {
            throw new AssertionError("the browser's console shows\n" + String.join("\n", errors));
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
        StringBuilder said = new StringBuilder(String.valueOf(failure.getMessage()));
        for (BrowserVisitor visitor : visitors) {
            said.append("\n--- ").append(visitor.reads());
        }
        throw new AssertionError(said.toString(), failure);
    }

    /** One for all classes of this process, also when each of them is launched by itself. */
    private static <T extends AutoCloseable> T once(ExtensionContext context, Class<T> type, Supplier<T> start) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Browser.class))
                .getOrComputeIfAbsent(type, t -> start.get(), type);
    }

    record Chromium(Playwright playwright, com.microsoft.playwright.Browser browser) implements AutoCloseable {

        static Chromium start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Chromium(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(Path.of("/usr/bin/chromium-headless-shell"))
                                    .setArgs(FLAGS)));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
