package quxiang.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.common.Role;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.PageReader;
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
        assertTrue(known.contains("工程师"), "what is registered, to compare the paper with: " + known);
    }

    @Test
    void aNumberIsFoundAsPeopleTypeItAndTellsTheTermsButNothingOfThePaper() throws Exception {
        String number = issued().get(0);
        String code = probes.texts("select check_code from agreement where number = '" + number + "'")
                .get(0);
        StringBuilder full = new StringBuilder();
        number.chars().forEach(digit -> full.append((char) (digit - '0' + '０')));
        for (String typed : List.of(
                number,
                full.toString(),
                "协议书编号：" + number,
                "编号: " + number.substring(0, 6) + "-" + number.substring(6, 12) + "－" + number.substring(12),
                " No. " + number + "\u200B")) {
            assertEquals("IN_FORCE", desk.asks("10.5.0.2", typed, "校验码：" + code.toLowerCase(Locale.ROOT)), typed);
        }
        String spelled = code.substring(0, 4) + " - " + code.substring(4);
        assertEquals("IN_FORCE", desk.asks("10.5.0.2", number, "Check code: " + spelled));
        assertEquals("UNKNOWN", desk.asks("10.5.0.2", number + "1", code));

        PageReader anybody = new PageReader();
        String page = anybody.fill("/verify.xhtml", "code", Map.of(":number:", "编号：" + full, ":checkCode:", code))
                .text();
        assertTrue(page.contains("编号真实有效") && page.contains("没有比对您手中的文件"), page);
        assertFalse(page.contains("内容未被改动"), page);
        for (String agreed : List.of("本科毕业", "软件工程", "工程师", "10,000 元", "未约定")) {
            assertTrue(page.contains(agreed), agreed);
        }
        probes.let(
                "update signing set state = 'VOIDED', live_graduate_id = null where id = (select signing_id from agreement"
                        + " where number = '" + number + "')");
        desk.forget();
        String ended = anybody.ask("/verify.xhtml?code=" + number + "-" + code).text();
        assertTrue(ended.contains("编号真实，但已不再有效") && ended.contains("已作废"), ended);
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
