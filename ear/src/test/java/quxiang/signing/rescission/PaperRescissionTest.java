package quxiang.signing.rescission;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import quxiang.account.code.CodePurpose;
import quxiang.agreement.AgreementFile;
import quxiang.agreement.CheckResult.Verdict;
import quxiang.agreement.CheckingAgreements;
import quxiang.agreement.rescission.DownloadingRescissionPapers;
import quxiang.agreement.rescission.ReceivingRescissionForms;
import quxiang.agreement.rescission.RescissionPaperKind;
import quxiang.batch.kit.SystemRunner;
import quxiang.common.Cohort;
import quxiang.common.CreditCode;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.employer.typed.TypedUnit;
import quxiang.favorite.CollectingFavorites;
import quxiang.letter.Letter;
import quxiang.school.SettingRescissionRules;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.AnsweringInvitations;
import quxiang.signing.PaperTerms;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.invite.SendingInvitations;
import quxiang.signing.paper.AnsweringNamedSignings;
import quxiang.signing.paper.DeclaringPaperSignings;
import quxiang.signing.paper.NamedFilter;
import quxiang.signing.paper.PaperFilter;
import quxiang.signing.paper.ReviewingPaperSignings;
import quxiang.signing.paper.UnitWord;
import quxiang.signing.reminder.SendingReminders;
import quxiang.signing.review.ReviewingSignings;

/** 线下解约, the words of units that agreements on paper name, and what goes with rescissions on both routes. */
@ArquillianTest
class PaperRescissionTest {

    private static final String CODE = CreditCode.completed("9111019972000010X").text();

    @Inject
    SigningFixtures fixtures;

    @Inject
    DeclaringPaperSignings declaring;

    @Inject
    ReviewingPaperSignings papers;

    @Inject
    ReviewingSignings reviewing;

    @Inject
    AnsweringNamedSignings named;

    @Inject
    RescindingOnPaper onPaper;

    @Inject
    RescindingSignings online;

    @Inject
    SeeingRescissions seeing;

    @Inject
    DownloadingRescissionPapers downloading;

    @Inject
    ReceivingRescissionForms receiving;

    @Inject
    CheckingAgreements checking;

    @Inject
    SettingRescissionRules rules;

    @Inject
    CollectingFavorites collecting;

    @Inject
    SendingInvitations inviting;

    @Inject
    AnsweringInvitations responding;

    @Inject
    SendingReminders reminders;

    @Inject
    SystemRunner system;

    @Inject
    Probes probes;

