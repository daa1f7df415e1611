package quxiang.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.employer.verification.VerificationFixtures;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.AcceptedLetters;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;

/** 个人信息请求: asked, answered once, in time or late, and what a deletion leaves. */
@ArquillianTest
class DataRequestTest {

    private static final PageRequest ALL = new PageRequest(0, 50);
    private static final String LAW = "个人信息保护法第四十七条";

    @Inject
    SigningFixtures fixtures;

    @Inject
    VerificationFixtures users;

    @Inject
    AcceptedLetters letters;

    @Inject
    MakingDataRequests making;

    @Inject
    AnsweringDataRequests answering;

    @Inject
    Probes probes;

    private World world;
    private Side graduate;
    private long centre;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void begin() {
        world = fixtures.newWorld(1, 2);
        graduate = world.graduates().get(0);
        centre = users.reviewer();
    }

    private <T> T asGraduate(Callable<T> work) throws Exception {
        return Callers.as(Role.GRADUATE, graduate.account(), work);
    }

    private <T> T asCentre(Callable<T> work) throws Exception {
        return Callers.as(Role.CENTRE, centre, work);
    }

    private static String refusal(Callable<?> work) {
        return assertThrows(Refusal.class, work::call).key();
    }

    private long make(DataRequestKind kind) throws Exception {
        String number = asGraduate(() -> making.make(kind, "请说明保存期限"));
        return DataRequestRow.key(number);
    }

    private Void grant(long id) {
        answering.grant(id, "已办理完毕");
        return null;
    }

    private Void refuse(long id, String why, String law) {
        answering.refuse(id, why, law);
        return null;
    }

