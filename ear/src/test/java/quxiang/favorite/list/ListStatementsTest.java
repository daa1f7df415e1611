package quxiang.favorite.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.server.CountedStatements;
import quxiang.server.Deployments;
import quxiang.server.PageReader;
import quxiang.server.SameOnAnyDatabase;
import quxiang.signing.list.EmployerTab;

/** No page of the unit's lists asks the database more often because it shows more rows. */
@ArquillianTest
@SameOnAnyDatabase("The number of statements does not depend on who answers them; FavoriteListTest asks them on H2.")
class ListStatementsTest {

    private static final Pattern ROW = Pattern.compile("1101\\*{10}1234");

    @Inject
    ListsCrowd crowd;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @Test
    void fiftyRowsTakeAsManyStatementsAsTen() throws Exception {
        ListsCrowd.Crowd unit = crowd.make(60);
        PageReader reader = new PageReader().signIn("employer", unit.username(), ListsCrowd.PASSWORD);
        Map<String, Integer> ten = new TreeMap<>();
        Map<String, Integer> fifty = new TreeMap<>();
        try (CountedStatements statements = crowd.counted()) {
            for (String page : pages().toList()) {
                read(reader, statements, page, 10);
                ten.put(page, read(reader, statements, page, 10));
                fifty.put(page, read(reader, statements, page, 50));
            }
        }
        System.out.println("statements a page: " + ten);
        assertEquals(ten, fifty);
        assertTrue(ten.values().stream().allMatch(count -> count > 2 && count < 20), ten::toString);
    }

    private static int read(PageReader reader, CountedStatements statements, String page, int size) throws Exception {
        statements.taken();
        String body = reader.get(page + (page.contains("?") ? "&" : "?") + "size=" + size);
        int taken = statements.taken();
        if (!page.contains("workbench")) {
            assertEquals(size, ROW.matcher(body).results().count(), page);
        }
        return taken;
    }

    /** The favourites, each tab and the workbench. */
    static Stream<String> pages() {
        return Stream.concat(
                Stream.of("/employer/favorites.xhtml", "/employer/workbench.xhtml"),
                Stream.of(EmployerTab.values()).map(tab -> "/employer/signings.xhtml?tab=" + tab));
    }
}
