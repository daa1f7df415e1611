package quxiang.signing.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import quxiang.agreement.CheckResult.Verdict;
import quxiang.agreement.CheckingAgreements;
import quxiang.agreement.DownloadingAgreements;
import quxiang.agreement.ReceivingStampedPages;
import quxiang.common.CreditCode;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.employer.typed.TypedUnit;
import quxiang.favorite.CollectingFavorites;
import quxiang.letter.Letter;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.AnsweringInvitations;
import quxiang.signing.PaperTerms;
import quxiang.signing.Route;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.SigningState;
import quxiang.signing.invite.SendingInvitations;
import quxiang.signing.list.SigningFilter;
import quxiang.signing.list.SigningLists;
import quxiang.signing.rescission.RescindingSignings;
import quxiang.signing.rescission.RescissionWish;
import quxiang.signing.review.ReviewingSignings;
import quxiang.statistics.FigureGroup;
import quxiang.statistics.SchoolPlacement;

/** 线下签约 and 已签协议信息登记, beside letters that are open. */
@ArquillianTest
class PaperSigningTest {

    private static final String CODE = CreditCode.completed("9111019972000002X").text();

    @Inject
    SigningFixtures fixtures;

    @Inject
    DeclaringPaperSignings declaring;

    @Inject
    ReviewingPaperSignings reviewing;

    @Inject
    ReceivingStampedPages receiving;

    @Inject
    CheckingAgreements checking;

    @Inject
    DownloadingAgreements downloading;

    @Inject
    CollectingFavorites collecting;

    @Inject
    SendingInvitations inviting;

    @Inject
    AnsweringInvitations responding;

    @Inject
    RescindingSignings rescinding;

    @Inject
    ReviewingSignings decisions;

    @Inject
    SigningLists lists;

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
        world = fixtures.newWorld(2, 3);
        graduate = world.graduates().get(0);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static <T> T as(Side who, Callable<T> work) throws Exception {
        return Callers.as(Role.GRADUATE, who.account(), work);
    }

    private <T> T asSchool(Callable<T> work) throws Exception {
        return Callers.as(Role.SCHOOL, world.staff(), work);
    }

    private void school(Work work) throws Exception {
        asSchool(() -> {
            work.run();
            return null;
        });
    }

    private static void graduate(Side who, Work work) throws Exception {
        as(who, () -> {
            work.run();
            return null;
        });
    }

    private static String refusal(Work work) {
        return assertThrows(Refusal.class, work::run).key();
    }

    private static TypedUnit unit(String name) {
        return new TypedUnit(null, name, CODE, null, "31", "C", "北京市西城区路1号", "王经理", "010-5550100");
    }

    private PaperTerms terms(String clauses) {
        Letter letter = fixtures.letter();
        return new PaperTerms(letter.job(), letter.hukou(), letter.archive(), clauses);
    }

    private static String request() {
        return UUID.randomUUID().toString();
    }

    private long submit(Side who) throws Exception {
        return as(who, () -> declaring.submit(unit("线下单位"), terms(null), request()));
    }

