package quxiang.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class AgreementNumberTest {

    private static final byte[] PDF = AgreementPdf.render(Papers.of("李雷", null), Papers.words("zh_CN"));

    @Test
    void anAgreementNamesItsNumber() {
        assertEquals(Optional.of(Papers.NUMBER), AgreementPdf.numberIn(PDF));
    }

    @Test
    void anAgreementThatSomeoneChangedAndSavedStillNamesItsNumber() throws IOException {
        assertEquals(Optional.of(Papers.NUMBER), AgreementPdf.numberIn(changed(null)));
    }

    @Test
    void anEncryptedFileNamesNothing() throws IOException {
        assertEquals(
                Optional.empty(),
                AgreementPdf.numberIn(changed(new StandardProtectionPolicy("owner", "user", new AccessPermission()))));
    }

    @Test
    void aTruncatedFileNamesNothing() {
        for (int length = 0; length < PDF.length - 8; length += 997) {
            assertEquals(Optional.empty(), AgreementPdf.numberIn(Arrays.copyOf(PDF, length)));
        }
    }

    @Test
    void whatIsNoAgreementNamesNothing() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        assertEquals(Optional.empty(), AgreementPdf.numberIn(noise));
        assertEquals(Optional.empty(), AgreementPdf.numberIn(null));
        assertEquals(Optional.empty(), AgreementPdf.numberIn("hello".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), AgreementPdf.numberIn(Arrays.copyOf(PDF, 6 * 1024 * 1024)));
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.save(other);
        }
        assertEquals(Optional.empty(), AgreementPdf.numberIn(other.toByteArray()));
    }

    /** A parser would unpack 200 MB of each, or descend a million levels. */
    @Test
    void aFileMadeToExhaustTheServerIsOnlySearched() throws IOException {
        byte[] packed = packed(200);
        String depth = "[".repeat(1_000_000) + "]".repeat(1_000_000);
        List<byte[]> hostile = List.of(
                pdf(
                        "5 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.length + ">> stream\n",
                        packed),
                pdf(
                        "5 0 obj <</Type/XRef/W[1 2 1]/Index[0 1000000000]/Size 1000000000/Root 1 0 R/Filter/FlateDecode/Length "
                                + packed.length + ">> stream\n",
                        packed),
                pdf("3 0 obj <</Keywords " + depth + ">> endobj\n", new byte[0]),
                pdf("3 0 obj <</Keywords (" + "9".repeat(4_000_000) + ")>> endobj\n", new byte[0]),
                pdf("<dc:identifier>".repeat(200_000), new byte[0]),
                pdf("/AgreementNumber (" + "1".repeat(17) + ")", new byte[0]));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (byte[] file : hostile) {
            long before = threads.getCurrentThreadAllocatedBytes();
            assertEquals(Optional.empty(), AgreementPdf.numberIn(file));
            long taken = threads.getCurrentThreadAllocatedBytes() - before;
            assertTrue(taken < 4L * file.length + 1_000_000, taken + " bytes taken by a file of " + file.length);
        }
    }

    private static byte[] pdf(String object, byte[] stream) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(("%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n" + object).getBytes(StandardCharsets.ISO_8859_1));
        file.write(stream);
        file.write("\nendstream endobj\ntrailer <</Root 1 0 R/Info 3 0 R/Size 10>>\nstartxref\n0\n%%EOF\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        return file.toByteArray();
    }

    private static byte[] packed(int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] blank = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                out.write(blank);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] changed(StandardProtectionPolicy policy) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(PDF)) {
            document.getDocumentInformation().setAuthor("someone else");
            if (policy != null) {
                document.protect(policy);
            }
            document.save(out);
        }
        return out.toByteArray();
    }
}
