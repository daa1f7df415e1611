package quxiang.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import quxiang.common.Faults;
import quxiang.common.Refusal;

class LetterTest {

    private static JobTerms job(Integer months, Integer probationPay, Integer pay) {
        return new JobTerms("测试工程师", "13", "北京市", months, probationPay, pay, 3, LocalDate.of(2027, 7, 15), 5000);
    }

    @Test
    void aJobNeedsATitleAndAPay() {
        assertEquals(
                "letter.missing.title", refusal(() -> new JobTerms(" ", "13", "北京", 0, null, 8000, null, null, null)));
        assertEquals("letter.missing.regular_pay", refusal(() -> job(0, null, null)));
    }

    @Test
    void allThatIsWrongWithAJobOrAnArchiveIsToldAtOnce() {
        assertEquals(
                List.of(
                        "letter.missing.title",
                        "letter.missing.place",
                        "letter.out_of_range.probation_months",
                        "letter.probation_pay_too_low",
                        "letter.out_of_range.service_years"),
                keys(() -> new JobTerms(" ", "1", null, 7, 5000, 8000, 31, null, null)));
        assertEquals(
                List.of(
                        "letter.missing.archive_receiver",
                        "letter.missing.archive_address",
                        "letter.missing.archive_contact",
                        "letter.missing.archive_phone",
                        "letter.postcode"),
                keys(() -> new ArchiveTerms(true, null, "", null, null, "12")));
    }

    private static List<String> keys(Runnable check) {
        return Faults.in(check).stream().map(Refusal::key).toList();
    }

    @Test
    void probationLastsSixMonthsAtMost() {
        assertEquals("letter.out_of_range.probation_months", refusal(() -> job(7, 8000, 8000)));
        assertEquals(6, job(6, 8000, 8000).getProbationMonths());
    }

    @Test
    void payDuringProbationIsAtLeastFourFifthsOfTheRegularPay() {
        assertEquals("letter.probation_pay_too_low", refusal(() -> job(3, 7999, 10000)));
        assertEquals(8000, job(3, 8000, 10000).getProbationPay());
    }

    @Test
    void withoutProbationThereIsNoPayForIt() {
        assertNull(job(0, 5000, 8000).getProbationPay());
    }

    @Test
    void aProbationThatNobodyFilledInIsNotAgreedAndSomethingElseThanNone() {
        assertNull(job(null, null, 8000).getProbationMonths());
        assertEquals(0, job(0, null, 8000).getProbationMonths());
        assertEquals("letter.missing.probation_months", refusal(() -> job(null, 7000, 8000)));
    }

    @Test
    void anArchiveThatIsTakenNeedsAnAddressAndASixDigitPostcode() {
        assertEquals(
                "letter.missing.archive_address",
                refusal(() -> new ArchiveTerms(true, "人才中心", "", "王老师", "010-1", "100000")));
        assertEquals("letter.postcode", refusal(() -> new ArchiveTerms(true, "人才中心", "西城区", "王老师", "010-1", "1000")));
        assertNull(new ArchiveTerms(false, "x", "x", "x", "x", "x").getAddress());
    }

    @Test
    void aHukouThatIsTakenNeedsAnAddress() {
        assertEquals("letter.missing.hukou_address", refusal(() -> new HukouTerms(true, null)));
    }

    @Test
    void aClauseThatCannotBePrintedIsRefusedAndItsCharacterNamed() {
        HukouTerms hukou = new HukouTerms(false, null);
        ArchiveTerms archive = new ArchiveTerms(false, null, null, null, null, null);
        LocalDate day = LocalDate.of(2027, 3, 1);
        Refusal refusal =
                assertThrows(Refusal.class, () -> new Letter(job(0, null, 8000), hukou, archive, "一、试用期😀三个月", day));
        assertEquals(
                "letter.unprintable.clauses 😀 U+1F600",
                refusal.key() + " " + refusal.args()[0] + " " + refusal.args()[1]);
        assertEquals(
                "一、安家费𬭸\n二、\t无", new Letter(job(0, null, 8000), hukou, archive, "一、安家费𬭸\r\n二、\t无", day).clauses());
    }

    private static String refusal(org.junit.jupiter.api.function.Executable wish) {
        return assertThrows(Refusal.class, wish).key();
    }
}
