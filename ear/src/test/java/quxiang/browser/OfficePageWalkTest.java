package quxiang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page of the centre, a province, the operators and a department. A page that the walk does not come to fails it. */
class OfficePageWalkTest {

    /** Pages that need a job that ran and a file that was handed in. The tests that have them look for faults on them. */
    private static final Set<String> ELSEWHERE =
            Set.of("/operator/job.xhtml", "/centre/intake.xhtml", "/centre/request.xhtml");

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void everyPageIsForEverybody() throws IOException {
        Set<String> missed = Walk.pages(OfficePageWalkTest::isOfOffices);
        List<String> wrong = new ArrayList<>();
        for (String user : new String[] {"centre1", "province1", "operator1"}) {
            Walk walk = new Walk(browser.wide().signIn("admin", user)).everywhere();
            wrong.addAll(walk.wrong());
            missed.removeAll(walk.paths());
        }
        wrong.addAll(new Walk(browser.wide().signIn("school", "school2"))
                .everywhere()
                .wrong());
        assertEquals("", String.join("\n", wrong));
        missed.removeAll(ELSEWHERE);
        assertEquals(new TreeSet<>(), missed, "pages that the walk did not come to");
    }

    static boolean isOfOffices(String page) {
        return page.startsWith("/centre/") || page.startsWith("/province/") || page.startsWith("/operator/");
    }
}
