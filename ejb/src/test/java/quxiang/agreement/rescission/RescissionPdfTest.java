package quxiang.agreement.rescission;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import quxiang.agreement.AgreementPdf;

class RescissionPdfTest {

    private static final Instant ASKED = Instant.parse("2027-04-30T16:30:00Z");
    private static final Instant ENDED = Instant.parse("2027-05-08T02:00:00Z");

    private static byte[] paper(RescissionPaperKind kind, Instant closed) {
        RescissionNumbers numbers = new RescissionNumbers(kind, "20271099931123456789", "ABCD2345", ENDED);
        return new RescissionPdf(
                        numbers,
                        new RescissionFacts(
                                "线下单位有限公司",
                                "91110108749352307A",
                                "王䶮",
                                "110199200507120159",
                                "示范大学",
                                null,
                                "本科毕业",
                                "机械设计制造及其自动化",
                                "202710999311234567",
                                "工程师",
                                ASKED,
                                "毕业生",
                                "学生原因",
                                "考取研究生",
                                ASKED,
                                closed))
                .render();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void aFormHasRoomForStampsAndSaysWhereItGoes() throws IOException {
        String form = text(paper(RescissionPaperKind.FORM, null));
        assertTrue(form.contains("解除就业协议申请表"), form);
        assertTrue(form.contains("stamped.xhtml?code=20271099931123456789-ABCD2345"), form);
        assertTrue(form.contains("单位（盖章）"), form);
        assertTrue(form.contains("2027年5月1日"), "days are those of Shanghai");
        assertFalse(form.contains("兹证明"), form);
    }

    @Test
    void aProofSaysWhoIsFreeSinceWhenAndIsFoundByItsNumber() throws IOException {
        byte[] pdf = paper(RescissionPaperKind.PROOF, ENDED);
        String proof = text(pdf);
        assertTrue(proof.contains("兹证明：王䶮（示范大学）与线下单位有限公司签订的就业协议（编号：202710999311234567）已于2027年5月8日"), proof);
        assertTrue(proof.contains("110199200507120159"), proof);
        assertEquals("20271099931123456789", AgreementPdf.numberIn(pdf).orElseThrow());
        assertArrayEquals(pdf, paper(RescissionPaperKind.PROOF, ENDED), "the same paper, the same bytes");
    }
}
