package quxiang.employer.remittance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quxiang.intake.IntakeRow;

/** The files for and from the bank are what the package says. */
class BankFilesTest {

    private static final List<Payment> PAYMENTS = List.of(
            new Payment("QX1", "甲，“乙”\"丙\",有限公司", "1100000000004454", "工商银行", "102100099996", "1.78"),
            new Payment("QX2", "丁", "110000004454", "某行", null, "0.05"));

    @Test
    void aPaymentFileHasAHeaderItsPaymentsAndATrailerThatProvesThem() throws Exception {
        PaymentFileText text = PaymentFileText.of(PAYMENTS);
        String[] lines = new String(text.bytes(), StandardCharsets.UTF_8).split("\r\n");
        assertEquals("serial,payee,account,bank,cnaps,amount,currency,purpose", lines[0]);
        assertEquals("QX1,\"甲，“乙”\"\"丙\"\",有限公司\",1100000000004454,工商银行,102100099996,1.78,CNY,单位认证汇款", lines[1]);
        assertEquals("QX2,丁,110000004454,某行,,0.05,CNY,单位认证汇款", lines[2]);
        String before = String.join("\r\n", lines[0], lines[1], lines[2], "");
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(before.getBytes(StandardCharsets.UTF_8)));
        assertEquals("TRAILER,2,1.83," + hash, lines[3]);
        assertEquals(183, text.total());
        assertArrayEquals(text.bytes(), PaymentFileText.of(PAYMENTS).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@", "\t", "\r"})
    void noCellOfAPaymentFileBeginsLikeAFormula(String start) {
        String formula = start + "HYPERLINK(\"http://evil.example/\")";
        Payment payment = new Payment("QX1", formula, "1100000000004454", "-1号支行", null, "1.78");
        String line = new String(PaymentFileText.of(List.of(payment)).bytes(), StandardCharsets.UTF_8).split("\r\n")[1];
        assertEquals(
                "QX1,\"'" + start
                        + "HYPERLINK(\"\"http://evil.example/\"\")\",1100000000004454,'-1号支行,,1.78,CNY,单位认证汇款",
                line);
    }

    @Test
    void whatLiesReadableForAndFromTheBankEndsAfterItsTime(@TempDir Path folder) throws Exception {
        System.setProperty("quxiang.bank.dir", folder.resolve("bank").toString());
        System.setProperty("quxiang.bank.out", folder.resolve("fetch").toString());
        try {
            Instant time = Instant.parse("2026-11-24T00:00:00Z");
            List<Path> old = List.of(
                    file(folder, "bank/out/payments-000001.csv", time.minusSeconds(1)),
                    file(folder, "bank/done/r.xlsx", time.minusSeconds(1)),
                    file(folder, "bank/refused/r.csv", time.minusSeconds(1)),
                    file(folder, "fetch/payments-000002.csv", time.minusSeconds(1)));
            List<Path> kept = List.of(
                    file(folder, "fetch/payments-000003.csv", time.plusSeconds(1)),
                    file(folder, "bank/in/waits.csv", time.minusSeconds(1)));
            BankFolder housekeeping = new BankFolder();
            housekeeping.banks = new Banks();
            assertEquals(4, housekeeping.clear(time));
            assertTrue(old.stream().noneMatch(Files::exists), old.toString());
            assertTrue(kept.stream().allMatch(Files::exists), kept.toString());
        } finally {
            System.clearProperty("quxiang.bank.dir");
            System.clearProperty("quxiang.bank.out");
        }
    }

    private static Path file(Path folder, String name, Instant at) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "1100000000004454");
        return Files.setLastModifiedTime(file, FileTime.from(at));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:15:30+08:00, 2026-11-24T02:15:30Z",
        "2026-11-24 10:15:30, 2026-11-24T02:15:30Z",
        "2026-11-24, 2026-11-23T16:00:00Z"
    })
    void aResultIsRead(String written, Instant at) throws Exception {
        BankResult result = BankResultTaker.read(row("QX1", "success", "", written, "1.78"));
        assertEquals(new BankResult("QX1", true, new RemittedSum(178), null, at), result);
    }

    @Test
    void aFailureCarriesTheBanksReason() throws Exception {
        BankResult result = BankResultTaker.read(row("QX1", "FAILED", "户名不符", "", ""));
        assertEquals("户名不符", result.reason());
        assertNull(result.sum());
    }

    @ParameterizedTest
    @CsvSource({
        "'', SUCCESS, '', '', '', BAD_LINE",
        "<b>, SUCCESS, '', '', '', BAD_LINE",
        "QX1, OK, '', '', '', STATUS",
        "QX1, FAILED, '', '', '', NO_REASON",
        "QX1, SUCCESS, '', 2026-13-01, '', PAID_AT",
        "QX1, SUCCESS, '', yesterday evening, '', PAID_AT",
        "QX1, SUCCESS, '', '', 1.7.8, AMOUNT",
        "QX1, SUCCESS, '', '', 500, AMOUNT"
    })
    void aBadLineIsKnownByItsFault(
            String serial, String status, String reason, String paidAt, String amount, ResultFault fault) {
        assertEquals(
                fault,
                assertThrows(
                                BankResultTaker.Unreadable.class,
                                () -> BankResultTaker.read(row(serial, status, reason, paidAt, amount)))
                        .fault());
    }

    private static IntakeRow row(String serial, String status, String reason, String paidAt, String amount) {
        return new IntakeRow(
                1,
                1,
                2,
                Map.of("serial", serial, "status", status, "reason", reason, "paid_at", paidAt, "amount", amount));
    }
}
