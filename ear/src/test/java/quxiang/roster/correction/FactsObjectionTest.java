package quxiang.roster.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.roster.list.RemovingGraduates;
import quxiang.roster.list.SeeingGraduates;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;

/** 核对生源信息 and 更正申请. */
@ArquillianTest
class FactsObjectionTest {

    private static final Map<String, String> OTHER_NAME = Map.of("NAME", "张佳");

    @Inject
    SigningFixtures fixtures;

    @Inject
    ConfirmingFacts confirming;

    @Inject
    AnsweringObjections answering;

    @Inject
    CorrectingGraduates correcting;

    @Inject
    RemovingGraduates removing;

    @Inject
    SeeingGraduates seeing;

    @Inject
    Probes probes;

    private World world;
    private Side graduate;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void begin() {
        world = fixtures.newWorld(0, 3);
        graduate = world.graduates().get(0);
    }

    private <T> T asGraduate(Callable<T> work) throws Exception {
        return Callers.as(Role.GRADUATE, graduate.account(), work);
    }

    private <T> T asSchool(Callable<T> work) throws Exception {
        return Callers.as(Role.SCHOOL, world.staff(), work);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static String refusal(Work work) {
        return assertThrows(Refusal.class, work::run).key();
    }

    private void confirm(String seen) throws Exception {
        asGraduate(() -> {
            confirming.confirm(seen);
            return null;
        });
    }

    private void object(Map<String, String> wanted, String remark) throws Exception {
        asGraduate(() -> {
            confirming.object(wanted, remark, new byte[0]);
            return null;
        });
    }

    private FactsStanding standing() throws Exception {
        return asGraduate(confirming::standing);
    }

    private ObjectionRow latest() throws Exception {
        return asGraduate(confirming::own).get(0);
    }

    private Map<String, String> cells(String column, String value) throws Exception {
        Map<String, String> cells = new HashMap<>();
        asSchool(() -> seeing.see(graduate.id()))
                .fields()
                .forEach(field -> cells.put(field.header(), field.value() == null ? "" : field.value()));
        cells.put(column, value);
        return cells;
    }

    private void correct(String column, String value) throws Exception {
        Map<String, String> cells = cells(column, value);
        asSchool(() -> {
            correcting.correct(graduate.id(), cells, null);
            return null;
        });
    }

    @Test
    void aConfirmationIsOfTheFactsThatWereSeen() throws Exception {
        assertEquals(FactsStanding.UNCONFIRMED, standing());
        String seen = asGraduate(confirming::sheet).seen();
        confirm(seen);
        confirm(seen);
        assertEquals(FactsStanding.CONFIRMED, standing());
        assertEquals(1, probes.rows("audit_entry where action = 'FACTS_CONFIRMED' and subject_id = " + graduate.id()));
        correct("所在班级", "2班");
        assertEquals(FactsStanding.UNCONFIRMED, standing(), "a correction asks anew");
        assertEquals("objection.facts_changed", refusal(() -> confirm(seen)), "a page that was open meanwhile");
    }

    @Test
    void anObjectionIsTheOnlyOneAndIsClosedByACorrection() throws Exception {
        confirm(asGraduate(confirming::sheet).seen());
        object(OTHER_NAME, "户口本上是佳");
        assertEquals(FactsStanding.OBJECTED, standing());
        assertEquals("objection.waits", refusal(() -> object(OTHER_NAME, null)), "a second click or tab");
        assertEquals(
                "objection.waits",
                refusal(() -> confirm(asGraduate(confirming::sheet).seen())));
        assertEquals(1, asSchool(() -> answering.waiting(2027)));
        ObjectionRow asked = asSchool(() -> answering.ofGraduate(graduate.id())).orElseThrow();
        assertEquals(List.of("张佳"), asked.facts().stream().map(AskedFact::asked).toList());
        assertEquals("户口本上是佳", asked.remark());
        correct("姓名", "张佳");
        assertEquals(ObjectionState.CORRECTED, latest().state());
        assertEquals(FactsStanding.UNCONFIRMED, standing(), "the corrected facts are to be confirmed");
        assertEquals(0, asSchool(() -> answering.waiting(2027)));
        assertEquals(1, notices("GRADUATE", "FACTS_CORRECTED", graduate.id()));
        assertEquals(1, notices("SCHOOL", "FACTS_OBJECTED", world.school()));
        object(Map.of("NAME", "张嘉"), null);
        assertEquals(ObjectionState.OPEN, latest().state(), "a new one may be made later");
    }

    @Test
    void nobodyFloodsTheSchool() throws Exception {
        for (int i = 0; i < 5; i++) {
            object(OTHER_NAME, null);
            withdraw(latest().id());
        }
        assertEquals("objection.too_many", refusal(() -> object(OTHER_NAME, null)));
    }

    @Test
    void savingACorrectionThatChangesNothingAnswersNobody() throws Exception {
        object(OTHER_NAME, null);
        correct("所在院系", "计算机学院");
        assertEquals(ObjectionState.OPEN, latest().state());
    }

    @Test
    void aRejectedObjectionTellsWhy() throws Exception {
        object(Map.of(), "我的照片不对");
        long id = latest().id();
        assertEquals("objection.reason", refusal(() -> reject(id, " ")));
        reject(id, "与录取名册一致");
        assertEquals("与录取名册一致", latest().note());
        assertEquals(1, notices("GRADUATE", "FACTS_REJECTED", graduate.id()));
        assertEquals("objection.changed_meanwhile", refusal(() -> reject(id, "又一次")));
        assertEquals("objection.changed_meanwhile", refusal(() -> withdraw(id)));
    }

    @Test
    void theAskedIdNumberIsSealedMaskedAndReadForAReasonOnly() throws Exception {
        String number = world.graduates().get(2).idNumber();
        asSchool(() -> {
            removing.remove(world.graduates().get(2).id(), "重复");
            return null;
        });
        object(Map.of("ID_NUMBER", number), null);
        ObjectionRow row = latest();
        assertEquals(4 + 10 + 4, row.facts().get(0).asked().length());
        assertTrue(row.facts().get(0).asked().contains("**********"));
        assertFalse(row.toString().contains(number));
        assertEquals("roster.reason_missing", refusal(() -> asSchool(() -> answering.idNumber(row.id(), ""))));
        assertEquals(number, asSchool(() -> answering.idNumber(row.id(), "核对身份证")));
        assertEquals(1, probes.rows("audit_entry where action = 'ID_NUMBER_READ' and subject_id = " + graduate.id()));
        Map<String, String> cells = cells("身份证号", "");
        asSchool(() -> {
            answering.correctWithAskedNumber(graduate.id(), cells, null);
            return null;
        });
        assertEquals(List.of("CORRECTED"), probes.texts("select state from facts_objection where id = " + row.id()));
        assertEquals(
                List.of(row.facts().get(0).asked()),
                probes.texts("select id_masked from graduate where id = " + graduate.id()));
        assertEquals(
                "account.not_allowed",
                refusal(() -> asGraduate(confirming::sheet)),
                "the number has an account of its own: the one that was known by the old number opens nothing");
    }

    @Test
    void whatIsNoCorrectionIsRefused() throws Exception {
        assertEquals("objection.nothing", refusal(() -> object(Map.of("NAME", graduate.name()), " ")));
        assertEquals("objection.value", refusal(() -> object(Map.of("NAME", "长".repeat(65)), null)));
        assertEquals("objection.code", refusal(() -> object(Map.of("LEVEL", "99"), null)));
        assertEquals("roster.row.id_check_digit", refusal(() -> object(wrongDigit(), null)));
        assertEquals("objection.remark", refusal(() -> object(OTHER_NAME, "长".repeat(501))));
        assertEquals(
                "verification.image.type",
                refusal(() -> asGraduate(() -> {
                    confirming.object(OTHER_NAME, null, "%PDF-1.7 not an image".getBytes("US-ASCII"));
                    return null;
                })));
        assertEquals(0, probes.rows("facts_objection where graduate_id = " + graduate.id()));
    }

    private Map<String, String> wrongDigit() {
        String number = graduate.idNumber();
        char last = number.charAt(17);
        return Map.of("ID_NUMBER", number.substring(0, 17) + (last == '1' ? '2' : '1'));
    }

    @Test
    void nobodyElseSeesOrMovesIt() throws Exception {
        object(OTHER_NAME, null);
        long id = latest().id();
        World other = fixtures.newWorld(0, 1);
        assertEquals(
                "objection.not_found",
                refusal(() -> Callers.as(Role.SCHOOL, other.staff(), () -> {
                    answering.reject(id, "不是本校的");
                    return null;
                })));
        assertEquals(
                0,
                Callers.as(Role.SCHOOL, other.staff(), () -> answering.page(2027, null, null, new PageRequest(0, 10)))
                        .total());
        Side stranger = world.graduates().get(1);
        assertEquals(
                "objection.not_found",
                refusal(() -> Callers.as(Role.GRADUATE, stranger.account(), () -> {
                    confirming.withdraw(id);
                    return null;
                })));
        assertEquals(ObjectionState.OPEN, latest().state());
    }

    @Test
    void whoLeavesTheRosterLeavesNoTaskBehind() throws Exception {
        object(OTHER_NAME, null);
        asSchool(() -> {
            removing.remove(graduate.id(), "退学");
            return null;
        });
        assertEquals(ObjectionState.CLOSED, latest().state());
        assertEquals("objection.not_in_roster", refusal(() -> object(OTHER_NAME, null)));
    }

    private void reject(long id, String why) throws Exception {
        asSchool(() -> {
            answering.reject(id, why);
            return null;
        });
    }

    private void withdraw(long id) throws Exception {
        asGraduate(() -> {
            confirming.withdraw(id);
            return null;
        });
    }

    private long notices(String party, String kind, long recipient) {
        return probes.rows("outbox_message where recipient_party = '" + party + "' and kind = '" + kind
                + "' and recipient_id = " + recipient);
    }
}
