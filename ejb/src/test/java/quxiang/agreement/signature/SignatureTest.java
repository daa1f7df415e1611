package quxiang.agreement.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureTest {

    private static final Instant NOW = Instant.parse("2027-03-01T02:00:00Z");
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(30));
    /** id-aa-signatureTimeStampToken (RFC 3161), as DER. */
    private static final String TIME_STAMP = "060b2a864886f70d010910020e";

    private static final Duration YEAR = Duration.ofDays(365);

    private final KeyOfSignature key = DemoKeys.document(BEFORE, YEAR);
    private final StampsTime authority = new OwnTimeStamps(DemoKeys.timeStamps(BEFORE), () -> NOW);

    @TempDir
    Path folder;

    private static byte[] paper() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                content.addRect(100, 400, 200, 100);
                content.fill();
            }
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private byte[] signed() throws IOException {
        return new PadesSigner(key, authority).sign(paper(), NOW);
    }

    private static void assertFinding(SignatureFinding finding, byte[] file) {
        assertEquals(finding, SignatureReading.of(file).finding());
    }

    @Test
    void aSignedFileIsWholeAndHasATimeStampAndAMarkOnTheFirstPage() throws Exception {
        byte[] paper = paper();
        byte[] signed = new PadesSigner(key, authority).sign(paper, NOW);
        assertFinding(SignatureFinding.NONE, paper);
        assertFinding(SignatureFinding.WHOLE, signed);
        assertArrayEquals(paper, Arrays.copyOf(signed, paper.length), "what was printed is in there as it was");
        try (PDDocument document = Loader.loadPDF(signed)) {
            PDSignature signature = document.getLastSignatureDictionary();
            assertEquals("ETSI.CAdES.detached", signature.getSubFilter());
            String cms = HexFormat.of().formatHex(signature.getContents(signed));
            assertTrue(cms.contains(TIME_STAMP), "there is a time stamp of the signature");
            assertTrue(
                    document.getPage(0).getAnnotations().get(0).getRectangle().getWidth() > 100, "visible");
        }
        assertTrue(signed.length - paper.length < 80_000, signed.length + " bytes");
    }

    @Test
    void aCopyThatWasAddedToHoldsWhatWasSigned() throws IOException {
        byte[] signed = signed();
        try (PDDocument document = Loader.loadPDF(signed)) {
            document.getDocumentInformation().setKeywords("noted");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            SignatureReading reading = SignatureReading.of(out.toByteArray());
            assertEquals(SignatureFinding.ADDED, reading.finding());
            assertArrayEquals(signed, reading.signed());
        }
    }

    @Test
    void aCopyThatWasSavedAnewOrForgedIsBroken() throws IOException {
        byte[] signed = signed();
        try (PDDocument document = Loader.loadPDF(signed)) {
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.getPDFName("Saved"), COSName.getPDFName("Anew"));
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            document.save(plain, CompressParameters.NO_COMPRESSION);
            assertFinding(SignatureFinding.BROKEN, plain.toByteArray());
            assertFinding(SignatureFinding.NONE, saved(document));
        }
        for (int at : new int[] {20, paper().length / 2, signed.length - 12}) {
            byte[] forged = signed.clone();
            forged[at] ^= 1;
            assertFinding(SignatureFinding.BROKEN, forged);
        }
        assertFinding(SignatureFinding.BROKEN, Arrays.copyOf(signed, signed.length - 10));
    }

    @Test
    void oddFilesAreReadWithoutHarm() {
        for (String odd : new String[] {
            "/ByteRange [0 9999999 9999999 9999999]",
            "/ByteRange [0 0 0 0]",
            "/ByteRange [0 38 42 0]             <30>",
            "/ByteRange [0 38 48 0]             <3084ffff>",
            "/ByteRange [0 38 42 0]             <zz>"
        }) {
            assertFinding(SignatureFinding.BROKEN, odd.getBytes(StandardCharsets.ISO_8859_1));
        }
        assertFinding(SignatureFinding.NONE, new byte[0]);
    }

    @Test
    void whatIsSignedStaysRightWhenTheKeyIsRenewedOrHasEnded() throws Exception {
        byte[] old = signed();
        KeyOfSignature next = DemoKeys.document(NOW.plus(YEAR), YEAR);
        Instant later = NOW.plus(YEAR).plus(YEAR.dividedBy(2));
        PadesSigner ended = new PadesSigner(key, new OwnTimeStamps(DemoKeys.timeStamps(BEFORE), () -> later));
        byte[] paper = paper();
        SignatureWaits waits = assertThrows(SignatureWaits.class, () -> ended.sign(paper, later));
        assertTrue(waits.getMessage().contains("renew the key"), waits.getMessage());
        PadesSigner renewed = new PadesSigner(next, new OwnTimeStamps(DemoKeys.timeStamps(BEFORE), () -> later));
        assertFinding(SignatureFinding.WHOLE, renewed.sign(paper, later));
        assertFinding(SignatureFinding.WHOLE, old);
    }

    @Test
    void itWaitsForAnAuthorityThatIsAwayOrHasAnotherTime() throws IOException {
        byte[] paper = paper();
        PadesSigner alone = new PadesSigner(key, question -> {
            throw new ConnectException("away");
        });
        assertTrue(assertThrows(SignatureWaits.class, () -> alone.sign(paper, NOW))
                .getMessage()
                .contains("does not answer"));
        Instant moved = NOW.plus(Duration.ofHours(1));
        PadesSigner apart = new PadesSigner(key, authority);
        assertTrue(assertThrows(SignatureWaits.class, () -> apart.sign(paper, moved))
                .getMessage()
                .contains("the clock says"));
        PadesSigner lied = new PadesSigner(key, question -> new byte[] {0x30, 0});
        assertThrows(SignatureWaits.class, () -> lied.sign(paper, NOW));
    }

    @Test
    void aStampWithAWrongSignatureIsNotTaken() throws IOException {
        byte[] paper = paper();
        PadesSigner forged = new PadesSigner(key, question -> {
            byte[] answer = authority.answer(question);
            answer[answer.length - 1] ^= 1;
            return answer;
        });
        assertTrue(assertThrows(SignatureWaits.class, () -> forged.sign(paper, NOW))
                .getMessage()
                .contains("not to be believed"));
    }

    @Test
    void anAuthorityThatAnswersByteByByteHoldsNobody() throws IOException {
        byte[] paper = paper();
        HttpServer slow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slow.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write(0x30);
                exchange.getResponseBody().flush();
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        });
        slow.start();
        try {
            PadesSigner waits = new PadesSigner(
                    key,
                    new RemoteTimeStamps(
                            URI.create("http://127.0.0.1:" + slow.getAddress().getPort() + "/")));
            long begun = System.nanoTime();
            assertThrows(SignatureWaits.class, () -> waits.sign(paper, NOW));
            assertTrue(System.nanoTime() - begun < Duration.ofSeconds(10).toNanos(), "it gave up in time");
        } finally {
            slow.stop(0);
        }
    }

    @Test
    void theDemonstrationsKeyIsMadeOnceAndSaysWhatItIs() throws Exception {
        Path file = folder.resolve("key.p12");
        KeyOfSignature made = DemoKeys.kept(file, NOW);
        assertEquals(made.certificate(), DemoKeys.kept(file, NOW).certificate());
        assertTrue(DemoKeys.isDemo(made));
        assertFalse(made.chain().isEmpty());
    }

    @Test
    void itSignsQuickly() throws IOException {
        byte[] paper = paper();
        PadesSigner signer = new PadesSigner(key, authority);
        for (int i = 0; i < 20; i++) {
            signer.sign(paper, NOW);
        }
        long begun = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            signer.sign(paper, NOW);
        }
        long each = (System.nanoTime() - begun) / 50_000_000;
        System.out.println(each + " ms a signature");
        assertTrue(each < 500, each + " ms");
    }
}
