package quxiang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import quxiang.server.Thoroughness;

/**
 * Walks through all pages that somebody can get to by links, one of each kind, and looks at each with every dialog and
 * every part that opens, with the errors of forms that lack what they need, at a desk and on a telephone, in both
 * languages. Where it is not to be thorough, axe looks at telephones only and at Chinese only, and of a page with tabs
 * the dialogs, errors and English are those of the tab that is met first.
 */
final class Walk {

    private static final int WIDE = 1280;
    private static final int PHONE = 390;
    private static final int SMALL = 320;
    private static final int HEIGHT = 844;

    private static final String FORMS =
            "[...document.querySelectorAll('main form[method=post]')].filter((form) => form.querySelector('[type=submit]')"
                    + " && form.querySelector('input[type=text][aria-required=true], input[type=tel][aria-required=true],"
                    + " textarea[aria-required=true]'))";
    private static final String SEND = "(n) => { const form = " + FORMS + "[n];"
            + " const dialog = form.querySelector('.ui-dialog'); if (dialog) PF(form.id).show();"
            + " form.querySelectorAll('[aria-required=true]').forEach((one) => { one.value = ''; });"
            + " setTimeout(() => [...form.querySelectorAll('[type=submit]')].pop().click(), 0); }";

    private static final String STAYS =
            "(n) => [..." + FORMS + "[n].querySelectorAll('[type=submit]')].pop().dataset.execute !== undefined";

    private final String axe = read("/axe.min.js");
    private final String look = read("walk.js");
    private final BrowserVisitor visitor;
    private final Page page;
    private final Set<String> kinds = new TreeSet<>();
    private final Set<String> opened = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();

    Walk(BrowserVisitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** What was seen: {@code /employer/signing.xhtml}. */
    Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        kinds.forEach(kind -> paths.add(kind.replaceAll("\\?.*", "")));
        return paths;
    }

    /** What is wrong, a line each. */
    List<String> wrong() {
        return wrong;
    }

    /** From the page that is open on. */
    Walk everywhere() {
        return from(address(page.url()));
    }

    /** From these addresses on to all that was not seen yet. */
    Walk from(String... addresses) {
        Deque<String> next = new ArrayDeque<>(List.of(addresses));
        while (!next.isEmpty()) {
            String address = next.poll();
            if (!kinds.add(kind(address))) {
                continue;
            }
            look(address, Thoroughness.isFull() || opened.add(address.replaceAll("\\?.*", "")));
            links().stream().filter(link -> !kinds.contains(kind(link))).forEach(next::add);
        }
        return this;
    }

    /** Looks at one more state of a page that was seen already. */
    Walk again(String address) {
        look(address, true);
        return this;
    }

    private void look(String address, boolean whole) {
        open(address);
        // A page that leads on to another one is that other one.
        if (!kind(address(page.url())).equals(kind(address)) && !kinds.add(kind(address(page.url())))) {
            return;
        }
        if (page.locator("h1").count() == 0 || page.locator("h1").innerText().contains("系统出现问题")) {
            wrong.add(address + ": an error page");
            return;
        }
        page.evaluate(
                "() => document.querySelectorAll('main details:not(.columns-choice)').forEach((one) => { one.open = true; })");
        judge(address, "", Thoroughness.isFull() ? new Integer[] {WIDE, PHONE} : new Integer[] {PHONE});
        if (!whole) {
            return;
        }
        for (String dialog : dialogs()) {
            Locator opener = page.locator("[data-dialog='" + dialog + "']:not([aria-disabled=true]):visible")
                    .first();
            if (opener.count() == 0) {
                continue;
            }
            opener.click();
            judge(address, " dialog " + dialog, PHONE);
            page.keyboard().press("Escape");
        }
        errors(address);
        english(address);
    }

    private void open(String address) {
        page.setViewportSize(WIDE, HEIGHT);
        visitor.open(address);
        page.evaluate(axe);
    }