    private World world;
    private Side graduate;
    private Side unit;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void begin() {
        world = fixtures.newWorld(2, 3);
        graduate = world.graduates().get(0);
        unit = world.employers().get(0);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static <T> T ask(Role role, long account, Callable<T> work) throws Exception {
        return Callers.as(role, account, work);
    }

    private static void let(Role role, long account, Work work) throws Exception {
        Callers.as(role, account, () -> {
            work.run();
            return null;
        });
    }

    private void graduate(Work work) throws Exception {
        let(Role.GRADUATE, graduate.account(), work);
    }

    private void unit(Work work) throws Exception {
        let(Role.EMPLOYER, unit.account(), work);
    }

    private void school(Work work) throws Exception {
        let(Role.SCHOOL, world.staff(), work);
    }

    private static String refusal(Work work) {
        return assertThrows(Refusal.class, work::run).key();
    }

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

    private static byte[] pdf() {
        return ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
    }

    private long signedOnPaper(Side who, String code) throws Exception {
        Letter letter = fixtures.letter();
        PaperTerms terms = new PaperTerms(letter.job(), letter.hukou(), letter.archive(), null);
        TypedUnit typed = new TypedUnit(null, "线下单位", code, null, "31", "C", "北京市西城区路1号", "王经理", "010-5550100");
        long id = ask(
                Role.GRADUATE,
                who.account(),
                () -> declaring.submit(typed, terms, UUID.randomUUID().toString()));
        school(() -> papers.passTerms(id));
        let(Role.GRADUATE, who.account(), () -> declaring.handIn(id, List.of(photograph())));
        school(() -> papers.approve(id));
        return id;
    }

    private long signedOnline() throws Exception {
        unit(() -> collecting.add(collecting
                .search(SigningFixtures.COHORT, graduate.name(), graduate.idNumber(), world.schoolName())
                .key()));
        long favorite = probes.number(
                "select id from favorite where employer_id = " + unit.id() + " and graduate_id = " + graduate.id());
        long id = ask(
                        Role.EMPLOYER,
                        unit.account(),
                        () -> inviting.send(
                                fixtures.letter(),
                                List.of(favorite),
                                UUID.randomUUID().toString()))
                .get(0)
                .signingId();
        graduate(() -> responding.accept(id, fixtures.agreed(graduate.account(), id)));
        school(() -> reviewing.approve(id));
        return id;
    }

    private String codeOfUnit() {
        return probes.texts("select credit_code from employer where id = " + unit.id())
                .get(0);
    }

    private String state(long signing) {
        return probes.texts("select state from signing where id = " + signing).get(0);
    }

    private String rescission(long signing) {
        return probes.texts("select state from rescission where signing_id = " + signing + " order by id desc")
                .get(0);
    }

    private String code(long signing, RescissionPaperKind kind) {
        return probes.texts("select concat(p.number, '-', p.check_code) from rescission_paper p"
                        + " join rescission r on r.id = p.rescission_id where p.kind = '" + kind
                        + "' and r.signing_id = " + signing)
                .get(0);
    }

    private Verdict verdict(String code) {
        String[] parts = code.split("-");
        return checking.check(parts[0], parts[1]).verdict();
    }

    private static RescissionWish wish(String cause) {
        return new RescissionWish(cause, "另有去向");
    }

    @Test
    void anAgreementOnPaperIsRescindedByAStampedForm() throws Exception {
        long id = signedOnPaper(graduate, CODE);
        assertEquals("rescission.cause", refusal(() -> graduate(() -> onPaper.open(id, wish("77")))));
        graduate(() -> onPaper.open(id, wish("1")));
        assertEquals("rescission.open_already", refusal(() -> school(() -> onPaper.open(id, wish("3")))));
        assertEquals(
                "rescission.no_paper",
                refusal(() -> graduate(() -> downloading.download(id, RescissionPaperKind.PROOF))));
        AgreementFile form =
                ask(Role.GRADUATE, graduate.account(), () -> downloading.download(id, RescissionPaperKind.FORM));
        assertTrue(form.bytes().length > 1000);
        assertArrayEquals(
                form.bytes(),
                ask(Role.SCHOOL, world.staff(), () -> downloading.download(id, RescissionPaperKind.FORM))
                        .bytes(),
                "printed once");
        assertEquals("rescission.pages_missing", refusal(() -> graduate(() -> onPaper.handIn(id, List.of()))));
        byte[] page = photograph();
        graduate(() -> onPaper.handIn(id, List.of(page, photograph())));
        assertEquals("AWAITING_SCHOOL", rescission(id));
        List<byte[]> same = List.of(photograph(), photograph());
        assertEquals("rescission.not_possible", refusal(() -> graduate(() -> onPaper.handIn(id, same))));
        assertEquals("rescission.not_possible", refusal(() -> graduate(() -> online.cancel(id))));
        assertEquals("rescission.form_to_compare", refusal(() -> school(() -> online.approve(id))));
        probes.let("update rescission set reminded_at = current_timestamp where live_signing_id = " + id);
        school(() -> onPaper.returnForm(id, "第二页漏盖章"));
        assertEquals("AWAITING_COUNTERPARTY", rescission(id));
        assertEquals(
                1,
                probes.rows("rescission where reminded_at is null and live_signing_id = " + id),
                "whoever has to act is reminded again");
        RescissionView back =
                ask(Role.GRADUATE, graduate.account(), () -> seeing.latest(id).orElseThrow());
        assertEquals("第二页漏盖章", back.note());
        assertEquals(2, back.pages().size(), "what was there stays until it comes again");
        assertEquals("paper.code_wrong", refusal(() -> receiving.find("20271099931123456789-ABCDEFGH")));
        String stamped = code(id, RescissionPaperKind.FORM);
        assertTrue(receiving.isMeant(stamped));
        assertTrue(receiving.find(stamped).isMissing());
        receiving.send(stamped, List.of(photograph()));
        assertEquals("rescission.form_not_awaited", refusal(() -> receiving.send(stamped, List.of(photograph()))));
        assertEquals(1, back(id).pages().size());
        school(() -> onPaper.approve(id));
        assertEquals("RESCINDED", state(id));
        assertEquals("COMPLETED", rescission(id));
        assertEquals(
                "rescission.no_paper",
                refusal(() -> graduate(() -> downloading.download(id, RescissionPaperKind.FORM))));
        byte[] proof = ask(Role.GRADUATE, graduate.account(), () -> downloading.download(id, RescissionPaperKind.PROOF))
                .bytes();
        assertEquals(Verdict.RESCINDED, verdict(code(id, RescissionPaperKind.PROOF)));
        assertEquals(Verdict.UNKNOWN, verdict(stamped), "a form proves nothing");
        assertEquals(Verdict.RESCINDED, checking.check(proof, null).verdict());
        byte[] changed = proof.clone();
        changed[changed.length / 2] ^= 1;
        String checkCode = code(id, RescissionPaperKind.PROOF).split("-")[1];
        assertEquals(Verdict.ALTERED, checking.check(changed, checkCode).verdict());
        assertEquals(Verdict.NOT_OURS, checking.check(changed, null).verdict());
        assertEquals(
                probes.number("select steps from rescission where signing_id = " + id),
                probes.number("select count(*) from rescission_step t join rescission r on r.id = t.rescission_id"
                        + " where r.signing_id = " + id));
        assertEquals(0, probes.rows("outbox_message where signing_id = " + id + " and recipient_party = 'EMPLOYER'"));
    }

    private RescissionView back(long signing) throws Exception {
        return ask(
                Role.GRADUATE, graduate.account(), () -> seeing.latest(signing).orElseThrow());
    }

    @Test
    void theSamePagesTwiceCountOnceAndThoseOfSomebodyElseAreRefused() throws Exception {
        byte[] page = photograph();
        long first = signedOnPaper(graduate, CODE);
        school(() -> onPaper.open(first, wish("3")));
        assertEquals(
                1,
                probes.rows("outbox_message where kind = 'RESCIND_OPEN_FORM' and recipient_party = 'GRADUATE'"
                        + " and signing_id = " + first),
                "who did not ask is told");
        graduate(() -> onPaper.handIn(first, List.of(page)));
        graduate(() -> onPaper.handIn(first, List.of(page)));
        assertEquals(
                1,
                probes.number("select count(*) from rescission_step t join rescission r on r.id = t.rescission_id"
                        + " where t.move = 'HAND_IN' and r.signing_id = " + first));
        Side other = world.graduates().get(1);
        long second = signedOnPaper(other, CODE);
        let(Role.GRADUATE, other.account(), () -> onPaper.open(second, wish("3")));
        assertEquals(
                "rescission.pages_of_another",
                refusal(() -> let(Role.GRADUATE, other.account(), () -> onPaper.handIn(second, List.of(page)))));
        assertEquals("AWAITING_COUNTERPARTY", rescission(second));
        assertEquals(
                "signing.not_found",
                refusal(() -> let(Role.GRADUATE, other.account(), () -> onPaper.handIn(first, List.of(photograph())))));
        assertEquals(
                "signing.not_found",
                refusal(() -> unit(() -> onPaper.handIn(first, List.of(photograph())))),
                "a unit that it does not name");
        school(() -> onPaper.reject(first, "未协商一致"));
        assertEquals("SIGNED", state(first));
        assertEquals("FAILED", rescission(first));
        graduate(() -> onPaper.open(first, wish("3")));
        school(() -> reviewing.voidIt(first, "材料虚假"));
        assertEquals("VOIDED", state(first));
        assertEquals("FAILED", rescission(first), "voiding ends what is open");
        let(Role.GRADUATE, other.account(), () -> online.cancel(second));
        assertEquals("FAILED", rescission(second));
    }

    @Test
    void whoIsNotStampedAsksTheSchoolAfterItsTime() throws Exception {
        long id = signedOnPaper(graduate, CODE);
        graduate(() -> onPaper.open(id, wish("2")));
        assertEquals("rescission.clock_runs", refusal(() -> graduate(() -> online.escalate(id))));
        probes.let(
                "update rescission set answer_until = current_timestamp + interval '1' day where signing_id = " + id);
        while (system.callOutside(() -> reminders.rescissions(500)) == 500) {}
        assertEquals(
                1,
                probes.rows("outbox_message where kind = 'RESCIND_FORM' and recipient_party = 'GRADUATE'"
                        + " and signing_id = " + id));
        probes.let(
                "update rescission set answer_until = current_timestamp - interval '1' hour where signing_id = " + id);
        graduate(() -> online.escalate(id));
        school(() -> onPaper.approve(id));
        assertEquals("RESCINDED", state(id));
    }

    @Test
    void aLetterThatIsAcceptedMeanwhileDoesNotBindTwice() throws Exception {
        long id = signedOnPaper(graduate, CODE);
        graduate(() -> onPaper.open(id, wish("1")));
        unit(() -> collecting.add(collecting
                .search(SigningFixtures.COHORT, graduate.name(), graduate.idNumber(), world.schoolName())
                .key()));
        long favorite = probes.number(
                "select id from favorite where employer_id = " + unit.id() + " and graduate_id = " + graduate.id());
        assertEquals(
                List.of(),
                ask(
                                Role.EMPLOYER,
                                unit.account(),
                                () -> inviting.send(
                                        fixtures.letter(),
                                        List.of(favorite),
                                        UUID.randomUUID().toString()))
                        .stream()
                        .filter(result -> result.refusal() == null)
                        .toList(),
                "as long as the agreement on paper binds");
        graduate(() -> onPaper.handIn(id, List.of(photograph())));
        school(() -> onPaper.approve(id));
        long next = signedAgain(favorite);
        assertEquals("SIGNED", state(next));
        assertEquals("rescission.not_signed", refusal(() -> graduate(() -> onPaper.open(id, wish("1")))));
    }

    private long signedAgain(long favorite) throws Exception {
        long id = ask(
                        Role.EMPLOYER,
                        unit.account(),
                        () -> inviting.send(
                                fixtures.letter(),
                                List.of(favorite),
                                UUID.randomUUID().toString()))
                .get(0)
                .signingId();
        graduate(() -> responding.accept(id, fixtures.agreed(graduate.account(), id)));
        school(() -> reviewing.approve(id));
        return id;
    }

    @Test
    void aUnitSaysWhetherAnAgreementThatNamesItIsIts() throws Exception {
        long id = signedOnPaper(graduate, codeOfUnit());
        assertEquals(
                1,
                probes.rows("outbox_message where kind = 'NAMED' and recipient_id = " + unit.id() + " and signing_id = "
                        + id));
        assertEquals(List.of(id), listed(unit, false));
        assertEquals(List.of(), listed(world.employers().get(1), false));
        assertEquals(
                "signing.not_found",
                refusal(() -> let(Role.EMPLOYER, world.employers().get(1).account(), () -> named.confirm(id))));
        unit(() -> named.object(id, "未与该生签约"));
        unit(() -> named.object(id, "未与该生签约"));
        assertEquals(
                2,
                probes.rows("outbox_message where kind = 'PAPER_OBJECTED' and signing_id = " + id),
                "school and graduate, once");
        assertEquals(List.of(), listed(unit, true));
        assertEquals(
                1,
                ask(
                                Role.SCHOOL,
                                world.staff(),
                                () -> papers.page(
                                        new PaperFilter(
                                                SigningFixtures.COHORT, false, true, null, null, null, null, null),
                                        new PageRequest(0, 10)))
                        .total());
        assertEquals(
                "未与该生签约",
                ask(Role.SCHOOL, world.staff(), () -> papers.find(id)).word().reason());
        unit(() -> named.confirm(id));
        assertEquals(
                UnitWord.CONFIRMED,
                ask(Role.SCHOOL, world.staff(), () -> papers.find(id)).word().word());
        graduate(() -> onPaper.open(id, wish("3")));
        unit(() -> downloading.download(id, RescissionPaperKind.FORM));
        unit(() -> onPaper.handIn(id, List.of(photograph())));
        school(() -> onPaper.approve(id));
        unit(() -> downloading.download(id, RescissionPaperKind.PROOF));
        assertEquals("paper.word_late", refusal(() -> unit(() -> named.confirm(id))));
        assertEquals(
                1,
                probes.rows("outbox_message where kind = 'RESCIND_APPROVE' and recipient_id = " + unit.id()
                        + " and recipient_party = 'EMPLOYER' and signing_id = " + id));
    }

    private List<Long> listed(Side who, boolean unanswered) throws Exception {
        return ask(
                Role.EMPLOYER,
                who.account(),
                () -> named
                        .page(
                                new NamedFilter(SigningFixtures.COHORT, unanswered, null, null, null),
                                new PageRequest(0, 10))
                        .rows()
                        .stream()
                        .map(row -> row.id())
                        .toList());
    }

    @Test
    void lettersAreSeenByBothSidesAndTheSchoolAndNobodyElse() throws Exception {
        long id = signedOnline();
        byte[] letter = pdf();
        assertEquals(
                "rescission.files_too_many",
                refusal(() -> unit(() -> online.open(
                        id, new RescissionWish("2", "业务调整", List.of(pdf(), pdf(), pdf(), pdf(), pdf(), pdf()))))));
        unit(() -> online.open(id, new RescissionWish("2", "业务调整", List.of(letter, photograph()))));
        graduate(() -> online.attach(id, List.of(pdf(), letter)));
        assertEquals(3, back(id).letters().size(), "what is there is not kept twice");
        assertArrayEquals(
                letter,
                ask(Role.GRADUATE, graduate.account(), () -> seeing.file(id, FilePurpose.LETTER, 1))
                        .bytes());
        assertEquals(
                "image/jpeg",
                ask(Role.SCHOOL, world.staff(), () -> seeing.file(id, FilePurpose.LETTER, 2))
                        .media());
        assertEquals(
                "signing.not_found",
                refusal(() -> let(
                        Role.EMPLOYER,
                        world.employers().get(1).account(),
                        () -> seeing.file(id, FilePurpose.LETTER, 1))));
        assertEquals("signing.not_found", refusal(() -> graduate(() -> onPaper.handIn(id, List.of(photograph())))));
        graduate(() -> online.consent(id, fixtures.agreed(CodePurpose.AGREE, graduate.account(), id)));
        school(() -> online.approve(id));
        unit(() -> downloading.download(id, RescissionPaperKind.PROOF));
        assertEquals(Verdict.RESCINDED, verdict(code(id, RescissionPaperKind.PROOF)));
        assertEquals("rescission.none_open", refusal(() -> graduate(() -> online.attach(id, List.of(pdf())))));
    }

    @Test
    void theSchoolsRuleLimitsGraduatesAndItsWindowBothSides() throws Exception {
        long id = signedOnline();
        Cohort cohort = new Cohort(SigningFixtures.COHORT);
        assertEquals("school.rescissions_most", refusal(() -> school(() -> rules.set(cohort, 10, null, null))));
        assertEquals(
                "school.rescissions_window",
                refusal(() ->
                        school(() -> rules.set(cohort, null, LocalDate.of(2027, 6, 2), LocalDate.of(2027, 6, 1)))));
        school(() -> rules.set(cohort, 0, null, null));
        String code = fixtures.agreed(CodePurpose.RESCIND, graduate.account(), id);
        assertEquals("rescission.too_many", refusal(() -> graduate(() -> online.ask(id, wish("1"), code))));
        school(() -> rules.set(cohort, 1, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 2)));
        assertEquals("rescission.window_closed", refusal(() -> unit(() -> online.open(id, wish("2")))));
        assertTrue(ask(Role.GRADUATE, graduate.account(), () -> seeing.allowance(id))
                .againstToday()
                .isPresent());
        school(() -> rules.set(cohort, 1, null, null));
        graduate(() -> online.ask(id, wish("1"), code));
        unit(() -> online.agree(id));
        school(() -> online.approve(id));
        long second = signedOnPaper(graduate, CODE);
        assertEquals(
                1,
                ask(Role.GRADUATE, graduate.account(), () -> seeing.allowance(second))
                        .used());
        assertEquals("rescission.too_many", refusal(() -> graduate(() -> onPaper.open(second, wish("1")))));
        school(() -> onPaper.open(second, wish("1")));
        assertEquals("AWAITING_COUNTERPARTY", rescission(second), "the school itself may make an exception");
    }

