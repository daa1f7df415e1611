package quxiang.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import quxiang.demo.KnownPeople;
import quxiang.demo.KnownPeople.Known;

/**
 * Every form of employers, the centre and the public pages with each field empty, too long, full of markup and with a
 * choice or code that does not exist: a sentence for the person, never an error page, never markup that comes to life.
 */
class BadInputTest {

    private static final Known SOMEBODY = KnownPeople.ofTheSeason(121, 122).get(0);

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void thePublicPages() throws IOException {
        BrowserVisitor anybody = browser.wide();
        refuses(anybody, "/register.xhtml", false, 5);
        refuses(anybody, "/activate.xhtml", false, 6);
        refuses(anybody, "/reset.xhtml?role=employer", false, 4);
        refuses(anybody, "/verify.xhtml", false, 2);
    }

    @Test
    void theStepsOfVerification() throws IOException {
        BrowserVisitor user = browser.wide().signIn("employer", "employer3");
        refuses(user, "/employer/person.xhtml", false, 9);
    }

    @Test
    void theEmployersPages() throws IOException {
        BrowserVisitor employer = browser.wide().signIn("employer", "employer1");
        refuses(employer, "/employer/profile.xhtml", true, 8);
        refuses(employer, "/employer/account.xhtml", true, 5);
        refuses(employer, "/employer/template.xhtml?kind=JOB", true, 5);
        refuses(employer, "/employer/template.xhtml?kind=HUKOU", true, 2);
        refuses(employer, "/employer/template.xhtml?kind=ARCHIVE", true, 2);
        refuses(employer, "/employer/import.xhtml", false, 0);
        refuses(employer, "/employer/favorites.xhtml", false, 3);
        refuses(employer, "/password.xhtml", false, 3);
        refuses(employer, "/employer/signings.xhtml?tab=SIGNING", true, 2);
        Steps.collect(employer, SOMEBODY.name(), SOMEBODY.idNumber());
        String letter = Steps.row(employer, SOMEBODY.name())
                .locator("a[href*='letter.xhtml']")
                .getAttribute("href");
        refuses(employer, letter, false, 15);
        Steps.forget(employer, SOMEBODY.name());
    }

    @Test
    void theCentresPages() throws IOException {
        BrowserVisitor centre = browser.wide().signIn("admin", "centre1");
        refuses(centre, "/centre/announcements.xhtml", true, 2);
        refuses(centre, "/centre/schools.xhtml", true, 3);
        refuses(centre, "/centre/employer-import.xhtml", false, 1);
        refuses(centre, "/centre/remittances.xhtml", true, 2);
        centre.open("/centre/employers.xhtml?name=学信咨询服务");
        String unit =
                centre.page().locator("tbody a[href*='employer.xhtml']").first().getAttribute("href");
        refuses(centre, unit, true, 3);
    }

    /**
     * @param refusedOnly leaves out markup where it would be taken and kept as plain text, so that the demonstration data stay as they are
     * @param atLeast how many fields the page has at least: a form that is not found would pass
     */
    @SuppressWarnings("unchecked")
    private static void refuses(BrowserVisitor visitor, String path, boolean refusedOnly, int atLeast)
            throws IOException {
        visitor.open(path);
        List<Map<String, Object>> told = (List<Map<String, Object>>)
                visitor.page().evaluate(script(), Map.of("path", path, "refusedOnly", refusedOnly));
        visitor.forgiveConsole();
        long fields = told.stream()
                .map(one -> one.get("form") + " " + one.get("field"))
                .distinct()
                .count();
        assertTrue(fields >= atLeast, path + " has " + fields + " fields");
        List<String> wrong = new ArrayList<>();
        for (Map<String, Object> one : told) {
            List<String> errors = (List<String>) one.get("errors");
            boolean mustRefuse = "long".equals(one.get("kind"))
                    || "wrong".equals(one.get("kind"))
                    || "empty".equals(one.get("kind")) && Boolean.TRUE.equals(one.get("required"));
            boolean failed = !Integer.valueOf(200).equals(one.get("status"))
                    || String.valueOf(one.get("heading")).contains("系统出现问题")
                    || Boolean.TRUE.equals(one.get("injected"))
                    || mustRefuse && errors.isEmpty()
                    || errors.stream().anyMatch(error -> error.contains("Exception") || error.contains("???"));
            if (failed) {
                wrong.add(one.toString());
            }
        }
        assertAll(path, () -> assertEquals("", String.join("\n", wrong)));
    }

    private static String script() throws IOException {
        try (InputStream in = BadInputTest.class.getResourceAsStream("bad-input.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
