package quxiang.agreement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import quxiang.common.Words;

class AgreementPdfTest {

    private static final Function<String, String> WORDS =
            ResourceBundle.getBundle("quxiang.text.agreement", Words.CHINESE)::getString;
    private static final String URL = "http://127.0.0.1:8080/verify.xhtml?code=202710999310000001-7KQ2MZ9A";

    static AgreementPaper paper(String name, String clauses) {
        return new AgreementPaper(
                "202710999310000001",
                "7KQ2MZ9A",
                URL,
                new AgreementPaper.Employer(
                        "学信咨询服务",
                        "91110108749352307A",
                        "国有企业",
                        "信息传输、软件和信息技术服务业",
                        "北京市 西城区 西直门外大街18号楼3层5单元301",
                        "王老师",
                        "010-67410355"),
                new AgreementPaper.Graduate(
                        name, "110199200503120014", "本科毕业", "计算机科学与技术", "非定向", "110000", "19900000001"),
                new AgreementPaper.School("示范大学", "计算机学院"),
                new AgreementPaper.Job("测试工程师", "工程技术人员", "北京市海淀区", 3, 8000, 10000, 3, LocalDate.of(2027, 7, 15), null),
                new AgreementPaper.Hukou(true, "北京市西城区某某街道集体户"),
                new AgreementPaper.Archive(true, "北京市西城区人才中心", "北京市西城区某路1号", "李老师", "010-12345678", "100032"),
                clauses,
                List.of(
                        new AgreementPaper.Step("甲方发出邀请", "王晓燕", Instant.parse("2026-11-20T02:00:01Z")),
                        new AgreementPaper.Step("乙方同意签约", name, Instant.parse("2026-11-21T03:04:05Z")),
                        new AgreementPaper.Step("丙方审核通过", "示范大学就业指导中心", Instant.parse("2026-11-22T10:05:09Z"))));
    }

    private static byte[] print(String name, String clauses) {
        return AgreementPdf.render(paper(name, clauses), WORDS);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void everyPartyAndTermCanBeReadAgain() throws IOException {
        String text = text(print("刘强", "一、提供员工宿舍。\n二、每年体检一次。"));
        for (String part : List.of(
                "202710999310000001",
                "7KQ2MZ9A",
                "学信咨询服务",
                "91110108749352307A",
                "刘强",
                "110199200503120014",
                "计算机学院",
                "测试工程师",
                "10000",
                "2027-07-15",
                "每年体检一次",
                "2026-11-22 18:05:09 UTC+08:00")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
    }

    @Test
    void rareCharactersOfNamesAreWrittenWithAFontThatHasThem() throws IOException {
        String text = text(print("王䶮𬭸𠅤", null));
        assertTrue(text.contains("王䶮𬭸𠅤"), text);
    }

    @Test
    void aCharacterThatNoFontHasIsWrittenAsItsCodePoint() throws IOException {
        assertTrue(text(print("赵😀", null)).contains("[U+1F600]"));
    }

    @Test
    void allFontsAreEmbeddedAsSubsets() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("王䶮", null))) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), font.getName());
            }
        }
    }

    @Test
    void theSamePaperAlwaysGivesTheSameBytes() {
        assertArrayEquals(print("刘强", "条款"), print("刘强", "条款"));
    }

    @Test
    void theQrCodeLeadsToThePublicPage() throws Exception {
        try (PDDocument document = Loader.loadPDF(print("刘强", null))) {
            int last = document.getNumberOfPages() - 1;
            var image = new PDFRenderer(document).renderImageWithDPI(last, 150);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
            assertEquals(URL, new QRCodeReader().decode(bitmap).getText());
        }
    }

    @Test
    void longClausesGoOnOverSeveralPagesWithoutLosingAnything() throws IOException {
        String clauses = String.join(
                "\n",
                IntStream.rangeClosed(1, 100)
                        .mapToObj(i -> "第" + i + "条 甲乙双方约定的内容，逐条履行，不得无故变更或者解除。")
                        .toList());
        byte[] pdf = print("刘强", clauses);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() >= 4);
        }
        String text = text(pdf);
        for (int i = 1; i <= 100; i++) {
            assertTrue(text.contains("第" + i + "条"), "第" + i + "条");
        }
    }

    @Test
    void aPrintedAgreementIsSmall() {
        int size = print("王䶮", "一、提供员工宿舍。").length;
        assertTrue(size <= 80_000, size + " bytes");
    }

    @Test
    void theNumberIsFoundInAFileOfOursAndInNothingElse() {
        byte[] pdf = print("刘强", null);
        assertEquals(Optional.of("202710999310000001"), AgreementPdf.numberIn(pdf));
        assertEquals(Optional.empty(), AgreementPdf.numberIn(Arrays.copyOf(pdf, 200)));
        assertEquals(Optional.empty(), AgreementPdf.numberIn(null));
        assertEquals(Optional.empty(), AgreementPdf.numberIn("not a pdf".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), AgreementPdf.numberIn(new byte[AgreementPdf.LARGEST + 1]));
        assertEquals(Optional.empty(), AgreementPdf.numberIn(new byte[0]));
    }
}