    /** Looks at what is shown now at each width, closely at the widths that are named. */
    private void judge(String address, String part, Integer... closely) {
        for (int width : address.startsWith("/graduate/") ? new int[] {WIDE, PHONE, SMALL} : new int[] {WIDE, PHONE}) {
            page.setViewportSize(width, HEIGHT);
            boolean close = List.of(closely).contains(width);
            seen(close).forEach(one -> wrong.add(address + part + " at " + width + ": " + one));
        }
        page.setViewportSize(WIDE, HEIGHT);
    }

    @SuppressWarnings("unchecked")
    private List<String> seen(boolean closely) {
        return (List<String>) page.evaluate(look, Map.of("tags", BrowserVisitor.WCAG, "closely", closely));
    }

    /** The dialogs that a button of the page opens. */
    @SuppressWarnings("unchecked")
    private List<String> dialogs() {
        return (List<String>) page.evaluate(
                "() => [...new Set([...document.querySelectorAll('main [data-dialog]')].map((one) => one.dataset.dialog))]"
                        + ".filter((id) => window.PrimeFaces && PrimeFaces.widgets[id])");
    }

    /** Sends each form without what it requires; where nothing is required there is no error to see. */
    private void errors(String address) {
        int forms = ((Number) page.evaluate(FORMS + ".length")).intValue();
        for (int form = 0; form < forms; form++) {
            int number = form;
            visitor.open(address);
            page.setViewportSize(PHONE, HEIGHT);
            if (Boolean.TRUE.equals(page.evaluate(STAYS, number))) {
                page.waitForResponse(
                        answer -> answer.request().method().equals("POST"), () -> page.evaluate(SEND, number));
            } else {
                page.waitForNavigation(() -> page.evaluate(SEND, number));
            }
            page.evaluate(axe);
            if (page.locator("#errors, .ui-dialog:visible .errors p").count() == 0) {
                wrong.add(address + " form " + form + ": says nothing of what is missing");
            }
            seen(true).forEach(one -> wrong.add(address + " with an error: " + one));
        }
    }

    private void english(String address) {
        visitor.speak("en");
        visitor.open(address);
        page.evaluate(axe);
        judge(address, " in English", Thoroughness.isFull() ? new Integer[] {PHONE} : new Integer[] {});
        visitor.speak("zh-CN");
    }

    /** Where the links of the page lead, within the application and to pages only. */
    @SuppressWarnings("unchecked")
    private List<String> links() {
        List<String> links = (List<String>) page.evaluate("() => [...document.querySelectorAll('a[href]')]"
                + ".filter((a) => a.origin === location.origin && a.pathname.endsWith('.xhtml'))"
                + ".map((a) => a.pathname + a.search)");
        return links;
    }

    private static String address(String url) {
        return url.replaceFirst("^https?://[^/]+", "").replaceAll("#.*", "");
    }

    /** Pages that differ only in which row they show are of one kind; tabs are not. */
    private static String kind(String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            return address;
        }
        TreeSet<String> names = new TreeSet<>();
        for (String parameter : address.substring(query + 1).split("&")) {
            String name = parameter.replaceAll("=.*", "");
            if (name.equals("tab") || name.equals("role") || name.equals("kind")) {
                names.add(parameter);
            } else if (name.equals("id") || name.equals("import")) {
                names.add(name);
            }
        }
        return address.substring(0, query) + (names.isEmpty() ? "" : "?" + String.join("&", names));
    }

    /** The pages that were built. */
    static Set<String> pages(Predicate<String> wanted) throws IOException {
        Set<String> pages = new TreeSet<>();
        try (ZipFile ear =
                        new ZipFile(Path.of(System.getProperty("quxiang.ear")).toFile());
                InputStream in = new BufferedInputStream(ear.getInputStream(ear.getEntry("quxiang-web.war")));
                ZipInputStream web = new ZipInputStream(in)) {
            for (ZipEntry entry = web.getNextEntry(); entry != null; entry = web.getNextEntry()) {
                String name = "/" + entry.getName();
                if (name.endsWith(".xhtml")
                        && !name.startsWith("/WEB-INF/")
                        && !name.startsWith("/resources/")
                        && wanted.test(name)) {
                    pages.add(name);
                }
            }
        }
        return pages;
    }

    private static String read(String resource) {
        try (InputStream in = Walk.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
