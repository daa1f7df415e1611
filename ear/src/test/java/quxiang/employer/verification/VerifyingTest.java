package quxiang.employer.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.employer.UnitFacts;
import quxiang.server.Callers;
import quxiang.server.Deployments;

@ArquillianTest
class VerifyingTest {

    private static final byte[] IMAGE = SampleDocuments.licence("新芽教育", "91110108749352307A", "北京");

    @Inject
    ApplyingForVerification applying;

    @Inject
    UploadingDocuments proving;

    @Inject
    SeeingDocuments seeing;

    @Inject
    VerificationQueue queue;

    @Inject
    ReviewingVerifications reviewing;

    @Inject
    VerificationFixtures fixtures;

    private long user;
    private long reviewer;
    private String code;
    private String unitName;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void somebodyRegistered() {
        user = fixtures.user();
        reviewer = fixtures.reviewer();
        code = VerificationFixtures.newCode();
        unitName = "新芽" + code;
    }

    private static void as(Role role, long account, Runnable work) throws Exception {
        Callers.as(role, account, () -> {
            work.run();
            return null;
        });
    }

    private static String refused(Role role, long account, Runnable work) {
        return assertThrows(Refusal.class, () -> as(role, account, work)).key();
    }

    private void tell(long account, String name) throws Exception {
        String mail = VerificationFixtures.newMail();
        fixtures.mailed(mail);
        as(Role.EMPLOYER, account, () -> applying.tellPerson(VerificationFixtures.person(name, mail), "123456"));
        as(
                Role.EMPLOYER,
                account,
                () -> applying.tellUnit(VerificationFixtures.facts(code), null, VerificationMethod.MATERIALS));
    }

    private void upload(long account, DocumentKind kind) throws Exception {
        as(Role.EMPLOYER, account, () -> proving.add(kind, kind + ".jpg", new ByteArrayInputStream(IMAGE)));
    }

    private long submitted(long account, String name) throws Exception {
        tell(account, name);
        upload(account, DocumentKind.LICENCE);
        upload(account, DocumentKind.LETTER);
        as(Role.EMPLOYER, account, applying::submit);
        return fixtures.verificationOf(account);
    }

    private VerificationView seen(long account) throws Exception {
        return Callers.as(Role.EMPLOYER, account, applying::current);
    }

    private long count(String query) {
        return fixtures.number(query);
    }

    @Test
    void aGoodProofMakesTheUnitAndLetsTheUserActForItFromTheNextRequestOn() throws Exception {
        long id = submitted(user, unitName);
        as(Role.CENTRE, reviewer, () -> reviewing.claim(id));
        as(Role.CENTRE, reviewer, () -> reviewing.approve(id, 1));
        assertEquals(unitName + " P 北京市 海淀区 学院路1号 true", fixtures.told(code));
        assertNotNull(fixtures.unitOf(user));
        assertEquals(VerificationState.APPROVED, seen(user).state());
        assertEquals(
                1,
                count("select count(*) from audit_entry where action = 'VERIFICATION_APPROVED' and subject_id = "
                        + id));
        assertEquals(
                1,
                count("select count(*) from outbox_message where kind = 'VERIFICATION_APPROVED' and mobile is not null"
                        + " and recipient_id = " + fixtures.unitOf(user)));
        assertEquals("verification.submitted", refused(Role.EMPLOYER, user, applying::submit));
    }

    @Test
    void aSecondUserJoinsTheUnitAndLeavesItsFactsAsTheyAre() throws Exception {
        long first = submitted(user, unitName);
        as(Role.CENTRE, reviewer, () -> reviewing.approve(first, 1));
        long colleague = fixtures.user();
        String mail = VerificationFixtures.newMail();
        fixtures.mailed(mail);
        as(Role.EMPLOYER, colleague, () -> applying.tellPerson(VerificationFixtures.person("别的名称", mail), "123456"));
        assertEquals(
                "verification.unit_name.other",
                refused(
                        Role.EMPLOYER,
                        colleague,
                        () -> applying.tellUnit(VerificationFixtures.facts(code), null, VerificationMethod.MATERIALS)));
        long second = submitted(colleague, unitName);
        as(Role.CENTRE, reviewer, () -> reviewing.approve(second, 1));
        assertEquals(fixtures.unitOf(user), fixtures.unitOf(colleague));
        assertEquals(1, count("select count(*) from employer where credit_code = '" + code + "'"));
    }

    private long colleagueOf(String name) throws Exception {
        long colleague = fixtures.user();
        String mail = VerificationFixtures.newMail();
        fixtures.mailed(mail);
        as(Role.EMPLOYER, colleague, () -> applying.tellPerson(VerificationFixtures.person(name, mail), "123456"));
        return colleague;
    }

