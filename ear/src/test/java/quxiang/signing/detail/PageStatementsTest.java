package quxiang.signing.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.account.password.Passwords;
import quxiang.common.Role;
import quxiang.favorite.CollectingFavorites;
import quxiang.favorite.list.ListsCrowd;
import quxiang.server.Callers;
import quxiang.server.CountedStatements;
import quxiang.server.Deployments;
import quxiang.server.PageReader;
import quxiang.server.Probes;
import quxiang.server.SameOnAnyDatabase;
import quxiang.signing.AnsweringInvitations;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.invite.SendingInvitations;

/** How often a page of one signing asks the database; it reads its signing once. */
@ArquillianTest
@SameOnAnyDatabase("The number of statements does not depend on who answers them; OfferComparisonTest asks them on H2.")
class PageStatementsTest {

    private static final String PASSWORD = "Quxiang@2027";

    /** A column that is read with a whole letter, and with nothing else. */
    private static final String LETTER = "service_years";

    /** All that a page asks, for who reads it and for the frame around it too. */
    private static final Map<String, Integer> ALL = Map.of(
            "/graduate/invitation.xhtml", 10,
            "/graduate/signing.xhtml", 6,
            "/graduate/home.xhtml", 15,
            "/employer/signing.xhtml", 5,
            "/employer/rescind.xhtml", 5,
            "/school/signing.xhtml", 8);

    @Inject
    Passwords passwords;

    @Inject
    SigningFixtures fixtures;

    @Inject
    CollectingFavorites collecting;

    @Inject
    SendingInvitations inviting;

    @Inject
    AnsweringInvitations answering;

    @Inject
    ListsCrowd crowd;

    @Inject
    Probes probes;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @Test
    void aPageReadsItsSigningOnce() throws Exception {
        World world = fixtures.newWorld(2, 1);
        Side graduate = world.graduates().get(0);
        long waiting = invite(world, world.employers().get(0));
        long accepted = invite(world, world.employers().get(1));
        Callers.as(Role.GRADUATE, graduate.account(), () -> {
            answering.accept(accepted, fixtures.agreed(graduate.account(), accepted));
            return null;
        });
        PageReader person = reader("graduate", graduate.account());
        PageReader unit = reader("employer", world.employers().get(1).account());
        PageReader school = reader("school", world.staff());
        Map<String, List<String>> taken = new LinkedHashMap<>();
        try (CountedStatements statements = crowd.counted()) {
            count(taken, statements, person, "/graduate/invitation.xhtml", "?id=" + waiting);
            count(taken, statements, person, "/graduate/signing.xhtml", "?id=" + accepted);
            count(taken, statements, person, "/graduate/home.xhtml", "");
            count(taken, statements, unit, "/employer/signing.xhtml", "?id=" + accepted);
            count(taken, statements, unit, "/employer/rescind.xhtml", "?id=" + accepted);
            count(taken, statements, school, "/school/signing.xhtml", "?id=" + accepted);
        }
        Map<String, Integer> all = new TreeMap<>();
        Map<String, Integer> letters = new TreeMap<>();
        taken.forEach((page, statements) -> {
            all.put(page, statements.size());
            letters.put(page, (int)
                    statements.stream().filter(sql -> sql.contains(LETTER)).count());
        });
        letters.forEach(
                (page, times) -> assertEquals(1, times, () -> page + " reads its letter once: " + taken.get(page)));
        assertEquals(new TreeMap<>(ALL), all, taken::toString);
    }

    /** The second reading counts: the first one also starts what is started once. */
    private static void count(
            Map<String, List<String>> taken, CountedStatements statements, PageReader reader, String page, String query)
            throws Exception {
        reader.get(page + query);
        statements.taken();
        String body = reader.get(page + query);
        taken.put(page, statements.takenSql());
        assertTrue(body.contains("</html>"), page);
    }

    private PageReader reader(String role, long account) throws Exception {
        probes.let("update account set password_hash = '" + passwords.hash(PASSWORD) + "' where id = " + account);
        String username = probes.texts("select username from account where id = " + account)
                .get(0);
        return new PageReader().signIn(role, username, PASSWORD);
    }

    private long invite(World world, Side unit) throws Exception {
        Side graduate = world.graduates().get(0);
        return Callers.as(Role.EMPLOYER, unit.account(), () -> {
            collecting.add(collecting
                    .search(SigningFixtures.COHORT, graduate.name(), graduate.idNumber(), world.schoolName())
                    .key());
            long favorite = probes.number("select max(id) from favorite where employer_id = " + unit.id());
            return inviting.send(fixtures.letter(), List.of(favorite), "ask-" + favorite)
                    .get(0)
                    .signingId();
        });
    }
}