    /** Lets two do something at the same moment. @return the keys of what they were refused, and nothing for who was not */
    private static List<String> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> both = new ArrayList<>();
            for (Callable<?> work : List.of(one, other)) {
                both.add(threads.submit(() -> {
                    Thread.currentThread().setContextClassLoader(loader);
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

    private static Callable<?> does(Work work) {
        return () -> {
            work.run();
            return null;
        };
    }

    @Test
    void ofTwoWhoAskOrDecideAtOnceOneCountsAndAPaperIsPrintedOnce() throws Exception {
        for (Side who : world.graduates()) {
            long id = signedOnPaper(who, CODE);
            List<String> asked = atOnce(
                    does(() -> let(Role.GRADUATE, who.account(), () -> onPaper.open(id, wish("3")))),
                    does(() -> school(() -> onPaper.open(id, wish("3")))));
            assertEquals(1, asked.stream().filter(String::isEmpty).count(), asked.toString());
            assertEquals(1, probes.rows("rescission where signing_id = " + id));
            List<String> printed = atOnce(
                    () -> ask(Role.GRADUATE, who.account(), () -> downloading.download(id, RescissionPaperKind.FORM)),
                    () -> ask(Role.SCHOOL, world.staff(), () -> downloading.download(id, RescissionPaperKind.FORM)));
            assertEquals(List.of("", ""), printed);
            assertEquals(
                    1,
                    probes.rows("rescission_paper where rescission_id in (select id from rescission where signing_id = "
                            + id + ")"));
            let(Role.GRADUATE, who.account(), () -> onPaper.handIn(id, List.of(photograph())));
            List<String> decided = atOnce(
                    does(() -> school(() -> onPaper.approve(id))),
                    does(() -> school(() -> reviewing.voidIt(id, "材料虚假"))));
            assertEquals(1, decided.stream().filter(String::isEmpty).count(), decided.toString());
            assertEquals(decided.get(0).isEmpty() ? "RESCINDED" : "VOIDED", state(id));
        }
    }
}