    private DataRequestRow own(long id) throws Exception {
        return asGraduate(making::own).stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private long audited(String action, long id) {
        return probes.rows(
                "audit_entry where subject_kind = 'DATA_REQUEST' and action = '" + action + "' and subject_id = " + id);
    }

    @Test
    void aRequestIsAnsweredOnceAndTheReaderIsOnTheRecord() throws Exception {
        assertEquals("data_request.kind", refusal(() -> asGraduate(() -> making.make(null, "x"))));
        assertEquals("data_request.words", refusal(() -> asGraduate(() -> making.make(DataRequestKind.OTHER, "  "))));
        assertEquals(
                "data_request.words",
                refusal(() -> asGraduate(() -> making.make(DataRequestKind.OTHER, "字".repeat(1001)))));
        long id = make(DataRequestKind.ACCESS);
        assertEquals("data_request.open_already", refusal(() -> make(DataRequestKind.ACCESS)));
        long other = make(DataRequestKind.OTHER);
        assertEquals(
                List.of(), Callers.as(Role.GRADUATE, world.graduates().get(1).account(), making::own));
        assertEquals(0, audited("DATA_REQUEST_READ", id));
        DataRequestRow read = asCentre(() -> answering.read(id));
        assertEquals(graduate.name() + " 请说明保存期限 OPEN", read.name() + " " + read.words() + " " + read.state());
        assertTrue(read.workdaysLeft() <= 15 && read.workdaysLeft() >= 13, "15 workdays: " + read.workdaysLeft());
        assertEquals(1, audited("DATA_REQUEST_READ", id));
        assertEquals("data_request.not_found", refusal(() -> asCentre(() -> answering.read(-1))));
        assertEquals("data_request.answer", refusal(() -> asCentre(() -> refuse(id, " ", LAW))));
        assertEquals("data_request.basis", refusal(() -> asCentre(() -> refuse(id, "理由", " "))));
        asCentre(() -> grant(id));
        assertEquals("data_request.answered_already", refusal(() -> asCentre(() -> refuse(id, "理由", LAW))));
        assertEquals("DONE 已办理完毕", own(id).state() + " " + own(id).answer());
        asCentre(() -> refuse(other, "已在隐私说明写明", LAW));
        assertEquals("REFUSED " + LAW, own(other).state() + " " + own(other).basis());
        assertEquals(1, audited("DATA_REQUEST_DONE", id));
        assertEquals(1, audited("DATA_REQUEST_REFUSED", other));
        assertEquals(
                2,
                probes.rows("outbox_message where recipient_party = 'GRADUATE' and recipient_id = " + graduate.id()
                        + " and kind in ('DATA_REQUEST_DONE', 'DATA_REQUEST_REFUSED')"));
        make(DataRequestKind.ACCESS);
    }

    @Test
    void whatIsLateComesFirstAndIsFoundByItself() throws Exception {
        long young = make(DataRequestKind.ACCESS);
        long late = make(DataRequestKind.CORRECTION);
        probes.let("update data_request set due_on = date '2026-01-05' where id = " + late);
        List<DataRequestRow> overdue = asCentre(() -> answering.page(
                        new DataRequestFilter(DataRequestState.OPEN, true, null, graduate.name(), null), ALL))
                .rows();
        assertEquals(List.of(late), overdue.stream().map(DataRequestRow::id).toList());
        assertTrue(overdue.get(0).overdue());
        assertEquals(0, overdue.get(0).workdaysLeft());
        List<DataRequestRow> open = asCentre(() -> answering.page(
                        new DataRequestFilter(DataRequestState.OPEN, false, null, graduate.name(), null), ALL))
                .rows();
        List<DataRequestRow> both = open.stream()
                .filter(row -> row.id() == late || row.id() == young)
                .toList();
        assertEquals(List.of(late, young), both.stream().map(DataRequestRow::id).toList());
        assertFalse(both.get(1).overdue());
        DataRequestFilter byNumber =
                new DataRequestFilter(null, false, both.get(1).number(), null, DataRequestKind.ACCESS);
        assertEquals(
                List.of(young),
                asCentre(() -> answering.page(byNumber, ALL)).rows().stream()
                        .map(DataRequestRow::id)
                        .toList());
        assertEquals(
                0,
                asCentre(() -> answering.page(new DataRequestFilter(null, false, "无", null, null), ALL))
                        .total());
        assertTrue(asCentre(answering::overdue) >= 1);
        assertTrue(asCentre(answering::counts).get(DataRequestState.OPEN) >= 2);
    }

    @Test
    void aDeletionEndsTheAccountAndSaysWhatWentAndWhatStays() throws Exception {
        long account = graduate.account();
        probes.let("update account set mobile = '16600001111', email = 'a@example.cn' where id = " + account);
        probes.let("insert into contact_change (account_id, kind, former, changed_at, undo_hash) values (" + account
                + ", 'MOBILE', '13900000000', current_timestamp, 'erasure')");
        long id = make(DataRequestKind.ERASURE);
        asCentre(() -> grant(id));
        assertEquals(
                1,
                probes.rows("account where mobile is null and email is null and closed_at is not null and id = "
                        + account));
        Map<ErasedKind, Long> record = asCentre(() -> answering.erasures(id)).stream()
                .collect(Collectors.toMap(ErasureRow::kind, ErasureRow::number));
        assertEquals(ErasedKind.values().length, record.size(), "nothing is left unsaid: " + record);
        assertEquals(2, record.get(ErasedKind.CONTACT));
        assertEquals(1, record.get(ErasedKind.FORMER_CONTACT));
        assertEquals(1, record.get(ErasedKind.ROSTER));
        assertEquals(1, probes.rows("graduate where id = " + graduate.id()), "the roster is the school's");
        assertEquals(1, probes.rows("outbox_message where kind = 'DATA_REQUEST_ERASED' and mobile = '16600001111'"));
        assertEquals(1, probes.rows("audit_entry where action = 'ACCOUNT_CLOSED' and subject_id = " + account));
    }

    @Test
    void whoIsBoundIsNotErasedAndNothingOfTheAnswerStays() throws Exception {
        long signing = letters.sent(world, world.employers().get(0), graduate);
        long id = make(DataRequestKind.ERASURE);
        assertEquals("data_request.still_bound", refusal(() -> asCentre(() -> grant(id))));
        assertEquals(1, probes.rows("data_request where state = 'OPEN' and answer is null and id = " + id));
        assertEquals(0, probes.rows("data_erasure where request_id = " + id));
        assertEquals(0, audited("DATA_REQUEST_DONE", id));
        assertEquals(1, probes.rows("signing where state = 'AWAITING_GRADUATE' and id = " + signing));
        asCentre(() -> refuse(id, "邀请函尚未答复", LAW));
        assertEquals(DataRequestState.REFUSED, own(id).state());
    }

    @Test
    void twoReviewersAnswerAtOnceAndOneIsTold() throws Exception {
        long id = make(DataRequestKind.ERASURE);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> both = List.of(
                    () -> outcome(() -> asCentre(() -> grant(id))),
                    () -> outcome(() -> Callers.as(Role.CENTRE, users.reviewer(), () -> refuse(id, "理由", LAW))));
            Map<String, Long> outcomes = two.invokeAll(both).stream()
                    .map(DataRequestTest::got)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertEquals(Map.of("", 1L, "data_request.answered_already", 1L), outcomes);
        } finally {
            two.shutdownNow();
        }
    }

    private static String outcome(Callable<?> work) throws Exception {
        try {
            work.call();
            return "";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private static String got(Future<String> one) {
        try {
            return one.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
