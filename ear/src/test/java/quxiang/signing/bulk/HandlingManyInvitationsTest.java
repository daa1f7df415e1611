package quxiang.signing.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.agreement.PackingAgreements;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.AcceptedLetters;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.review.ReviewingSignings;

/** 批量撤回, 批量提醒 and 批量下载协议书: a result for each row, and nothing of another unit. */
@ArquillianTest
class HandlingManyInvitationsTest {

    @Inject
    HandlingManyInvitations handling;

    @Inject
    PackingAgreements packing;

    @Inject
    ReviewingSignings reviewing;

    @Inject
    AcceptedLetters letters;

    @Inject
    SigningFixtures fixtures;

    @Inject
    Probes probes;

    private World world;
    private long first;
    private long second;
    private long accepted;
    private long others;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void lettersAreSent() throws Exception {
        world = fixtures.newWorld(2, 4);
        first = sent(0, 0);
        second = sent(0, 1);
        accepted = sent(0, 2);
        letters.accept(world.graduates().get(2), accepted);
        others = sent(1, 3);
    }

    private long sent(int unit, int graduate) throws Exception {
        return letters.sent(
                world, world.employers().get(unit), world.graduates().get(graduate));
    }

    private <T> T as(int unit, Callable<T> work) throws Exception {
        return Callers.as(Role.EMPLOYER, world.employers().get(unit).account(), work);
    }

    /** Keys of refusals by signing; of what was done, {@code done}. */
    private static Map<Long, String> told(List<InvitationResult> results) {
        Map<Long, String> told = new LinkedHashMap<>();
        results.forEach(
                one -> told.put(one.id(), one.done() ? "done" : one.refusal().key()));
        return told;
    }

    @Test
    void eachLetterIsWithdrawnByTheRulesOfASingleOne() throws Exception {
        List<Long> all = List.of(first, second, accepted, others);
        assertEquals(
                Map.of(
                        first,
                        "signing.reason_missing",
                        second,
                        "signing.reason_missing",
                        accepted,
                        "signing.reason_missing",
                        others,
                        "signing.not_found"),
                told(as(0, () -> handling.withdraw(all, null, null))));
        List<InvitationResult> results = as(0, () -> handling.withdraw(all, "1", "招聘计划调整"));
        assertEquals(
                Map.of(first, "done", second, "done", accepted, "signing.ask_graduate", others, "signing.not_found"),
                told(results));
        assertNull(
                results.stream()
                        .filter(one -> one.id() == others)
                        .findFirst()
                        .orElseThrow()
                        .name(),
                "nothing is told of what is another unit's");
        assertEquals(2, probes.rows("signing where reason = 'WITHDRAWN' and school_id = " + world.school()));
        assertEquals(
                Map.of(first, "done", accepted, "signing.ask_graduate"),
                told(as(0, () -> handling.withdraw(List.of(first, accepted), "1", null))),
                "twice is as good as once");
        assertEquals(2, probes.rows("signing where reason = 'WITHDRAWN' and school_id = " + world.school()));
    }

    @Test
    void eachGraduateIsRemindedOnceADayAndOfWhatWaitsOnly() throws Exception {
        assertEquals(
                Map.of(first, "done", accepted, "signing.nothing_to_remind", others, "signing.not_found"),
                told(as(0, () -> handling.remind(List.of(first, accepted, others)))));
        assertEquals(
                Map.of(first, "signing.reminded_lately", second, "done"),
                told(as(0, () -> handling.remind(List.of(first, second)))));
        List<Long> tooMany =
                LongStream.rangeClosed(0, HandlingManyInvitations.MOST).boxed().toList();
        assertEquals(
                "signing.too_many_chosen",
                as(0, () -> assertThrows(Refusal.class, () -> handling.remind(tooMany)))
                        .key());
    }

    @Test
    void agreementsComeInOneFileWithWhatBecameOfEach() throws Exception {
        Callers.as(Role.SCHOOL, world.staff(), () -> {
            reviewing.approve(accepted);
            return null;
        });
        String number = probes.texts("select number from agreement where signing_id = " + accepted)
                .get(0);
        assertEquals(
                1,
                probes.rows("agreement where signing_id = " + accepted + " and graduates_on = date '2027-07-01'"),
                "what it says of its parties is frozen with it");
        Map<String, byte[]> files = unpacked(as(0, () -> packed(List.of(accepted, first, others))));
        String pdf = world.graduates().get(2).name() + "-" + number + ".pdf";
        assertEquals(List.of(pdf, "下载清单.csv"), List.copyOf(files.keySet()));
        assertTrue(new String(files.get(pdf), 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF-"));
        List<String> list = new String(files.get("下载清单.csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals(4, list.size());
        assertTrue(list.get(1).contains(number) && list.get(1).contains("已下载"), list.toString());
        assertTrue(list.get(2).contains("签约尚未完成"), list.toString());
        assertTrue(list.get(3).startsWith(","), "no name of what is another unit's: " + list);
        assertEquals(
                1,
                probes.rows("audit_entry where action = 'AGREEMENT_DOWNLOADED' and subject_id = " + accepted),
                "each on the record");
        assertEquals("signing.not_found", refused(1, List.of(accepted)), "nothing of it for another unit");
        assertEquals("agreement.none_chosen", refused(0, List.of()));
        assertEquals(
                "agreement.too_many",
                refused(
                        0,
                        LongStream.rangeClosed(0, PackingAgreements.MOST)
                                .boxed()
                                .toList()));
    }

    private String refused(int unit, List<Long> ids) throws Exception {
        return as(unit, () -> assertThrows(Refusal.class, () -> packed(ids))).key();
    }

    private byte[] packed(List<Long> ids) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        packing.pack(ids, Locale.SIMPLIFIED_CHINESE, out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