    private long joined(long colleague) throws Exception {
        upload(colleague, DocumentKind.LICENCE);
        upload(colleague, DocumentKind.LETTER);
        as(Role.EMPLOYER, colleague, applying::submit);
        return fixtures.verificationOf(colleague);
    }

    private Optional<UnitFacts> registered(long colleague) throws Exception {
        return Callers.as(Role.EMPLOYER, colleague, () -> applying.registered(code));
    }

    @Test
    void whoJoinsAVerifiedUnitSeesWhatIsRegisteredAndTypesNothingOfIt() throws Exception {
        unitName = "新芽（" + code + "）";
        long first = submitted(user, unitName);
        long colleague = colleagueOf("新芽(" + code + ")");
        assertTrue(registered(colleague).isEmpty(), "nothing is registered before it is verified");
        as(Role.CENTRE, reviewer, () -> reviewing.approve(first, 1));
        assertTrue(registered(colleagueOf("别的名称")).isEmpty(), "who does not know the name sees nothing");
        assertEquals("学院路1号", registered(colleague).orElseThrow().getAddress());

        as(Role.EMPLOYER, colleague, () -> applying.joinUnit(code, VerificationMethod.MATERIALS));
        long second = joined(colleague);
        VerificationReview review = Callers.as(Role.CENTRE, reviewer, () -> queue.view(second));
        assertTrue(review.compared() && review.verification().joining());
        assertNull(review.verification().objection());
        assertEquals("学院路1号", review.registered().getAddress());
        as(Role.CENTRE, reviewer, () -> reviewing.approve(second, 1));
        assertEquals(fixtures.unitOf(user), fixtures.unitOf(colleague));
    }

    @Test
    void whatTheJoiningColleagueSaysIsWrongStandsBesideWhatIsRegistered() throws Exception {
        long first = submitted(user, unitName);
        as(Role.CENTRE, reviewer, () -> reviewing.approve(first, 1));
        long colleague = colleagueOf(unitName);
        UnitFacts moved = new UnitFacts(code, "21", "教育", "04", "39", "2", "110105", null, "新路2号", null);
        assertEquals(
                "verification.objection.missing",
                refused(Role.EMPLOYER, colleague, () -> applying.joinUnit(moved, " ", VerificationMethod.MATERIALS)));
        as(Role.EMPLOYER, colleague, () -> applying.joinUnit(moved, "已迁址", VerificationMethod.MATERIALS));
        long second = joined(colleague);
        VerificationReview review = Callers.as(Role.CENTRE, reviewer, () -> queue.view(second));
        assertEquals("已迁址", review.verification().objection());
        assertEquals("学院路1号", review.registered().getAddress());
        assertEquals("新路2号", review.verification().unit().getAddress());
        as(Role.CENTRE, reviewer, () -> reviewing.approve(second, 1));
        assertEquals(unitName + " P 北京市 海淀区 学院路1号 true", fixtures.told(code));
        assertEquals("学院路1号", seen(colleague).unit().getAddress(), "what counts is shown, not what was said");
        assertEquals(
                1,
                count("select count(*) from audit_entry where action = 'EMPLOYER_DOUBTED' and detail = '已迁址'"
                        + " and subject_id = " + fixtures.unitOf(colleague)));
    }

    @Test
    void colleaguesWhoAreApprovedAtTheSameMomentMakeOneUnit() throws Exception {
        long colleague = fixtures.user();
        long first = submitted(user, unitName);
        long second = submitted(colleague, unitName);
        long other = fixtures.reviewer();
        int lost = together(
                () -> decided(reviewer, () -> reviewing.approve(first, 1)),
                () -> decided(other, () -> reviewing.approve(second, 1)));
        assertTrue(lost <= 1);
        if (lost == 1) {
            long again = fixtures.unitOf(user) == null ? first : second;
            as(Role.CENTRE, reviewer, () -> reviewing.approve(again, 1));
        }
        assertEquals(1, count("select count(*) from employer where credit_code = '" + code + "'"));
        assertEquals(fixtures.unitOf(user), fixtures.unitOf(colleague));
    }

    private boolean decided(long account, Runnable work) throws Exception {
        try {
            as(Role.CENTRE, account, work);
            return true;
        } catch (Refusal lost) {
            assertTrue(
                    List.of("verification.changed_meanwhile", "verification.claimed")
                            .contains(lost.key()),
                    lost.key());
            return false;
        }
    }

