package quxiang.placement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SheetPdfTest {

    private static final SheetNumbers NUMBERS = new SheetNumbers("202710999Z00000042", "ABCDEFGH2345");
    private static final PlacementFacts FACTS = new PlacementFacts(Map.of(
            PlacementFact.NAME, "王䶮",
            PlacementFact.ID_NUMBER, "110199********0159",
            PlacementFact.DESTINATION, "升学",
            PlacementFact.UNIT, "示范大学研究生院",
            PlacementFact.ARCHIVE_TO, "录取院校",
            PlacementFact.HUKOU_TO, "录取院校集体户"));

    private static byte[] pdf() {
        return new SheetPdf(
                        NUMBERS,
                        FACTS,
                        "110199200507120159",
                        "https://quxiang.example.edu.cn/check.xhtml",
                        Instant.parse("2027-06-10T02:00:00Z"))
                .render();
    }

    @Test
    void itSaysWhatWasConfirmedWithTheWholeIdNumber() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            String text = new PDFTextStripper().getText(document);
            for (String said : new String[] {
                "毕业生去向登记信息表",
                "王䶮",
                "110199200507120159",
                "示范大学研究生院",
                "转递编号：202710999Z00000042",
                "核验编号：ABCD-EFGH-2345",
                "2027-06-10 10:00（北京时间）",
                "第 1 页 / 共 1 页"
            }) {
                assertTrue(text.contains(said), said + " in " + text);
            }
            assertFalse(text.contains("********"), "the number is not masked");
            assertFalse(text.contains("null"), text);
        }
    }

    @Test
    void theQrCodeLeadsToTheCheck() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            var page = new BufferedImageLuminanceSource(new PDFRenderer(document).renderImageWithDPI(0, 150));
            assertEquals(
                    "https://quxiang.example.edu.cn/check.xhtml?number=ABCDEFGH2345",
                    new QRCodeReader()
                            .decode(
                                    new BinaryBitmap(new HybridBinarizer(page)),
                                    Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText());
        }
    }

    @Test
    void theSameSheetGivesTheSameBytes() {
        assertArrayEquals(pdf(), pdf());
    }

    @Test
    void otherFactsHaveAnotherDigestAndPartsTellTheirOwn() {
        PlacementFacts less = FACTS.only(Set.of(PlacementFact.UNIT, PlacementFact.PLACE));
        assertEquals(Map.of(PlacementFact.UNIT, "示范大学研究生院"), less.said());
        assertFalse(less.digest().equals(FACTS.digest()));
        assertEquals(new PlacementFacts(FACTS.said()).digest(), FACTS.digest());
        assertEquals(
                List.of("升学", "示范大学研究生院"),
                List.copyOf(FACTS.of(FactPart.DESTINATION).values()));
    }
}
