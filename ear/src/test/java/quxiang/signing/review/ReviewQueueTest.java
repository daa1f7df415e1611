package quxiang.signing.review;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.common.ListOrder;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.employer.verification.VerificationFixtures;
import quxiang.roster.correction.CorrectingGraduates;
import quxiang.roster.list.SeeingGraduates;
import quxiang.school.AppointingStaff;
import quxiang.server.Callers;
import quxiang.server.CountedStatements;
import quxiang.server.Deployments;
import quxiang.server.PageReader;
import quxiang.server.Probes;
import quxiang.signing.AcceptedLetters;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.SigningState;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.list.AnswerTime;
import quxiang.signing.list.Milestone;
import quxiang.signing.list.ReviewHint;
import quxiang.signing.list.ReviewPlace;
import quxiang.signing.list.SigningFilter;
import quxiang.signing.list.SigningLists;
import quxiang.signing.list.SigningRow;
import quxiang.signing.list.VoidedRow;

/** The queue of 签约审核: its hints, its order, who sees what of it, and the evidence of 作废. */
@ArquillianTest
class ReviewQueueTest {

    @Inject
    SigningFixtures fixtures;

    @Inject
    AcceptedLetters accepted;

    @Inject
    SigningLists lists;

    @Inject
    ReviewHints hints;

    @Inject
    ReviewingSignings reviewing;

    @Inject
    SigningDetails details;

    @Inject
    SeeingVoidEvidence seeing;

    @Inject
    AppointingStaff staffing;

    @Inject
    VerificationFixtures centre;

    @Inject
    ReviewCrowd crowd;

    @Inject
    SeeingGraduates people;

    @Inject
    CorrectingGraduates correcting;

    @Inject
    ShanghaiClock clock;

    @Inject
    Probes probes;

    private World world;
    private List<Long> signings;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    private void allAccept(int graduates) throws Exception {
        world = fixtures.newWorld(1, graduates);
        signings = accepted.byAll(world);
        // Long verified, and answered after an hour: nothing to look at.
        probes.let("update employer set verified_at = " + daysAgo(400) + " where id = "
                + world.employers().get(0).id());
        probes.let("update signing set sent_at = accepted_at - interval '1' hour where school_id = " + world.school());
    }

    private String daysAgo(int days) {
        return "timestamp with time zone '" + clock.instant().minusSeconds(86_400L * days + 3_600) + "'";
    }

    private <T> T asSchool(Callable<T> work) throws Exception {
        return Callers.as(Role.SCHOOL, world.staff(), work);
    }

    private static String refusal(Callable<?> work) {
        return assertThrows(Refusal.class, work::call).key();
    }

    private static SigningFilter.Parts queue() {
        return SigningFilter.parts(SigningFixtures.COHORT).states(Set.of(SigningState.AWAITING_SCHOOL));
    }

    private List<Long> listed(SigningFilter.Parts queue, ListOrder order) throws Exception {
        return asSchool(() -> lists.ofSchool(queue.filter(), order, new PageRequest(0, 50))).rows().stream()
                .map(SigningRow::id)
                .toList();
    }

