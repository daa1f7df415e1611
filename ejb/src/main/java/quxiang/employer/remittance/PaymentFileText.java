package quxiang.employer.remittance;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quxiang.common.crypto.Sha256;
import quxiang.common.sheet.SheetWriter;

/**
 * A payment file's bytes, in the form that the package describes. Deterministic: the same payments give the same bytes.
 *
 * @param total of all sums, in fen
 * @param sha256 of the bytes before the trailer, in hexadecimal
 */
record PaymentFileText(byte[] bytes, int count, int total, String sha256) {

    private static final List<String> COLUMNS =
            List.of("serial", "payee", "account", "bank", "cnaps", "amount", "currency", "purpose");
    private static final String CURRENCY = "CNY";
    private static final String PURPOSE = "单位认证汇款";

    static PaymentFileText of(List<Payment> payments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(line(COLUMNS.stream()));
        int total = 0;
        for (Payment payment : payments) {
            out.writeBytes(line(Stream.of(
                    payment.serial(),
                    payment.payee(),
                    payment.account(),
                    payment.bank(),
                    payment.cnaps() == null ? "" : payment.cnaps(),
                    payment.yuan(),
                    CURRENCY,
                    PURPOSE)));
            total += RemittedSum.read(payment.yuan()).fen();
        }
        String hash = Sha256.hex(out.toByteArray());
        out.writeBytes(line(Stream.of("TRAILER", String.valueOf(payments.size()), RemittedSum.yuan(total), hash)));
        return new PaymentFileText(out.toByteArray(), payments.size(), total, hash);
    }

    private static byte[] line(Stream<String> cells) {
        return (cells.map(PaymentFileText::quoted).collect(Collectors.joining(",")) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String told) {
        String cell = SheetWriter.harmless(told);
        return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
