package quxiang.destination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.favorite.CollectingFavorites;
import quxiang.school.AppointingStaff;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.AnsweringInvitations;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.invite.InviteResult;
import quxiang.signing.invite.SendingInvitations;
import quxiang.signing.review.ReviewingSignings;
import quxiang.statistics.FigureGroup;
import quxiang.statistics.Placement;
import quxiang.statistics.SchoolPlacement;

/** 去向登记 beside letters that are open. */
@ArquillianTest
class DestinationTest {

    private static final DestinationFacts STUDY = new DestinationFacts(
            "STUDY", "示范大学研究生院", null, null, Map.of(DestinationField.MAJOR, "计算机科学与技术", DestinationField.LEVEL, "11"));

    @Inject
    SigningFixtures fixtures;

    @Inject
    CollectingFavorites collecting;

    @Inject
    SendingInvitations inviting;

    @Inject
    AnsweringInvitations responding;

    @Inject
    DeclaringDestinations declaring;

    @Inject
    RegisteringDestinations registering;

    @Inject
    RegisteringInBulk together;

    @Inject
    AppointingStaff staffing;

    @Inject
    ReviewingSignings reviewing;

    @Inject
    SchoolPlacement placement;

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
        world = fixtures.newWorld(2, 2);
        graduate = world.graduates().get(0);
    }

    private interface Work {
        void run() throws Exception;
    }

    private void asGraduate(Side who, Work work) throws Exception {
        Callers.as(Role.GRADUATE, who.account(), () -> {
            work.run();
            return null;
        });
    }

    private void asSchool(Work work) throws Exception {
        Callers.as(Role.SCHOOL, world.staff(), () -> {
            work.run();
            return null;
        });
    }

    private static String refusal(Work work) {
        return assertThrows(Refusal.class, work::run).key();
    }

    private static byte[] photograph() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private void declare(DestinationFacts facts) throws Exception {
        List<byte[]> evidence = facts.kind().equals("LOOKING") ? List.of() : List.of(photograph());
        asGraduate(graduate, () -> declaring.declare(facts, evidence));
    }

    private long latest() throws Exception {
        return probes.number("select max(id) from destination where graduate_id = " + graduate.id());
    }

    private InviteResult invite(Side unit) throws Exception {
        if (probes.rows("favorite where employer_id = " + unit.id() + " and graduate_id = " + graduate.id()) == 0) {
            Callers.as(
                    Role.EMPLOYER,
                    unit.account(),
                    () -> collecting.add(collecting
                            .search(2027, graduate.name(), graduate.idNumber(), world.schoolName())
                            .key()));
        }
        long favorite = probes.number(
                "select id from favorite where employer_id = " + unit.id() + " and graduate_id = " + graduate.id());
        return Callers.as(
                        Role.EMPLOYER,
                        unit.account(),
                        () -> inviting.send(
                                fixtures.letter(),
                                List.of(favorite),
                                UUID.randomUUID().toString()))
                .get(0);
    }

    @Test
    void aRegisteredDestinationEndsOpenLettersAndKeepsNewOnesAway() throws Exception {
        long open = invite(world.employers().get(0)).signingId();
        declare(STUDY);
        assertEquals("destination.one_at_a_time", refusal(() -> declare(STUDY)), "a second click or tab");
        asSchool(() -> registering.register(latest()));
        assertEquals(
                1,
                probes.rows("signing where id = " + open
                        + " and state = 'INVALIDATED' and reason = 'DESTINATION_REGISTERED'"));
        assertEquals(
                "signing.graduate_placed",
                invite(world.employers().get(1)).refusal().key());
        assertEquals(1, probes.rows("graduate where destination_code = '80' and id = " + graduate.id()));
        asSchool(() -> registering.revoke(latest(), "登记有误"));
        assertTrue(invite(world.employers().get(1)).sent(), "after it was revoked the graduate can be asked again");
        assertEquals(
                2,
                probes.rows("outbox_message where recipient_party = 'GRADUATE' and recipient_id = " + graduate.id()
                        + " and kind in ('DESTINATION_REGISTERED', 'DESTINATION_REVOKED')"));
    }

    @Test
    void whoLooksForWorkCanStillBeAsked() throws Exception {
        long open = invite(world.employers().get(0)).signingId();
        declare(new DestinationFacts("LOOKING", null, null, null, Map.of()));
        asSchool(() -> registering.register(latest()));
        assertEquals(1, probes.rows("signing where state = 'AWAITING_GRADUATE' and id = " + open));
        assertTrue(invite(world.employers().get(1)).sent());
        asGraduate(graduate, () -> responding.accept(open, fixtures.agreed(graduate.account(), open)));
    }

    @Test
    void whoIsBoundBySigningRegistersNothingElse() throws Exception {
        long open = invite(world.employers().get(0)).signingId();
        declare(STUDY);
        asGraduate(graduate, () -> responding.accept(open, fixtures.agreed(graduate.account(), open)));
        assertEquals("destination.graduate_bound", refusal(() -> asSchool(() -> registering.register(latest()))));
        asGraduate(graduate, () -> declaring.takeBack(latest()));
        assertEquals("destination.bound", refusal(() -> declare(STUDY)));
        assertEquals(
                "destination.changed_meanwhile", refusal(() -> asSchool(() -> registering.reject(latest(), "撤回了"))));
    }

    @Test
    void evidenceIsNeededReadAnewAndShownToItsPeopleOnly() throws Exception {
        assertEquals(
                "destination.evidence", refusal(() -> asGraduate(graduate, () -> declaring.declare(STUDY, List.of()))));
        byte[] pdf = "%PDF-1.7 no image".getBytes(StandardCharsets.US_ASCII);
        assertEquals(
                "verification.image.type",
                refusal(() -> asGraduate(graduate, () -> declaring.declare(STUDY, List.of(pdf)))));
        declare(STUDY);
        long id = latest();
        byte[] seen = Callers.as(Role.SCHOOL, world.staff(), () -> registering.evidence(id, 1));
        assertEquals((byte) 0xFF, seen[0], "a JPEG, whatever was uploaded");
        assertEquals(1, probes.rows("audit_entry where action = 'EVIDENCE_SEEN' and subject_id = " + id));
        Side other = world.graduates().get(1);
        assertEquals("destination.not_found", refusal(() -> asGraduate(other, () -> declaring.evidence(id, 1))));
        assertEquals("destination.not_found", refusal(() -> asGraduate(other, () -> declaring.takeBack(id))));
        World elsewhere = fixtures.newWorld(0, 0);
        assertEquals(
                "destination.not_found",
                refusal(() -> Callers.as(Role.SCHOOL, elsewhere.staff(), () -> {
                    registering.register(id);
                    return null;
                })));
    }

    @Test
    void whatIsSentBackIsChangedAndSubmittedAgain() throws Exception {
        declare(STUDY);
        long id = latest();
        asSchool(() -> registering.giveBack(id, "请写录取学校的全称"));
        assertEquals("destination.changed_meanwhile", refusal(() -> asSchool(() -> registering.register(id))));
        DestinationRow back =
                Callers.as(Role.GRADUATE, graduate.account(), declaring::own).get(0);
        assertEquals(DestinationState.RETURNED + " 请写录取学校的全称", back.state() + " " + back.note());
        assertEquals(
                STUDY.told(),
                Callers.as(Role.GRADUATE, graduate.account(), () -> declaring.told(List.of(back)))
                        .get(id),
                "nothing has to be typed twice");
        DestinationFacts changed = new DestinationFacts("STUDY", "示范大学", "全日制", null, STUDY.told());
        asGraduate(graduate, () -> declaring.declare(changed, List.of()));
        assertEquals(id, latest(), "the same one, with the photograph that was there");
        assertEquals(1, probes.rows("destination_image where destination_id = " + id));
        asSchool(() -> registering.register(id));
        assertEquals(1, probes.rows("destination where id = " + id + " and state = 'REGISTERED' and place = '示范大学'"));
        assertEquals(
                1,
                probes.rows("outbox_message where recipient_party = 'GRADUATE' and recipient_id = " + graduate.id()
                        + " and kind = 'DESTINATION_RETURNED'"));
    }

    /** What is wrong with a code that is typed, and typed again. */
    private List<String> ofCode(String code, String again) throws Exception {
        DestinationFacts facts =
                new DestinationFacts("LABOUR", "单位", null, null, Map.of(DestinationField.CREDIT_CODE, code), again);
        return Callers.as(Role.GRADUATE, graduate.account(), () -> declaring.faults(facts)).stream()
                .map(Refusal::key)
                .filter(key -> key.contains("credit_code") || key.contains("CREDIT_CODE"))
                .toList();
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndWhatAKindDoesNotAskIsNotKept() throws Exception {
        DestinationFacts wrong = new DestinationFacts(
                "LABOUR",
                " ",
                null,
                null,
                Map.of(DestinationField.CREDIT_CODE, "9111010874935230", DestinationField.PHONE, "no"));
        assertEquals(
                List.of(
                        "destination.place",
                        "destination.fact.CREDIT_CODE",
                        "destination.fact.NATURE",
                        "destination.fact.INDUSTRY",
                        "destination.fact.UNIT_PLACE",
                        "destination.fact.JOB_CATEGORY",
                        "destination.fact.CONTACT",
                        "destination.fact.PHONE"),
                Callers.as(Role.GRADUATE, graduate.account(), () -> declaring.faults(wrong)).stream()
                        .map(Refusal::key)
                        .toList());
        assertEquals("destination.place", refusal(() -> declare(wrong)));
        assertEquals(List.of("credit_code.check_digit"), ofCode("91350203M0001QKT19", null));
        assertEquals(List.of("credit_code.again"), ofCode("91350203M0001QKT19", "91350203M0001QKT91"));
        assertEquals(List.of(), ofCode("91350203M0001QKT19", "91350203m0001qkt19"));
        assertEquals("destination.code", refusal(() -> declare(new DestinationFacts("10", "x", null, null, Map.of()))));
        declare(new DestinationFacts("LOOKING", "没有问到的地点", null, null, Map.of(DestinationField.MAJOR, "没有问到的专业")));
        assertEquals(1, probes.rows("destination where id = " + latest() + " and place is null and code = '70'"));
        assertEquals(0, probes.rows("destination_fact where destination_id = " + latest()));
    }

    @Test
    void aWishToEndIsGrantedOrDismissedAndAPhotographIsFoundTwice() throws Exception {
        declare(STUDY);
        asSchool(() -> registering.register(latest()));
        asGraduate(graduate, () -> declaring.wishEnd(latest(), "已放弃入学"));
        asSchool(() -> registering.uphold(latest(), "请先提交放弃入学的证明"));
        asGraduate(graduate, () -> declaring.wishEnd(latest(), "证明已交"));
        asSchool(() -> registering.revoke(latest(), "同意作废"));
        declare(STUDY);
        DestinationRow anew = Callers.as(
                        Role.SCHOOL,
                        world.staff(),
                        () -> registering.page(
                                new DestinationFilter(
                                        2027,
                                        DestinationState.AWAITING_SCHOOL,
                                        false,
                                        false,
                                        graduate.name(),
                                        null,
                                        null,
                                        "STUDY",
                                        null,
                                        null,
                                        null),
                                new PageRequest(0, 10)))
                .rows()
                .get(0);
        assertEquals("1 true false", anew.images() + " " + anew.twice() + " " + anew.commissioned());
    }

    private DestinationFilter waiting() {
        return DestinationFilter.waiting(2027);
    }

    private long departmentStaff() throws Exception {
        String mobile =
                "16" + String.format("%09d", Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
        asSchool(() -> staffing.appoint(
                "辅导员", mobile, probes.texts("select department from graduate where id = " + graduate.id())));
        return probes.number("select id from account where username = 's" + mobile + "'");
    }

    private void as(long staff, Work work) throws Exception {
        Callers.as(Role.SCHOOL, staff, () -> {
            work.run();
            return null;
        });
    }

    @Test
    void theDepartmentLooksFirstWhereTheSchoolWantsIt() throws Exception {
        long staff = departmentStaff();
        probes.let("update school set department_review = true where id = " + world.school());
        declare(STUDY);
        long id = latest();
        assertEquals(1, probes.rows("destination where id = " + id + " and state = 'AWAITING_DEPARTMENT'"));
        assertEquals("destination.awaits_department", refusal(() -> asSchool(() -> registering.register(id))));
        as(staff, () -> registering.giveBack(id, "请补充录取专业"));
        asGraduate(graduate, () -> declaring.declare(STUDY, List.of()));
        as(staff, () -> {
            assertEquals(1, registering.count(waiting()));
            registering.register(id);
            assertEquals(0, registering.count(waiting()), "it is the school's now");
        });
        assertEquals("destination.endorsed_already", refusal(() -> as(staff, () -> registering.reject(id, "来不及了"))));
        asSchool(() -> registering.register(id));
        List<DestinationMove> history = Callers.as(Role.SCHOOL, world.staff(), () -> registering.history(id)).stream()
                .map(DestinationStep::move)
                .toList();
        assertEquals(
                List.of(
                        DestinationMove.SUBMIT,
                        DestinationMove.RETURN,
                        DestinationMove.RESUBMIT,
                        DestinationMove.ENDORSE,
                        DestinationMove.REGISTER),
                history);
        assertEquals(
                history,
                Callers.as(Role.GRADUATE, graduate.account(), () -> declaring.history(id)).stream()
                        .map(DestinationStep::move)
                        .toList());
    }

    @Test
    void whatIsSentBackTellsWhatWasChanged() throws Exception {
        declare(STUDY);
        long id = latest();
        asSchool(() -> registering.giveBack(id, "请写学校的全称"));
        DestinationFacts changed = new DestinationFacts(
                "STUDY", "示范大学", null, null, Map.of(DestinationField.MAJOR, "软件工程", DestinationField.LEVEL, "11"));
        asGraduate(graduate, () -> declaring.declare(changed, List.of(photograph())));
        DestinationStep last = Callers.as(Role.SCHOOL, world.staff(), () -> registering.history(id))
                .get(2);
        assertEquals(List.of("PLACE", "MAJOR", "EVIDENCE"), last.facts());
        assertEquals(Role.GRADUATE, last.byRole());
    }

    @Test
    void manyAreDecidedTogetherAndEachHasItsResult() throws Exception {
        declare(STUDY);
        long first = latest();
        graduate = world.graduates().get(1);
        declare(STUDY);
        long second = latest();
        asSchool(() -> {
            assertEquals(List.of(first, second), registering.ids(waiting(), 10));
            assertEquals(new DestinationPlace(2, 2, first, null), registering.place(waiting(), second));
            registering.giveBack(first, "照片不清");
        });
        List<DestinationResult> results =
                Callers.as(Role.SCHOOL, world.staff(), () -> together.register(List.of(first, second, Long.MAX_VALUE)));
        assertEquals(
                List.of("destination.changed_meanwhile", "done", "destination.not_found"),
                results.stream()
                        .map(one -> one.done() ? "done" : one.refusal().key())
                        .toList(),
                "one that cannot be done keeps nobody back");
        assertEquals(1, probes.rows("destination where id = " + second + " and state = 'REGISTERED'"));
        World elsewhere = fixtures.newWorld(0, 0);
        assertEquals(
                "destination.not_found",
                Callers.as(Role.SCHOOL, elsewhere.staff(), () -> together.reject(List.of(second), "不是我校的"))
                        .get(0)
                        .refusal()
                        .key());
    }

    @Test
    void twoReviewersOfOneHaveOneWinner() throws Exception {
        for (int round = 0; round < 4; round++) {
            world = fixtures.newWorld(1, 1);
            graduate = world.graduates().get(0);
            declare(STUDY);
            long id = latest();
            ExecutorService people = Executors.newFixedThreadPool(2);
            try {
                ClassLoader loader = Thread.currentThread().getContextClassLoader();
                Future<Boolean> passed = people.submit(won(loader, () -> asSchool(() -> registering.register(id))));
                Future<Boolean> sentBack =
                        people.submit(won(loader, () -> asSchool(() -> registering.giveBack(id, "照片不清"))));
                assertEquals(1, (passed.get() ? 1 : 0) + (sentBack.get() ? 1 : 0), "round " + round);
                assertEquals(2, probes.rows("destination_step where destination_id = " + id));
            } finally {
                people.shutdown();
            }
        }
    }

    @Test
    void whatWasToldOfAKindThatHasEndedIsStillDecided() throws Exception {
        declare(STUDY);
        probes.let("update destination set kind = 'LAST_YEARS' where id = " + latest());
        asSchool(() -> registering.register(latest()));
        assertEquals(1, probes.rows("destination where id = " + latest() + " and state = 'REGISTERED'"));
    }

    @Test
    void aTelephoneThatSeveralUnitsNameIsAHint() throws Exception {
        DestinationFacts hired = new DestinationFacts(
                "RESIDENCY",
                "第一医院",
                null,
                null,
                Map.of(DestinationField.UNIT_PLACE, "北京市海淀区", DestinationField.PHONE, "010-62345678"));
        declare(hired);
        graduate = world.graduates().get(1);
        declare(new DestinationFacts("RESIDENCY", "第二医院", null, null, hired.told()));
        DestinationRow row = Callers.as(Role.SCHOOL, world.staff(), () -> registering.find(latest()));
        assertEquals(1, row.samePhone());
        assertTrue(row.isDoubtful());
    }

    @Test
    void anObjectionIsDismissedOrUpheld() throws Exception {
        declare(STUDY);
        asSchool(() -> registering.register(latest()));
        assertEquals(
                "destination.changed_meanwhile", refusal(() -> asSchool(() -> registering.uphold(latest(), "没有异议"))));
        asGraduate(graduate, () -> declaring.object(latest(), "不是我的"));
        asSchool(() -> registering.uphold(latest(), "已核实录取名单"));
        DestinationRow row =
                Callers.as(Role.GRADUATE, graduate.account(), declaring::own).get(0);
        assertNull(row.objection());
        assertEquals("已核实录取名单", row.note());
        assertEquals(DestinationState.REGISTERED, row.state());
    }

    @Test
    void theRateCountsWhoSignedAndWhoseDestinationIsRegistered() throws Exception {
        world = fixtures.newWorld(1, 8);
        graduate = world.graduates().get(0);
        long signed = invite(world.employers().get(0)).signingId();
        asGraduate(graduate, () -> responding.accept(signed, fixtures.agreed(graduate.account(), signed)));
        asSchool(() -> reviewing.approve(signed));
        for (int i = 1; i <= 4; i++) {
            graduate = world.graduates().get(i);
            declare(i < 3 ? STUDY : new DestinationFacts("LOOKING", null, null, null, Map.of()));
            if (i != 4) {
                asSchool(() -> registering.register(latest()));
            }
        }
        Placement whole = asSchool(FigureGroup.WHOLE).get(0);
        assertEquals(
                "8 1 2 1 4 3 37.5",
                whole.all() + " " + whole.signed() + " " + whole.placed() + " " + whole.looking() + " "
                        + whole.unknown() + " " + whole.found() + " " + whole.percent());
    }

    private List<Placement> asSchool(FigureGroup grouping) throws Exception {
        return Callers.as(Role.SCHOOL, world.staff(), () -> placement.by(grouping, 2027));
    }

    @Test
    void registeringAndAcceptingAtOnceHaveOneWinner() throws Exception {
        for (int round = 0; round < 4; round++) {
            world = fixtures.newWorld(1, 1);
            graduate = world.graduates().get(0);
            long open = invite(world.employers().get(0)).signingId();
            declare(STUDY);
            long id = latest();
            ExecutorService people = Executors.newFixedThreadPool(2);
            try {
                ClassLoader loader = Thread.currentThread().getContextClassLoader();
                Future<Boolean> accepted = people.submit(won(
                        loader,
                        () -> asGraduate(
                                graduate, () -> responding.accept(open, fixtures.agreed(graduate.account(), open)))));
                Future<Boolean> registered = people.submit(won(loader, () -> asSchool(() -> registering.register(id))));
                assertEquals(1, (accepted.get() ? 1 : 0) + (registered.get() ? 1 : 0), "round " + round);
                String state = accepted.get() ? "AWAITING_SCHOOL" : "INVALIDATED";
                assertEquals(1, probes.rows("signing where id = " + open + " and state = '" + state + "'"));
            } finally {
                people.shutdown();
            }
        }
    }

    private static Callable<Boolean> won(ClassLoader loader, Work work) {
        return () -> {
            Thread.currentThread().setContextClassLoader(loader);
            try {
                work.run();
                return true;
            } catch (Refusal | EJBException | PersistenceException lost) {
                return false;
            }
        };
    }
}