    private Set<ReviewHint> kinds(long signing) throws Exception {
        return asSchool(() -> hints.of(signings)).get(signing).stream()
                .map(HintRow::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReviewHint.class)));
    }

    @Test
    void eachHintSaysWhatItSawAndItsFilterFindsExactlyItsSignings() throws Exception {
        allAccept(4);
        long doubtful = signings.get(1);
        long unit = world.employers().get(0).id();
        long graduate = world.graduates().get(1).id();
        assertEquals(Set.of(), kinds(doubtful), "nothing to look at");
        assertEquals(signings, listed(queue().doubtful(false), ListOrder.USUAL));
        probes.let("update employer set verified_at = " + daysAgo(12) + ", phone = '021-" + unit + "' where id in ("
                + unit + ", " + fixtures.newWorld(1, 0).employers().get(0).id() + ")");
        probes.let("update signing set regular_pay = 1500, penalty = 9000, report_on = date '2027-06-21',"
                + " sent_at = accepted_at - interval '40' second where id = " + doubtful);
        probes.let("update graduate set mobile = '139" + graduate + "' where id in (" + graduate + ", "
                + world.graduates().get(0).id() + ")");
        probes.let("update account set mobile = '139" + graduate + "' where employer_id = " + unit);
        assertEquals(
                Map.of(
                        ReviewHint.NEW_UNIT, 12L,
                        ReviewHint.GRADUATE_PHONE_SHARED, 1L,
                        ReviewHint.UNIT_PHONE_SHARED, 1L,
                        ReviewHint.SAME_PHONE, 0L,
                        ReviewHint.PAY_LOW, 1500L,
                        ReviewHint.REPORTS_EARLY, 10L,
                        ReviewHint.PENALTY_HIGH, 6L,
                        ReviewHint.QUICK_ANSWER, 40L),
                asSchool(() -> hints.of(signings)).get(doubtful).stream()
                        .collect(Collectors.toMap(HintRow::kind, HintRow::figure)));
        probes.let("update signing set regular_pay = 60000 where id = " + signings.get(3));
        for (ReviewHint one : ReviewHint.values()) {
            List<Long> found = new ArrayList<>();
            for (long signing : signings) {
                if (kinds(signing).contains(one)) {
                    found.add(signing);
                }
            }
            assertEquals(found, listed(queue().hint(one), ListOrder.USUAL), one.name());
        }
        assertEquals(signings, listed(queue().doubtful(true), ListOrder.USUAL));
        assertEquals(List.of(), listed(queue().doubtful(false), ListOrder.USUAL));
        asSchool(() -> {
            reviewing.approve(doubtful);
            return null;
        });
        assertEquals(1, probes.rows("signing where state = 'SIGNED' and id = " + doubtful), "a hint stops nobody");
    }

    @Test
    void manySigningsOfAUnitAndAnEarlierAgreementAreHintsToo() throws Exception {
        allAccept(2);
        long signing = signings.get(0);
        String columns =
                "employer_id, graduate_id, school_id, cohort, state, state_since, sent_at, deadline, accepted_at,"
                        + " steps, g_name, g_id_sealed, g_id_hash, g_id_masked, g_school_code, g_school_name, g_level_code, g_major,"
                        + " job_title, job_category, job_place, probation_months, regular_pay, hukou_accepted, archive_accepted, version";
        for (int i = 1; i < 20; i++) {
            long id = -signing * 100 - i;
            probes.let("insert into signing (id, request_id, " + columns + ") select " + id + ", '"
                    + UUID.randomUUID() + "', " + columns.replace(" state,", (i == 1 ? " 'RESCINDED'," : " 'FAILED',"))
                    + " from signing where id = " + signing);
            assertEquals(
                    i >= 18, kinds(signing).contains(ReviewHint.MANY_SIGNINGS), "with two and " + i + " more accepted");
        }
        Map<ReviewHint, Long> found = asSchool(() -> hints.of(signings)).get(signing).stream()
                .collect(Collectors.toMap(HintRow::kind, HintRow::figure));
        assertEquals(Map.of(ReviewHint.MANY_SIGNINGS, 21L, ReviewHint.SIGNED_BEFORE, 1L), found);
        assertEquals(List.of(signing), listed(queue().hint(ReviewHint.SIGNED_BEFORE), ListOrder.USUAL));
        assertEquals(signings, listed(queue().hint(ReviewHint.MANY_SIGNINGS), ListOrder.USUAL));
    }

    @Test
    void previousAndNextFollowTheOrderAndTheFilterOfTheQueue() throws Exception {
        allAccept(4);
        SigningFilter all = queue().filter();
        assertEquals(
                new ReviewPlace(2, 4, signings.get(0), signings.get(2)),
                asSchool(() -> lists.place(all, ListOrder.USUAL, false, signings.get(1))));
        ListOrder latest = new ListOrder("accepted", true);
        List<Long> turned = new ArrayList<>(signings);
        Collections.reverse(turned);
        assertEquals(turned, listed(queue(), latest));
        assertEquals(
                new ReviewPlace(1, 4, null, signings.get(2)),
                asSchool(() -> lists.place(all, latest, false, signings.get(3))));
        probes.let(
                "update signing set regular_pay = 1500 where id in (" + signings.get(0) + ", " + signings.get(3) + ")");
        SigningFilter low = queue().hint(ReviewHint.PAY_LOW).filter();
        assertEquals(
                List.of(signings.get(0), signings.get(3)),
                asSchool(() -> lists.idsToReview(low, false, 10)),
                "what is done to all that the filter matches is done to these");
        ReviewPlace first = asSchool(() -> lists.place(low, ListOrder.USUAL, false, signings.get(0)));
        assertEquals(new ReviewPlace(1, 2, null, signings.get(3)), first);
        asSchool(() -> {
            reviewing.reject(signings.get(0), "1", null);
            return null;
        });
        assertEquals(
                new ReviewPlace(0, 1, null, signings.get(3)),
                asSchool(() -> lists.place(low, ListOrder.USUAL, false, signings.get(0))),
                "what is decided is not in the queue, and the first of those that wait comes next");
        ReviewPlace last = asSchool(() -> lists.place(low, ListOrder.USUAL, false, signings.get(3)));
        assertNull(last.onwards(), "nothing is left");
        LocalDate today = clock.today();
        assertEquals(
                3,
                listed(queue().days(Milestone.ACCEPTED, today, today), ListOrder.USUAL)
                        .size());
        assertEquals(
                0,
                listed(queue().days(Milestone.ACCEPTED, today.minusDays(1), today.minusDays(1)), ListOrder.USUAL)
                        .size());
        assertEquals(
                signings.subList(1, 4), listed(queue().level("31").answered(AnswerTime.WITHIN_A_DAY), ListOrder.USUAL));
        assertEquals(List.of(), listed(queue().answered(AnswerTime.LONGER), ListOrder.USUAL));
    }

    @Test
    void fiftyRowsWithTheirHintsTakeAsManyStatementsAsTen() throws Exception {
        ReviewCrowd.Crowd school = crowd.make(120);
        PageReader reader = new PageReader().signIn("school", school.username(), ReviewCrowd.PASSWORD);
        List<Integer> taken = new ArrayList<>();
        try (CountedStatements statements = crowd.counted()) {
            for (int size : new int[] {10, 10, 50}) {
                statements.taken();
                String page = reader.get("/school/reviews.xhtml?hint=MANY_SIGNINGS&size=" + size);
                taken.add(statements.taken());
                assertEquals(size, page.split("近 7 天本校已有", -1).length - 1);
            }
            reader.get("/school/signing.xhtml?queue=REVIEW&hint=ANY&id="
                    + school.signings().get(30));
            taken.add(statements.taken());
        }
        System.out.println("statements of the queue at 10, 10 and 50 rows and of one signing in it: " + taken);
        assertEquals(taken.get(1), taken.get(2));
        assertTrue(taken.stream().allMatch(count -> count > 2 && count < 25), taken.toString());
    }

    @Test
    void aCorrectionWhileALetterIsBeingAcceptedEndsItWhoeverComesFirst() throws Exception {
        for (int round = 0; round < 6; round++) {
            World one = fixtures.newWorld(1, 1);
            Side graduate = one.graduates().get(0);
            long signing = accepted.sent(one, one.employers().get(0), graduate);
            Map<String, String> facts = new HashMap<>();
            Callers.as(Role.SCHOOL, one.staff(), () -> people.see(graduate.id()))
                    .fields()
                    .forEach(field -> facts.put(field.header(), field.value() == null ? "" : field.value()));
            facts.put("专业", "人工智能");
            ExecutorService hands = Executors.newFixedThreadPool(2);
            try {
                ClassLoader loader = Thread.currentThread().getContextClassLoader();
                Future<Boolean> accept = hands.submit(won(loader, () -> {
                    accepted.accept(graduate, signing);
                    return null;
                }));
                Future<Boolean> correct = hands.submit(won(
                        loader,
                        () -> Callers.as(Role.SCHOOL, one.staff(), () -> {
                            correcting.correct(graduate.id(), facts, null);
                            return null;
                        })));
                assertTrue(correct.get(), "the school's correction is never lost, round " + round);
                assertEquals(
                        accept.get() ? 1 : 0,
                        probes.rows("signing_step where move = 'ACCEPT' and signing_id = " + signing),
                        "who was told that it is accepted finds it in the history, round " + round);
                assertEquals(
                        1,
                        probes.rows("signing where state = 'INVALIDATED' and reason = 'GRADUATE_CORRECTED' and"
                                + " effective_graduate_id is null and id = " + signing));
            } finally {
                hands.shutdown();
            }
        }
    }

    private static Callable<Boolean> won(ClassLoader loader, Callable<?> work) {
        return () -> {
            Thread.currentThread().setContextClassLoader(loader);
            try {
                work.call();
                return true;
            } catch (Refusal | EJBException | PersistenceException lost) {
                return false;
            }
        };
    }

    @Test
    void staffOfAnotherDepartmentSeeAndDecideNothingByAnIdInTheAddress() throws Exception {
        allAccept(2);
        long signing = signings.get(0);
        String mobile =
                "16" + String.format("%09d", Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
        asSchool(() -> {
            staffing.appoint("辅导员", mobile, Set.of("哲学学院"));
            return null;
        });
        long stranger = probes.number("select id from account where username = 's" + mobile + "'");
        asSchool(() -> {
            reviewing.approve(signing);
            reviewing.voidIt(signing, "提供了虚假材料", List.of(photograph()));
            return null;
        });
        assertEquals(List.of(1), asSchool(() -> seeing.numbers(signing)));
        Callers.as(Role.SCHOOL, stranger, () -> {
            assertEquals("signing.not_found", refusal(() -> details.view(signing)));
            assertEquals("signing.not_found", refusal(() -> seeing.image(signing, 1)));
            assertEquals(List.of(), seeing.numbers(signing));
            assertEquals(Map.of(), hints.of(signings));
            assertEquals(
                    new ReviewPlace(0, 0, null, null),
                    lists.place(queue().filter(), ListOrder.USUAL, false, signings.get(1)));
            for (Runnable decision : List.<Runnable>of(
                    () -> reviewing.approve(signings.get(1)),
                    () -> reviewing.reject(signings.get(1), "1", null),
                    () -> reviewing.voidIt(signing, "不是我的"))) {
                assertEquals(
                        "signing.not_found",
                        assertThrows(Refusal.class, decision::run).key());
            }
            return null;
        });
        assertEquals(1, probes.rows("signing where state = 'AWAITING_SCHOOL' and id = " + signings.get(1)));
    }

    @Test
    void voidingKeepsItsImagesSealedAndShowsThemToTheSchoolAndTheCentreOnly() throws Exception {
        allAccept(1);
        long signing = signings.get(0);
        asSchool(() -> {
            reviewing.approve(signing);
            return null;
        });
        byte[] image = photograph();
        assertEquals("signing.evidence_too_many", voided(signing, Collections.nCopies(6, image)));
        assertEquals("verification.image.type", voided(signing, List.of(image, "%PDF-1.7 no image".getBytes())));
        assertEquals(1, probes.rows("signing where state = 'SIGNED' and id = " + signing), "nothing half done");
        asSchool(() -> {
            reviewing.voidIt(signing, "单位注销", List.of(image, image));
            reviewing.voidIt(signing, "单位注销", List.of(image, image));
            return null;
        });
        assertEquals(2, probes.rows("signing_evidence where signing_id = " + signing), "a second click adds nothing");
        assertEquals((byte) 0xFF, asSchool(() -> seeing.image(signing, 2))[0], "a JPEG, whatever was uploaded");
        long reviewer = centre.reviewer();
        assertEquals((byte) 0xFF, Callers.as(Role.CENTRE, reviewer, () -> seeing.image(signing, 1))[0]);
        VoidedRow row = Callers.as(
                        Role.CENTRE,
                        reviewer,
                        () -> seeing.ofEmployer(world.employers().get(0).id()))
                .get(0);
        assertEquals("单位注销 [1, 2]", row.note() + " " + row.numbers());
        assertEquals(2, probes.rows("audit_entry where action = 'EVIDENCE_SEEN' and subject_id = " + signing));
        World elsewhere = fixtures.newWorld(0, 0);
        assertEquals(
                "signing.not_found",
                refusal(() -> Callers.as(Role.SCHOOL, elsewhere.staff(), () -> seeing.image(signing, 1))));
        long unit = world.employers().get(0).account();
        assertThrows(
                jakarta.ejb.EJBAccessException.class,
                () -> Callers.as(Role.EMPLOYER, unit, () -> seeing.image(signing, 1)));
        assertEquals(1, probes.rows("signing_step where move = 'VOID' and signing_id = " + signing));
    }

    private String voided(long signing, List<byte[]> images) {
        return refusal(() -> asSchool(() -> {
            reviewing.voidIt(signing, "单位注销", images);
            return null;
        }));
    }

    private static byte[] photograph() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