    /** A photograph like no other. */
    private static byte[] photograph() throws IOException {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        String name = UUID.randomUUID().toString();
        for (int i = 0; i < 32; i++) {
            drawing.setColor(new Color(name.codePointAt(i) * 1_000_003 & 0xFFFFFF));
            drawing.fillRect(i % 8 * 50, i / 8 * 75, 50, 75);
        }
        drawing.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private long letter(Side unit, Side who) throws Exception {
        Callers.as(
                Role.EMPLOYER,
                unit.account(),
                () -> collecting.add(collecting
                        .search(SigningFixtures.COHORT, who.name(), who.idNumber(), world.schoolName())
                        .key()));
        long favorite = probes.number(
                "select id from favorite where employer_id = " + unit.id() + " and graduate_id = " + who.id());
        return Callers.as(
                        Role.EMPLOYER,
                        unit.account(),
                        () -> inviting.send(fixtures.letter(), List.of(favorite), request()))
                .get(0)
                .signingId();
    }

    private String state(long id) {
        return probes.texts("select state from signing where id = " + id).get(0);
    }

    private String code(long id) {
        return probes.texts("select concat(number, '-', check_code) from agreement where signing_id = " + id)
                .get(0);
    }

    private Verdict verdict(long id) {
        String[] parts = code(id).split("-");
        return checking.check(parts[0], parts[1]).verdict();
    }

    private long waiting(Side who) throws Exception {
        long id = submit(who);
        school(() -> reviewing.passTerms(id));
        graduate(who, () -> declaring.handIn(id, List.of(photograph())));
        return id;
    }

    @Test
    void anAgreementOnPaperGoesFromTheTermsToTheStampedPages() throws Exception {
        long open = letter(world.employers().get(0), graduate);
        long id = submit(graduate);
        assertEquals("AWAITING_TERMS", state(id));
        school(() -> reviewing.returnTerms(id, "请写单位全称"));
        assertEquals("RETURNED", state(id));
        PaperView back = as(graduate, () -> declaring.own(Route.PAPER).orElseThrow());
        assertEquals("线下单位 " + CODE, back.unit().getName() + " " + back.unit().getCreditCode(), "nothing is lost");
        assertEquals("请写单位全称", back.note());
        assertEquals(id, as(graduate, () -> declaring.submit(unit("线下单位有限公司"), terms("包住宿"), request())));
        assertEquals("signing.not_possible", refusal(() -> school(() -> reviewing.approve(id))), "no pages yet");
        school(() -> reviewing.passTerms(id));
        assertEquals("AWAITING_STAMPED", state(id));
        assertEquals(Verdict.NOT_YET, verdict(id));
        assertTrue(as(graduate, () -> downloading.download(id)).bytes().length > 1000);
        assertEquals(
                "signing.you_are_bound",
                refusal(() ->
                        graduate(graduate, () -> responding.accept(open, fixtures.agreed(graduate.account(), open)))),
                "it binds from here on");
        graduate(graduate, () -> declaring.handIn(id, List.of(photograph(), photograph())));
        assertEquals("AWAITING_SCHOOL", state(id));
        byte[] seen = asSchool(() -> reviewing.page(id, 2));
        assertEquals((byte) 0xFF, seen[0], "a JPEG, whatever was uploaded");
        school(() -> reviewing.returnPages(id, "第二页漏盖章"));
        assertEquals("paper.code_wrong", refusal(() -> receiving.find(code(id) + "X")));
        assertTrue(receiving.find(code(id).toLowerCase(Locale.ROOT)).isMissing());
        receiving.send(code(id), List.of(photograph()));
        assertEquals("paper.not_awaited", refusal(() -> receiving.send(code(id), List.of(photograph()))));
        assertEquals(1, probes.rows("signing_page where signing_id = " + id), "in the place of those before");
        assertEquals(
                1,
                probes.rows("signing_step where signing_id = " + id + " and move = 'HAND_IN' and party = 'EMPLOYER'"));
        school(() -> reviewing.approve(id));
        assertEquals("SIGNED", state(id));
        assertEquals("INVALIDATED", state(open));
        assertEquals(Verdict.IN_FORCE, verdict(id));
        assertEquals(1, probes.rows("agreement where signing_id = " + id), "its number is issued once");
        assertEquals(0, probes.rows("outbox_message where signing_id = " + id + " and recipient_party = 'EMPLOYER'"));
        assertEquals(
                1,
                probes.rows("outbox_message where signing_id = " + id
                        + " and kind = 'PASS_TERMS' and recipient_party = 'GRADUATE'"));
        assertEquals(
                probes.number("select steps from signing where id = " + id),
                probes.rows("signing_step where signing_id = " + id));
        assertEquals(
                1,
                asSchool(() -> placement.by(FigureGroup.DEPARTMENT, SigningFixtures.COHORT))
                        .get(0)
                        .signed());
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        school(() -> lists.export(SigningFilter.of(SigningFixtures.COHORT), Locale.SIMPLIFIED_CHINESE, sheet));
        assertTrue(sheet.size() > 1000, "lists with a unit without accounts are exported");
        assertEquals(
                "rescission.on_paper",
                refusal(() -> graduate(graduate, () -> rescinding.ask(id, new RescissionWish("3", "另有去向"), "123456"))));
        school(() -> decisions.voidIt(id, "双方已解除"));
        assertEquals(Verdict.ENDED, verdict(id));
    }

    @Test
    void aRequestThatIsSentTwiceHasTheEffectOfOneAndASecondTabIsTold() throws Exception {
        String request = request();
        long id = as(graduate, () -> declaring.submit(unit("线下单位"), terms(null), request));
        assertEquals(id, as(graduate, () -> declaring.submit(unit("线下单位"), terms(null), request)));
        assertEquals("paper.one_at_a_time", refusal(() -> submit(graduate)));
        assertEquals(1, probes.rows("signing where route = 'PAPER' and graduate_id = " + graduate.id()));
        school(() -> reviewing.passTerms(id));
        school(() -> reviewing.passTerms(id));
        List<byte[]> pages = List.of(photograph());
        graduate(graduate, () -> declaring.handIn(id, pages));
        graduate(graduate, () -> declaring.handIn(id, pages));
        assertEquals(3, probes.rows("signing_step where signing_id = " + id));
    }

    @Test
    void pagesOfSomebodyElseAndWhatIsNoImageAreRefused() throws Exception {
        byte[] page = photograph();
        long first = submit(graduate);
        school(() -> reviewing.passTerms(first));
        graduate(graduate, () -> declaring.handIn(first, List.of(page)));
        Side other = world.graduates().get(1);
        long second = submit(other);
        school(() -> reviewing.passTerms(second));
        assertEquals(
                "paper.pages_of_another",
                refusal(() -> graduate(other, () -> declaring.handIn(second, List.of(photograph(), page)))));
        assertEquals("paper.pages_of_another", refusal(() -> receiving.send(code(second), List.of(page))));
        assertEquals("AWAITING_STAMPED", state(second), "nothing was changed");
        assertEquals(0, probes.rows("signing_page where signing_id = " + second));
        assertEquals("paper.pages_missing", refusal(() -> graduate(other, () -> declaring.handIn(second, List.of()))));
        byte[] pdf = "%PDF-1.7 no image".getBytes(StandardCharsets.US_ASCII);
        assertEquals(
                "verification.image.type",
                refusal(() -> graduate(other, () -> declaring.handIn(second, List.of(pdf)))));
        assertEquals("signing.not_found", refusal(() -> graduate(other, () -> declaring.page(first, 1))));
        assertEquals("signing.not_found", refusal(() -> graduate(other, () -> declaring.withdraw(first, "不是我的"))));
        World elsewhere = fixtures.newWorld(0, 0);
        assertEquals(
                "signing.not_found",
                refusal(() -> Callers.as(Role.SCHOOL, elsewhere.staff(), () -> reviewing.find(first))));
    }

    @Test
    void aKnownUnitIsTakenAsItIsAndAWrongCodeIsTypedTwice() throws Exception {
        Side known = world.employers().get(1);
        String knownCode = probes.texts("select credit_code from employer where id = " + known.id())
                .get(0);
        TypedUnit chosen =
                new TypedUnit(known.name() + " " + knownCode, null, null, null, null, null, null, "李经理", null);
        long id = as(graduate, () -> declaring.submit(chosen, terms(null), request()));
        PaperView view = asSchool(() -> reviewing.find(id));
        assertEquals(
                known.name() + " " + knownCode + " 李经理",
                view.unit().getName() + " " + view.unit().getCreditCode() + " "
                        + view.unit().getContact());
        assertEquals(
                0,
                probes.rows("signing where id = " + id + " and employer_id = " + known.id()),
                "the unit's own accounts have nothing to do with it");
        TypedUnit unknown = new TypedUnit("没有的单位", null, null, null, null, null, null, null, null);
        assertEquals(
                List.of("paper.unit.unknown"),
                as(graduate, () -> declaring.faults(unknown)).stream()
                        .map(Refusal::key)
                        .toList());
        String wrong = "91350203M0001QKT19";
        assertEquals(List.of("credit_code.check_digit"), ofCode(wrong, null));
        assertEquals(List.of("credit_code.again"), ofCode(wrong, "91350203M0001QKT91"));
        assertEquals(List.of(), ofCode(wrong, wrong));
        assertEquals(
                List.of(
                        "credit_code.length",
                        "paper.unit.name",
                        "paper.unit.nature",
                        "paper.unit.industry",
                        "paper.unit.place",
                        "paper.unit.contact",
                        "paper.unit.phone"),
                as(
                                graduate,
                                () -> declaring.faults(
                                        new TypedUnit(null, null, null, null, null, null, null, null, "no")))
                        .stream()
                        .map(Refusal::key)
                        .toList());
        letter(known, world.graduates().get(2));
        assertEquals(
                "paper.letter_open",
                refusal(() -> as(world.graduates().get(2), () -> declaring.submit(chosen, terms(null), request()))));
    }

    private List<String> ofCode(String code, String again) throws Exception {
        TypedUnit unit = new TypedUnit(null, "单位", code, again, "31", "C", "厦门", "王", "0592-5550100");
        return as(graduate, () -> declaring.faults(unit)).stream()
                .map(Refusal::key)
                .toList();
    }

    @Test
    void whatWasSignedBeforeIsRecordedAndReviewedOnce() throws Exception {
        byte[] page = photograph();
        assertEquals(
                "paper.number",
                refusal(() ->
                        as(graduate, () -> declaring.record(unit("旧单位"), terms(null), " ", List.of(page), request()))));
        String request = request();
        long id = as(graduate, () -> declaring.record(unit("旧单位"), terms(null), "2027-001", List.of(page), request));
        assertEquals(
                id, as(graduate, () -> declaring.record(unit("旧单位"), terms(null), "2027-001", List.of(page), request)));
        assertEquals("AWAITING_SCHOOL", state(id));
        assertEquals("signing.not_on_paper", refusal(() -> school(() -> reviewing.returnPages(id, "重拍"))));
        assertEquals("paper.one_at_a_time", refusal(() -> submit(graduate)));
        school(() -> reviewing.reject(id, "编号不对"));
        assertEquals("FAILED", state(id));
        long again =
                as(graduate, () -> declaring.record(unit("旧单位"), terms(null), "2027-002", List.of(page), request()));
        school(() -> reviewing.approve(again));
        assertEquals("SIGNED", state(again));
        assertEquals(0, probes.rows("agreement where signing_id = " + again), "it has its number already");
        assertEquals("paper.bound", refusal(() -> submit(graduate)));
    }

    @Test
    void whoIsBoundOrWithdrawsDoesNotGoOn() throws Exception {
        long id = submit(graduate);
        long open = letter(world.employers().get(0), graduate);
        graduate(graduate, () -> responding.accept(open, fixtures.agreed(graduate.account(), open)));
        assertEquals("signing.graduate_bound_elsewhere", refusal(() -> school(() -> reviewing.passTerms(id))));
        graduate(graduate, () -> declaring.withdraw(id, "已与其他单位签约"));
        assertEquals("FAILED", state(id));
        assertEquals("paper.bound", refusal(() -> submit(graduate)));
        assertEquals("signing.not_possible", refusal(() -> school(() -> reviewing.passTerms(id))));
        assertEquals(
                0,
                asSchool(() -> reviewing.page(
                                new PaperFilter(SigningFixtures.COHORT, true, false, null, null, null, null, null),
                                new PageRequest(0, 10)))
                        .total());
    }

    /** Lets two do something at the same moment. @return the keys of what they were refused, and nothing for who was not */
    private static List<String> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> both = new ArrayList<>();
            for (Callable<?> work : List.of(one, other)) {
                both.add(threads.submit(() -> {
                    try {
                        work.call();
                        return "";
                    } catch (Refusal refused) {
                        return refused.key();
                    } catch (EJBException | PersistenceException lostRace) {
                        return "race_lost";
                    }
                }));
            }
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void ofTermsThatPassAndALetterThatIsAcceptedAtOnceOneBinds() throws Exception {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        for (Side who : world.graduates()) {
            long id = submit(who);
            long open = letter(world.employers().get(0), who);
            String code = fixtures.agreed(who.account(), open);
            List<String> refused = atOnce(
                    within(
                            loader,
                            () -> asSchool(() -> {
                                reviewing.passTerms(id);
                                return null;
                            })),
                    within(
                            loader,
                            () -> as(who, () -> {
                                responding.accept(open, code);
                                return null;
                            })));
            assertEquals(1, refused.stream().filter(String::isEmpty).count(), refused.toString());
            assertEquals(
                    1,
                    probes.rows("signing where effective_id_hash is not null and graduate_id = " + who.id()),
                    refused.toString());
        }
    }

    @Test
    void ofAWithdrawalAndAnApprovalAtOnceOneCounts() throws Exception {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        for (Side who : world.graduates()) {
            long id = waiting(who);
            List<String> refused = atOnce(
                    within(
                            loader,
                            () -> asSchool(() -> {
                                reviewing.approve(id);
                                return null;
                            })),
                    within(
                            loader,
                            () -> as(who, () -> {
                                declaring.withdraw(id, "改变主意");
                                return null;
                            })));
            assertEquals(1, refused.stream().filter(String::isEmpty).count(), refused.toString());
            assertTrue(List.of("SIGNED", "FAILED").contains(state(id)));
            assertEquals(1, probes.rows("signing_step where signing_id = " + id + " and move in ('APPROVE', 'ABORT')"));
            assertEquals(
                    SigningState.valueOf(state(id)).isEffective(),
                    refused.get(0).isEmpty());
        }
    }

    private static <T> Callable<T> within(ClassLoader loader, Callable<T> work) {
        return () -> {
            Thread.currentThread().setContextClassLoader(loader);
            return work.call();
        };
    }
}
