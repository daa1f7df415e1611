package quxiang.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.common.Role;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.AcceptedLetters;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.review.ReviewingInBulk;

/** 核验电子就业协议书 by strangers who would like to know which numbers there are, and how many. */
@ArquillianTest
class CheckingAgreementsTest {

    private static final int PEOPLE = 6;

    @Inject
    SigningFixtures fixtures;

    @Inject
    AcceptedLetters accepted;

    @Inject
    ReviewingInBulk reviewing;

    @Inject
    CheckDesk desk;

    @Inject
    Probes probes;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    private List<String> issued() throws Exception {
        World world = fixtures.newWorld(1, PEOPLE);
        List<Long> signings = accepted.byAll(world);
        Callers.as(Role.SCHOOL, world.staff(), () -> reviewing.approve(signings));
        return probes.texts(
                "select a.number from agreement a join signing s on s.id = a.signing_id where s.school_id = "
                        + world.school() + " order by a.signing_id");
    }

    private static byte[] forged(String number) {
        return ("%PDF-1.7\n<dc:identifier>" + number + "</dc:identifier>\n%%EOF").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aFileThatIsNotOursGetsOneAnswerWhetherItsNumberIsIssuedOrNot() throws Exception {
        String number = issued().get(0);
        String free = number.substring(0, 11) + (number.endsWith("9999999") ? "9999998" : "9999999");
        String told = desk.asks("10.5.0.1", forged(number), null);
        assertTrue(told.contains("NOT_OURS"), told);
        assertEquals(told, desk.asks("10.5.0.1", forged(free), null));
        assertEquals(told, desk.asks("10.5.0.1", forged(number), "AAAAAAAA"), "a wrong check code");
        assertEquals(told, desk.asks("10.5.0.1", "no agreement".getBytes(StandardCharsets.US_ASCII), null));
        String checkCode = probes.texts("select check_code from agreement where number = '" + number + "'")
                .get(0);
        String known = desk.asks("10.5.0.1", forged(number), " " + checkCode.toLowerCase(Locale.ROOT));
        assertTrue(known.contains("ALTERED") && known.contains(number), known);
    }

    @Test
    void numbersOfASchoolDoNotFollowEachOther() throws Exception {
        List<String> numbers = issued();
        assertEquals(PEOPLE, numbers.size());
        assertTrue(numbers.stream().allMatch(number -> number.matches("\\d{18}")), numbers.toString());
        assertEquals(
                1,
                numbers.stream()
                        .map(number -> number.substring(0, 11))
                        .distinct()
                        .count(),
                numbers.toString());
        List<Integer> serials = numbers.stream()
                .map(number -> Integer.valueOf(number.substring(11)))
                .toList();
        assertEquals(PEOPLE, serials.stream().distinct().count());
        assertTrue(
                IntStream.range(1, PEOPLE).noneMatch(i -> serials.get(i) - serials.get(i - 1) == 1),
                serials.toString());
        assertTrue(serials.stream().anyMatch(serial -> serial > 1_000), "and do not count from one");
    }

    @Test
    void anAddressHasSoManyChecksAnHour() {
        assertEquals("UNKNOWN", desk.asks("10.6.0.1", "202710999310000001", "AAAAAAAA"));
        probes.let("update check_span set asked = 599 where address = '10.6.0.1'");
        assertEquals("UNKNOWN", desk.asks("10.6.0.1", "202710999310000001", "AAAAAAAA"));
        assertEquals("agreement.too_many_checks", desk.asks("10.6.0.1", "202710999310000001", "AAAAAAAA"));
        assertEquals("agreement.too_many_checks", desk.asks("10.6.0.1", forged("202710999310000001"), null));
        assertEquals("UNKNOWN", desk.asks("10.6.0.2", "202710999310000001", "AAAAAAAA"), "another address");
        probes.let("update check_span set begun_at = begun_at - interval '61' minute where address = '10.6.0.1'");
        assertEquals("UNKNOWN", desk.asks("10.6.0.1", "202710999310000001", "AAAAAAAA"), "an hour later");
    }
}