    /** How many of two that begin together lose. */
    private static int together(Callable<Boolean> one, Callable<Boolean> another) throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            int lost = 0;
            for (Future<Boolean> end : both.invokeAll(List.of(within(loader, one), within(loader, another)))) {
                lost += end.get() ? 0 : 1;
            }
            return lost;
        } finally {
            both.shutdown();
        }
    }

    private static Callable<Boolean> within(ClassLoader loader, Callable<Boolean> work) {
        return () -> {
            Thread.currentThread().setContextClassLoader(loader);
            return work.call();
        };
    }

    @Test
    void twoReviewersDoNotDecideTheSameOne() throws Exception {
        long id = submitted(user, unitName);
        long other = fixtures.reviewer();
        as(Role.CENTRE, reviewer, () -> reviewing.claim(id));
        assertEquals("verification.claimed", refused(Role.CENTRE, other, () -> reviewing.claim(id)));
        assertEquals("verification.claimed", refused(Role.CENTRE, other, () -> reviewing.approve(id, 1)));
        fixtures.letTheClaimLapse(id);
        as(Role.CENTRE, other, () -> reviewing.claim(id));
        as(Role.CENTRE, other, () -> reviewing.reject(id, 1, "3", null));
        assertEquals("verification.changed_meanwhile", refused(Role.CENTRE, reviewer, () -> reviewing.approve(id, 1)));
        assertNull(fixtures.unitOf(user));
    }

    @Test
    void whatWasSubmittedAnewIsNotApprovedFromAnOldTab() throws Exception {
        long id = submitted(user, unitName);
        as(Role.CENTRE, reviewer, () -> reviewing.reject(id, 1, "9", "请重新拍照"));
        VerificationView rejected = seen(user);
        assertEquals(VerificationState.REJECTED, rejected.state());
        assertEquals("请重新拍照", rejected.reasonText());
        assertEquals(2, rejected.proofs().size(), "good images are kept");
        upload(user, DocumentKind.LETTER);
        as(Role.EMPLOYER, user, applying::submit);
        assertEquals(2, fixtures.images(id).size(), "another letter takes the place of the one before");
        assertEquals("verification.changed_meanwhile", refused(Role.CENTRE, reviewer, () -> reviewing.approve(id, 1)));
        as(Role.CENTRE, reviewer, () -> reviewing.approve(id, 2));
    }

    @Test
    void aRejectionNeedsAReasonOfTheList() throws Exception {
        long id = submitted(user, unitName);
        assertEquals(
                "verification.reason.missing", refused(Role.CENTRE, reviewer, () -> reviewing.reject(id, 1, "?", "")));
        assertEquals(
                "verification.reason.too_long",
                refused(Role.CENTRE, reviewer, () -> reviewing.reject(id, 1, "9", "长".repeat(401))));
    }

    @Test
    void aSuspendedUnitTakesNobodyIn() throws Exception {
        long first = submitted(user, unitName);
        as(Role.CENTRE, reviewer, () -> reviewing.approve(first, 1));
        long colleague = fixtures.user();
        long second = submitted(colleague, unitName);
        fixtures.suspend(code);
        assertEquals("employer.suspended", refused(Role.CENTRE, reviewer, () -> reviewing.approve(second, 1)));
        long third = fixtures.user();
        assertEquals(
                "employer.suspended",
                assertThrows(Refusal.class, () -> tell(third, unitName)).key());
        assertNull(fixtures.unitOf(colleague));
    }

    @Test
    void nothingIsSubmittedTwiceOrHalf() throws Exception {
        assertEquals("verification.incomplete", refused(Role.EMPLOYER, user, applying::submit));
        tell(user, unitName);
        assertEquals("verification.file.LICENCE", refused(Role.EMPLOYER, user, applying::submit));
        upload(user, DocumentKind.LICENCE);
        assertEquals("verification.file.LETTER", refused(Role.EMPLOYER, user, applying::submit));
        upload(user, DocumentKind.LETTER);
        as(Role.EMPLOYER, user, applying::submit);
        assertEquals("verification.submitted", refused(Role.EMPLOYER, user, applying::submit));
        assertEquals(
                "verification.submitted",
                refused(
                        Role.EMPLOYER,
                        user,
                        () -> proving.add(DocumentKind.LETTER, "a.jpg", new ByteArrayInputStream(IMAGE))));
        assertEquals(1, count("select count(*) from verification where account_id = " + user));
    }

    @Test
    void theMailCodeIsAskedForOnceForEachAddress() throws Exception {
        String mail = VerificationFixtures.newMail();
        fixtures.mailed(mail);
        assertEquals(
                "account.code_wrong",
                refused(
                        Role.EMPLOYER,
                        user,
                        () -> applying.tellPerson(VerificationFixtures.person(unitName, mail), "654321")));
        assertEquals(
                "verification.mail_code.missing",
                refused(
                        Role.EMPLOYER,
                        user,
                        () -> applying.tellPerson(VerificationFixtures.person(unitName, mail), null)));
        as(Role.EMPLOYER, user, () -> applying.tellPerson(VerificationFixtures.person(unitName, mail), "123456"));
        as(Role.EMPLOYER, user, () -> applying.tellPerson(VerificationFixtures.person(unitName + "2", mail), null));
        assertEquals(unitName + "2", seen(user).person().getUnitName());
        assertEquals(
                "verification.mail_code.missing",
                refused(
                        Role.EMPLOYER,
                        user,
                        () -> applying.tellPerson(
                                VerificationFixtures.person(unitName, VerificationFixtures.newMail()), null)));
    }

    @Test
    void aUserOfTheOlderPlatformAddsOnlyTheLetter() throws Exception {
        long known = fixtures.platformUser();
        assertTrue(seen(known).letterOnly());
        assertEquals("verification.file.LETTER", refused(Role.EMPLOYER, known, applying::submit));
        upload(known, DocumentKind.LETTER);
        as(Role.EMPLOYER, known, applying::submit);
        long id = fixtures.verificationOf(known);
        as(Role.CENTRE, reviewer, () -> reviewing.approve(id, 1));
        assertNotNull(fixtures.unitOf(known));
    }

    @Test
    void imagesAreSeenByTheirUnitAndTheCentreOnlyAndTheCentresLooksAreWrittenDown() throws Exception {
        long id = submitted(user, unitName);
        long image = fixtures.images(id).get(0);
        assertTrue(Callers.as(Role.EMPLOYER, user, () -> seeing.see(image)).length > 1000);
        long stranger = fixtures.user();
        assertEquals("verification.not_found", refused(Role.EMPLOYER, stranger, () -> seeing.see(image)));
        assertEquals(0, count("select count(*) from audit_entry where action = 'PROOF_SEEN' and subject_id = " + id));
        as(Role.CENTRE, reviewer, () -> seeing.see(image));
        assertEquals(1, count("select count(*) from audit_entry where action = 'PROOF_SEEN' and subject_id = " + id));
    }

    @Test
    void fiveMoreImagesAndNoSixth() throws Exception {
        tell(user, unitName);
        for (int i = 0; i < VerificationDocuments.MOST_MORE; i++) {
            upload(user, DocumentKind.MORE);
        }
        assertEquals(
                "verification.file.too_many",
                assertThrows(Refusal.class, () -> upload(user, DocumentKind.MORE))
                        .key());
        long id = fixtures.verificationOf(user);
        long image = fixtures.images(id).get(0);
        long stranger = fixtures.user();
        tell(stranger, unitName);
        as(Role.EMPLOYER, stranger, () -> proving.remove(image));
        assertEquals(5, fixtures.images(id).size(), "nobody removes what is somebody else's");
        as(Role.EMPLOYER, user, () -> proving.remove(image));
        assertEquals(4, fixtures.images(id).size());
    }

    @Test
    void aFileThatIsNoImageLeavesNothingBehind() throws Exception {
        tell(user, unitName);
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        assertEquals(
                "verification.image.type",
                refused(
                        Role.EMPLOYER,
                        user,
                        () -> proving.add(DocumentKind.LICENCE, "a.jpg", new ByteArrayInputStream(pdf))));
        assertEquals(List.of(), fixtures.images(fixtures.verificationOf(user)));
    }

    @Test
    void theQueueShowsTheOldestFirstAndWhoHasIt() throws Exception {
        long id = submitted(user, unitName);
        as(Role.CENTRE, reviewer, () -> reviewing.claim(id));
        VerificationRow row = Callers.as(
                        Role.CENTRE,
                        reviewer,
                        () -> queue.page(
                                new VerificationFilter(
                                        null, code, VerificationMethod.MATERIALS, VerificationState.IN_REVIEW),
                                new PageRequest(0, 10)))
                .rows()
                .get(0);
        assertTrue(row.reviewer().startsWith("审核员"));
        long other = fixtures.reviewer();
        Long next = Callers.as(Role.CENTRE, other, queue::next);
        assertFalse(next != null && next == id, "what somebody else has is not the next one");
        assertTrue(Callers.as(Role.CENTRE, reviewer, () -> queue.view(id)).decidable());
        assertFalse(Callers.as(Role.CENTRE, other, () -> queue.view(id)).decidable());
        assertTrue(Callers.as(Role.CENTRE, other, queue::counts).get(VerificationState.IN_REVIEW) >= 1);
    }
}
