package quxiang.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Locale;

/** What pages transfer: at the first visit with an empty cache, and at the next one. */
final class PageWeights {

    private final StringBuilder table = new StringBuilder();
    private final int mostAtFirst;
    private final int mostAfterwards;

    /** What a page may transfer, in kilobytes. */
    PageWeights(int mostAtFirst, int mostAfterwards) {
        this.mostAtFirst = mostAtFirst;
        this.mostAfterwards = mostAfterwards;
    }

    /** Weighs a page; the second visit is what a slow telephone pays each time. */
    void weigh(BrowserVisitor visitor, String path) {
        Page page = visitor.page();
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.clearBrowserCache", new JsonObject());
        session.detach();
        int first = transferred(visitor.open(path));
        int again = transferred(visitor.open(path));
        table.append(String.format(
                Locale.ROOT, "| %s | %.1f | %.1f |%n", path.replaceAll("\\?.*", ""), first / 1024.0, again / 1024.0));
        assertTrue(first <= mostAtFirst * 1024, path + " transfers " + first + " at the first visit");
        assertTrue(again <= mostAfterwards * 1024, path + " transfers " + again + " at the next");
    }

    private static int transferred(BrowserVisitor visitor) {
        visitor.page().waitForLoadState();
        return ((Number) visitor.page()
                        .evaluate(
                                "performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))"
                                        + ".reduce((sum, one) => sum + one.transferSize, 0)"))
                .intValue();
    }

    @Override
    public String toString() {
        return "| page | KB at the first visit | KB at the next |\n|---|---|---|\n" + table;
    }
}
