package quxiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static quxiang.browser.Steps.click;
import static quxiang.browser.Steps.row;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every page of units, graduates, schools and strangers, while a unit and a graduate sign with each other and part
 * again. A page that the walk does not come to fails it.
 */
class PageWalkTest {

    private static final String MOBILE = "19900000002";
    private static final String NAME = "张璐";
    private static final String ID_NUMBER = "110199200510050040";

    /**
     * Pages that need what only a test of their own has: a unit that is being told of, a file that was handed in,
     * somebody ticked, two letters at once, a destination that was submitted. Those tests look for faults on them.
     */
    private static final Set<String> ELSEWHERE = Set.of(
            "/factor.xhtml",
            "/follow-up.xhtml",
            "/verify-again.xhtml",
            "/employer/bulk.xhtml",
            "/employer/paper-signing.xhtml",
            "/employer/person.xhtml",
            "/employer/unit.xhtml",
            "/employer/import.xhtml",
            "/employer/letter.xhtml",
            "/graduate/compare.xhtml",
            "/school/followup.xhtml",
            "/school/rescission.xhtml",
            "/school/destination.xhtml",
            "/school/destination-bulk.xhtml",
            "/school/destination-entry.xhtml",
            "/school/destination-import.xhtml",
            "/school/import.xhtml",
            "/school/paper-signing.xhtml");

    @RegisterExtension
    static final Browser browser = new Browser();

    private final Set<String> seen = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyPageIsForEverybody() throws IOException {
        walk(new Walk(browser.wide())
                .from(
                        "/index.xhtml",
                        "/login.xhtml?role=graduate",
                        "/activate.xhtml",
                        "/undo.xhtml",
                        "/register.xhtml",
                        "/reset.xhtml?role=employer",
                        "/verify.xhtml?code=1-1",
                        "/stamped.xhtml",
                        "/check.xhtml?number=1",
                        "/demo/messages.xhtml"));
        BrowserVisitor unit = browser.wide().signIn("employer", "employer2");
        Steps.collect(unit, NAME, ID_NUMBER);
        Steps.invite(unit, NAME, "测试工程师");
        Walk units = new Walk(unit)
                .from("/employer/favorites.xhtml", "/employer/template.xhtml?tab=HUKOU", "/consent.xhtml");

        BrowserVisitor graduate = browser.phone().signIn("graduate", "graduate2");
        Walk graduates = new Walk(graduate).everywhere();
        graduate.open("/graduate/invitations.xhtml");
        graduate.page().locator("a[href*='invitation.xhtml']").first().click();
        click(graduate, "同意签约");
        Steps.consent(graduate, "accept", MOBILE);
        click(graduate.page().locator("[id='accept:dialog']"), "同意签约");

        BrowserVisitor school = browser.wide().signIn("school", "school1");
        Walk schools = new Walk(school).from("/school/reviews.xhtml");
        school.open("/school/reviews.xhtml");
        row(school, NAME).locator("input[type=checkbox]").check();
        String signing = row(school, NAME).locator("input[type=checkbox]").getAttribute("value");
        schools.from("/school/bulk.xhtml?kind=SIGNING&ticked=" + signing);
        school.open("/school/reviews.xhtml");
        click(row(school, NAME), "通过");
        click(school.page().locator("[id='approve:dialog']"), "通过");
        assertThat(school.page().getByText("已审核通过")).isVisible();

        units.again("/employer/signings.xhtml?tab=SIGNED").from("/employer/rescind.xhtml?id=" + signing);
        graduates.again("/graduate/signing.xhtml?id=" + signing);
        unit.open("/employer/rescind.xhtml?id=" + signing);
        unit.page().locator("main textarea").fill("双方协商一致");
        unit.page().locator("main [type=submit]").last().click();
        graduates.again("/graduate/signing.xhtml?id=" + signing);
        graduate.open("/graduate/signing.xhtml?id=" + signing);
        click(graduate, "同意解约");
        Locator agree = graduate.page().locator(".ui-dialog:visible");
        Steps.consent(graduate, "agree", MOBILE);
        click(agree, "同意解约");
        schools.again("/school/rescissions.xhtml");
        school.open("/school/rescissions.xhtml");
        click(row(school, NAME), "通过");
        school.page().locator(".ui-dialog:visible [type=submit]").last().click();
        units.again("/employer/signings.xhtml?tab=RESCINDED");
        walk(units);
        walk(graduates);
        walk(schools);

        walk(new Walk(browser.wide().signIn("employer", "employer3")).everywhere());
        walk(new Walk(browser.wide().signIn("employer", "demo-unit1")).from("/employer/verification.xhtml"));

        assertEquals("", String.join("\n", wrong));
        Set<String> missed = Walk.pages(page -> !OfficePageWalkTest.isOfOffices(page));
        missed.removeAll(seen);
        missed.removeAll(ELSEWHERE);
        assertEquals(Set.of(), missed, "pages that the walk did not come to");
    }

    private void walk(Walk walk) {
        seen.addAll(walk.paths());
        wrong.addAll(walk.wrong());
    }
}
