package quxiang.employer.remittance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quxiang.batch.probe.ByHand;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.employer.verification.Applicants;
import quxiang.employer.verification.Applicants.Applicant;
import quxiang.employer.verification.VerificationState;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeProgress;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeState;
import quxiang.intake.IntakeUploads;
import quxiang.intake.RefusedIntakeRow;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;

/** A unit's account, the bank, and the sum that comes. */
@ArquillianTest
class VerifyingByRemittanceTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final PayeeBank BANK = PayeeBank.read("1100 0000 0000 4454", "中国工商银行北京海淀支行", "102100099996");

    @Inject
    Applicants applicants;

    @Inject
    VerifyingByRemittance remitting;

    @Inject
    RemittanceList list;

    @Inject
    ExportingPayments exporting;

    @Inject
    ClosingRemittances closing;

    @Inject
    IntakeUploads uploads;

    @Inject
    IntakeReports reports;

    @Inject
    BankSide bank;

    @Inject
    Probes probes;

    @Inject
    ByHand byHand;

    private Applicant applicant;
    private long reviewer;

    @TempDir
    Path folder;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void begin() throws Exception {
        System.setProperty("quxiang.bank.dir", folder.toString());
        reviewer = bank.newReviewer();
        applicant = applicants.newApplicant();
    }

    @AfterEach
    void backToFiles() {
        System.clearProperty("quxiang.bank");
        System.clearProperty("quxiang.bank.dir");
        System.clearProperty("quxiang.bank.out");
    }

    private <T> T asUser(Applicant user, Callable<T> work) throws Exception {
        return Callers.as(Role.EMPLOYER, user.accountId(), work);
    }

    private <T> T asCentre(Callable<T> work) throws Exception {
        return Callers.as(Role.CENTRE, reviewer, work);
    }

    private void submit(Applicant user) throws Exception {
        asUser(user, () -> {
            remitting.submit(BANK);
            return null;
        });
    }

    private RemittanceAnswer answer(String sum) throws Exception {
        return asUser(applicant, () -> remitting.answer(sum, UUID.randomUUID().toString()));
    }

    private void export() throws Exception {
        asCentre(() -> {
            exporting.export();
            return null;
        });
        await().atMost(SOON).until(() -> probes.rows("remittance where state = 'WAITING'") == 0);
        await().atMost(SOON).until(() -> probes.rows("payment_file where state = 'BEGUN'") == 0);
    }

    private IntakeProgress results(String... lines) throws Exception {
        String file = "serial,status,amount,reason,paid_at\n" + String.join("\n", lines) + "\n";
        long id = asCentre(() -> uploads.stage(
                IntakeKind.BANK_RESULTS, "结果.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
        await().atMost(SOON).until(() -> !asCentre(() -> reports.progress(id)).running());
        return asCentre(() -> reports.progress(id));
    }

    private void paid() throws Exception {
        submit(applicant);
        export();
        assertEquals(1, results(bank.serial(applicant) + ",SUCCESS,,,").taken());
        assertEquals(VerificationState.AWAITING_AMOUNT, applicants.state(applicant));
    }

    private String refusal(Callable<?> work) {
        return assertThrows(Refusal.class, work::call).key();
    }

    @Test
    void theRightSumApprovesAndTheUserIsTold() throws Exception {
        submit(applicant);
        assertEquals(VerificationState.AWAITING_PAYMENT, applicants.state(applicant));
        assertEquals("remittance.not_paid", refusal(() -> answer("1.00")));
        assertEquals("verification.submitted", refusal(() -> {
            submit(applicant);
            return null;
        }));
        export();
        String serial = bank.serial(applicant);
        results(serial + ",SUCCESS," + bank.sum(applicant) + ",,2026-11-24 10:00:00");
        assertEquals(
                1,
                probes.rows("outbox_message where kind = 'REMITTANCE_PAID' and mobile = '" + applicant.mobile() + "'"));
        RemittanceView view = asUser(applicant, () -> remitting.latest()).orElseThrow();
        assertEquals("1100*****4454 1210*****785T 3", view.account() + " " + view.payer() + " " + view.triesLeft());
        assertEquals(applicant.unit(), view.payee());
        assertEquals(RemittanceAnswer.RIGHT, answer(" ¥" + bank.sum(applicant) + "0"));
        assertEquals(VerificationState.APPROVED, applicants.state(applicant));
        assertEquals(
                1,
                probes.rows(
                        "account a join employer e on e.id = a.employer_id where e.verified_at is not null and a.id = "
                                + applicant.accountId()));
        assertEquals(RemittanceAnswer.RIGHT, answer("9.99"), "a second tab finds it approved");
    }

    @Test
    void threeWrongSumsNeedAnotherRemittanceWithAnotherSum() throws Exception {
        paid();
        assertEquals("remittance.amount_form", refusal(() -> answer("<b>1</b>")));
        assertEquals("remittance.amount_range", refusal(() -> answer("10")));
        assertEquals(RemittanceAnswer.WRONG, answer(bank.otherSum(applicant)));
        assertEquals(RemittanceAnswer.WRONG, answer(bank.otherSum(applicant)));
        assertEquals(
                1, asUser(applicant, () -> remitting.latest()).orElseThrow().triesLeft());
        String sum = bank.sum(applicant);
        String serial = bank.serial(applicant);
        assertEquals(RemittanceAnswer.USED_UP, answer(bank.otherSum(applicant)));
        assertEquals(VerificationState.REJECTED, applicants.state(applicant));
        assertEquals("remittance.no_tries", refusal(() -> answer(sum)));
        assertEquals(VerificationState.REJECTED, applicants.state(applicant), "the right sum comes too late");
        submit(applicant);
        assertNotEquals(serial, bank.serial(applicant));
        assertEquals(VerificationState.AWAITING_PAYMENT, applicants.state(applicant));
    }

    @Test
    void aRequestThatIsSentTwiceIsOneTry() throws Exception {
        paid();
        String wrong = bank.otherSum(applicant);
        String request = UUID.randomUUID().toString();
        assertEquals(RemittanceAnswer.WRONG, asUser(applicant, () -> remitting.answer(wrong, request)));
        assertEquals(RemittanceAnswer.WRONG, asUser(applicant, () -> remitting.answer(wrong, request)));
        assertEquals(
                2, asUser(applicant, () -> remitting.latest()).orElseThrow().triesLeft());
        assertEquals(RemittanceAnswer.WRONG, answer(wrong), "another tab is another try");
        assertEquals(
                1, asUser(applicant, () -> remitting.latest()).orElseThrow().triesLeft());
    }

    @Test
    void guessingWithManyRequestsAtOnceGetsThreeTries() throws Exception {
        paid();
        String wrong = bank.otherSum(applicant);
        List<String> outcomes = atOnce(8, () -> answer(wrong).name());
        assertEquals(2, outcomes.stream().filter("WRONG"::equals).count(), outcomes.toString());
        assertEquals(1, outcomes.stream().filter("USED_UP"::equals).count(), outcomes.toString());
        assertEquals(5, outcomes.stream().filter("remittance.no_tries"::equals).count(), outcomes.toString());
    }

    @Test
    void theRightSumManyTimesAtOnceApprovesOnce() throws Exception {
        paid();
        String right = bank.sum(applicant);
        List<String> outcomes = atOnce(8, () -> answer(right).name());
        assertEquals(8, outcomes.stream().filter("RIGHT"::equals).count(), outcomes.toString());
        assertEquals(
                1,
                probes.rows("audit_entry where action = 'VERIFICATION_APPROVED' and subject_id = "
                        + applicant.verificationId()));
        assertEquals(
                1,
                probes.rows("outbox_message where kind = 'VERIFICATION_APPROVED' and mobile = '" + applicant.mobile()
                        + "'"));
    }

    private static List<String> atOnce(int times, Callable<String> work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(times);
        try {
            List<Future<String>> futures = new ArrayList<>();
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (int i = 0; i < times; i++) {
                futures.add(people.submit(() -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    try {
                        return work.call();
                    } catch (Refusal refusal) {
                        return refusal.key();
                    }
                }));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            people.shutdown();
        }
    }

    @Test
    void aUnitGetsThreeRemittancesADayWhoeverAsks() throws Exception {
        for (int i = 0; i < 3; i++) {
            submit(applicant);
            export();
            assertEquals(1, results(bank.serial(applicant) + ",FAILED,,户名不符,").taken());
        }
        assertEquals(VerificationState.REJECTED, applicants.state(applicant));
        assertTrue(applicants.reason(applicant).contains("户名不符"), applicants.reason(applicant));
        assertEquals(
                "户名不符",
                asUser(applicant, () -> remitting.latest()).orElseThrow().reason());
        assertEquals("remittance.daily_cap", refusal(() -> {
            submit(applicant);
            return null;
        }));
        Applicant colleague = applicants.colleague(applicant);
        assertEquals("remittance.daily_cap", refusal(() -> {
            submit(colleague);
            return null;
        }));
    }

    @Test
    void aFileThatWasBegunBeforeTheServerWentDownIsWrittenOnceWithTheSamePayments() throws Exception {
        submit(applicant);
        long file = bank.begin().orElseThrow();
        assertEquals(RemittanceState.SENT, bank.state(applicant));
        String begun = bank.text(file);
        Path written = folder.resolve("fetched").resolve(PaymentFile.name(file));
        System.setProperty("quxiang.bank.out", written.getParent().toString());
        assertFalse(Files.exists(written));
        Applicant later = applicants.newApplicant();
        submit(later);
        export();
        assertEquals(begun, Files.readString(written));
        assertTrue(begun.contains(bank.serial(applicant)));
        assertFalse(begun.contains(bank.serial(later)));
        bank.write(file);
        assertEquals(begun, Files.readString(written), "a second server writes the same");
        try (Stream<Path> left = Files.list(written.getParent())) {
            assertTrue(left.noneMatch(path -> path.toString().endsWith(".tmp")));
        }
        byte[] downloaded = asCentre(() -> list.download(file));
        assertEquals(begun, new String(downloaded, StandardCharsets.UTF_8));
        assertEquals(1, probes.rows("audit_entry where action = 'PAYMENT_FILE_READ' and subject_id = " + file));
    }

    @Test
    void noAccountNumberLiesReadableInAFolderUnlessTheBanksProgramFetchesIt() throws Exception {
        submit(applicant);
        export();
        try (Stream<Path> files = Files.walk(bank.folder())) {
            assertEquals(List.of(), files.filter(Files::isRegularFile).toList());
        }
        PaymentFileRow file = asCentre(() -> list.files()).get(0);
        String downloaded = new String(asCentre(() -> list.download(file.id())), StandardCharsets.UTF_8);
        assertTrue(downloaded.contains(bank.serial(applicant) + "," + applicant.unit() + ",1100000000004454,"));
    }

    @Test
    void serversThatBeginFilesAtOncePutEachPaymentIntoOne() throws Exception {
        List<Applicant> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Applicant one = applicants.newApplicant();
            submit(one);
            many.add(one);
        }
        atOnce(4, () -> String.valueOf(bank.begin()));
        bank.begin();
        for (Applicant one : many) {
            assertEquals(1, bank.filesWith(bank.serial(one)).size());
            assertEquals(RemittanceState.SENT, bank.state(one));
        }
        assertEquals(0, probes.rows("remittance where state = 'WAITING'"));
    }

    @Test
    void whatTheBankSaysIsAppliedOnceAndTheRestIsListed() throws Exception {
        submit(applicant);
        export();
        Applicant unsent = applicants.newApplicant();
        submit(unsent);
        String serial = bank.serial(applicant);
        String other = bank.otherSum(applicant);
        IntakeProgress progress = results(
                "QX00000000NOBODY,SUCCESS,,,",
                serial + ",PERHAPS,,,",
                serial + ",SUCCESS," + other + ",,",
                bank.serial(unsent) + ",SUCCESS,,,",
                "<script>,SUCCESS,,,",
                serial + ",FAILED,,,",
                serial + ",SUCCESS,,,2026-11-24",
                serial + ",SUCCESS,,,2026-11-24",
                serial + ",FAILED,,户名不符,");
        assertEquals(IntakeState.COMPLETED, progress.state());
        assertEquals(
                "9 read, 1 taken, 8 refused",
                progress.read() + " read, " + progress.taken() + " taken, " + progress.refused() + " refused");
        assertEquals(VerificationState.AWAITING_AMOUNT, applicants.state(applicant));
        assertEquals(
                List.of(
                        "unknown_serial",
                        "status",
                        "amount",
                        "not_sent",
                        "bad_line",
                        "no_reason",
                        "repeated",
                        "repeated"),
                asCentre(() -> reports.refused(progress.id())).stream()
                        .map(RefusedIntakeRow::fault)
                        .map(fault -> fault.substring("remittance.line.".length()))
                        .toList());
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        asCentre(() -> {
            reports.download(progress.id(), Locale.SIMPLIFIED_CHINESE, table);
            return null;
        });
        assertTrue(table.size() > 1000);
        assertEquals(
                "intake.same_file",
                refusal(() -> results(
                        "QX00000000NOBODY,SUCCESS,,,",
                        serial + ",PERHAPS,,,",
                        serial + ",SUCCESS," + other + ",,",
                        bank.serial(unsent) + ",SUCCESS,,,",
                        "<script>,SUCCESS,,,",
                        serial + ",FAILED,,,",
                        serial + ",SUCCESS,,,2026-11-24",
                        serial + ",SUCCESS,,,2026-11-24",
                        serial + ",FAILED,,户名不符,")));
        assertEquals(
                1,
                probes.rows("outbox_message where kind = 'REMITTANCE_PAID' and mobile = '" + applicant.mobile() + "'"));
    }

    @Test
    void aResultFileInTheBanksFolderIsFetchedOnce() throws Exception {
        submit(applicant);
        export();
        Path in = Files.createDirectories(bank.folder().resolve("in"));
        String text =
                "serial,status,reason,paid_at\r\n" + bank.serial(applicant) + ",SUCCESS,,2026-11-24T10:00:00+08:00\r\n";
        Files.writeString(in.resolve("r1.csv"), text);
        Files.writeString(in.resolve("r2.csv"), text);
        Files.writeString(in.resolve("photo.csv"), "<html>");
        long execution = byHand.start("read-bank-results");
        await().atMost(SOON).until(() -> byHand.isOver(execution));
        await().atMost(SOON).until(() -> applicants.state(applicant) == VerificationState.AWAITING_AMOUNT);
        await().atMost(SOON).until(() -> !Files.exists(in.resolve("r2.csv")));
        assertFalse(Files.exists(in.resolve("r1.csv")), "its rows are staged sealed");
        assertFalse(Files.exists(bank.folder().resolve("done")));
        assertTrue(Files.exists(bank.folder().resolve("refused/photo.csv")));
        assertEquals(1, probes.rows("intake where file_name in ('r1.csv', 'r2.csv') and refused = 0"));
        assertEquals(
                IntakeKind.BANK_RESULTS,
                asCentre(() -> reports.latest(IntakeKind.BANK_RESULTS)).get(0).kind());
    }

    private void giveUp() throws Exception {
        asUser(applicant, () -> {
            remitting.giveUp();
            return null;
        });
    }

    @Test
    void aRemittanceThatNeverComesIsGivenUpOnceTheBankHasHadItsTime() throws Exception {
        submit(applicant);
        giveUp();
        assertEquals(VerificationState.DRAFT, applicants.state(applicant), "nobody had it in hand");
        assertEquals(RemittanceState.CLOSED, bank.state(applicant));
        submit(applicant);
        export();
        assertEquals("remittance.too_early", refusal(() -> {
            giveUp();
            return null;
        }));
        assertEquals(VerificationState.AWAITING_PAYMENT, applicants.state(applicant));
        bank.sentDaysAgo(applicant, 3);
        giveUp();
        assertEquals(VerificationState.DRAFT, applicants.state(applicant));
        IntakeProgress late = results(bank.serial(applicant) + ",SUCCESS,,,");
        assertEquals(
                List.of("remittance.line.closed"),
                asCentre(() -> reports.refused(late.id())).stream()
                        .map(RefusedIntakeRow::fault)
                        .toList());
        assertEquals(VerificationState.DRAFT, applicants.state(applicant), "what comes late changes nothing");
        assertEquals("remittance.changed_meanwhile", refusal(() -> {
            giveUp();
            return null;
        }));
        submit(applicant);
        assertEquals(VerificationState.AWAITING_PAYMENT, applicants.state(applicant));
        giveUp();
        assertEquals(
                "remittance.daily_cap",
                refusal(() -> {
                    submit(applicant);
                    return null;
                }),
                "giving up gives no more guesses");
    }

    @Test
    void theCentreClosesARemittanceAndTellsWhy() throws Exception {
        paid();
        long id = bank.id(applicant);
        assertEquals("remittance.no_reason", refusal(() -> close(id, " ")));
        close(id, "户名与单位不一致，款项已退回");
        assertEquals(VerificationState.REJECTED, applicants.state(applicant));
        assertTrue(applicants.reason(applicant).contains("款项已退回"));
        assertEquals("remittance.not_paid", refusal(() -> answer(bank.sum(applicant))));
        assertEquals("remittance.changed_meanwhile", refusal(() -> close(id, "再关一次")));
        assertEquals(
                1,
                probes.rows("outbox_message where kind = 'VERIFICATION_REJECTED' and mobile = '" + applicant.mobile()
                        + "'"));
        assertThrows(
                EJBAccessException.class,
                () -> asUser(applicant, () -> {
                    closing.close(id, "我自己关");
                    return null;
                }));
    }

    private Void close(long id, String why) throws Exception {
        return asCentre(() -> {
            closing.close(id, why);
            return null;
        });
    }

    @Test
    void nothingIsRemittedWithoutTheLetter() throws Exception {
        applicants.loseLetter(applicant);
        assertEquals("verification.file.LETTER", refusal(() -> {
            submit(applicant);
            return null;
        }));
        assertEquals(0, probes.rows("remittance where verification_id = " + applicant.verificationId()));
    }

    @Test
    void theInstantBankPaysRightAfterTheCommit() throws Exception {
        System.setProperty("quxiang.bank", "instant");
        submit(applicant);
        await().atMost(SOON).until(() -> bank.state(applicant) == RemittanceState.PAID);
        assertEquals(VerificationState.AWAITING_AMOUNT, applicants.state(applicant));
        assertEquals(RemittanceAnswer.RIGHT, answer(bank.sum(applicant)));
    }

    @Test
    void theCentreSeesRemittancesButNoSumsAndOthersSeeNothing() throws Exception {
        submit(applicant);
        RemittanceFilter filter = new RemittanceFilter(RemittanceState.WAITING, applicant.unit(), null);
        RemittanceRow row =
                asCentre(() -> list.page(filter, new PageRequest(0, 10))).rows().get(0);
        assertEquals("1100*****4454", row.account());
        assertTrue(asCentre(() -> list.counts()).get(RemittanceState.WAITING) >= 1);
        assertThrows(EJBAccessException.class, () -> asUser(applicant, () -> list.counts()));
        assertEquals(0, probes.rows("remittance where account_masked like '1100000000004454%'"));
        assertThrows(EJBAccessException.class, () -> asCentre(() -> remitting.answer("1.00", "x")));
    }
}
