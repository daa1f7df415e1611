package quxiang.agreement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import quxiang.common.paper.PaperFonts;
import quxiang.common.paper.PaperLines;
import quxiang.common.paper.PaperSheets;
import quxiang.common.paper.PaperTable;
import quxiang.host.PublicAddress;

class AgreementPdfTest {

    private static final Function<String, String> CHINESE = Papers.words("zh_CN");
    private static final String CLAUSE = "第%d条　甲方为乙方提供岗前培训、食宿补贴及五险一金，缴费基数按照国家和上海市有关规定执行；乙方应当按时报到，并如实提供个人资料。\n";

    @Test
    void namesWithRareCharactersAreReadableAndNotBoxes() throws IOException {
        String text = text(AgreementPdf.render(Papers.of("𬭸䶮𠮷", null), CHINESE));
        assertTrue(text.contains("王䶮"), text);
        assertTrue(text.contains("𬭸䶮𠮷"), text);
        assertTrue(text.contains("上海浦江智能装备股份有限公司"), text);
        assertTrue(text.contains("2026年7月1日"), text);
        assertTrue(text.contains("人民币 12,000 元/月"), text);
        assertTrue(text.contains("2026-03-04 10:05:59 UTC+08:00"), text);
        assertTrue(text.contains("第 1 页 / 共 2 页"), text);
    }

    @Test
    void thePartiesTheTermsAndTheVersionOfTheTextAreThere() throws IOException {
        byte[] pdf = AgreementPdf.render(Papers.of("李雷", null), CHINESE);
        String text = text(pdf).replaceAll("[\\s　]", "");
        for (String said : List.of(
                "性别男",
                "民族汉族",
                "学制4年",
                "毕业时间2026年6月30日",
                "021-54740000",
                "一、真实性。",
                "三、未取得毕业资格。",
                "六、协议终止。",
                "七、争议。",
                "补充条款为准",
                "文本2026-12")) {
            assertTrue(text.contains(said), said + " in " + text);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(2, document.getNumberOfPages());
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            long lines = second.getText(document).lines().count();
            assertTrue(lines > 15, lines + " lines on the second sheet");
        }
    }

    @Test
    void whatNobodyFilledInIsADash() throws IOException {
        AgreementPaper full = Papers.of("李雷", null);
        AgreementPaper empty = new AgreementPaper(
                full.number(),
                full.checkCode(),
                full.verifyUrl(),
                new AgreementPaper.Employer(null, null, null, null, null, null, " "),
                new AgreementPaper.Graduate(null, null, null, null, null, null, null),
                new AgreementPaper.School(null, null, null, null),
                new AgreementPaper.Job(null, null, null, null, null, null, null, null, null),
                new AgreementPaper.Hukou(null, null),
                new AgreementPaper.Archive(null, null, null, null, null, null),
                null,
                List.of());
        String text = text(AgreementPdf.render(empty, CHINESE));
        assertTrue(text.contains("单位名称 —"), text);
        assertTrue(text.contains("未约定违约金"), text);
        assertTrue(!text.contains("null"), text);
    }

    @Test
    void onPaperThereIsRoomForStampsAndTheAddressForTheStampedPages() throws IOException {
        String url = "https://quxiang.example.edu.cn/stamped.xhtml?code=202610001310000127-7KQ4MZ2P";
        byte[] pdf = AgreementPdf.render(Papers.toStamp(url), CHINESE);
        String text = text(pdf);
        for (String said : List.of("（线下签约）", "甲方（盖章）", "乙方（签字）", "丙方（盖章）", "202610001310000127-7KQ4MZ2P")) {
            assertTrue(text.replaceAll("\\s", "").contains(said), said + " in " + text);
        }
        assertFalse(text.contains("以电子方式签署"), text);
        assertFalse(text(AgreementPdf.render(Papers.of("李雷", null), CHINESE)).contains("stamped.xhtml"));
    }

    @Test
    void anAddressThatNobodyElsewhereCanOpenIsToldAsSuch() throws IOException {
        String here = text(AgreementPdf.render(Papers.at("http://127.0.0.1:8140/verify.xhtml?code=1-A"), CHINESE));
        assertTrue(here.contains("http://127.0.0.1:8140/verify.xhtml") && here.contains("外网无法打开"), here);
        assertFalse(text(AgreementPdf.render(Papers.of("李雷", null), CHINESE)).contains("外网无法打开"));
        for (String inside : List.of(
                "http://localhost",
                "http://quxiang:8080",
                "http://10.1.2.3/x",
                "https://192.168.0.7:8443",
                "http://[::1]:8080")) {
            assertFalse(PublicAddress.isPublic(inside), inside);
        }
        for (String outside : List.of("https://quxiang.example.edu.cn", "http://8.8.8.8", "https://10a.example.cn/x")) {
            assertTrue(PublicAddress.isPublic(outside), outside);
        }
    }

    @Test
    void theQrCodeLeadsToTheCheck() throws Exception {
        try (PDDocument document = Loader.loadPDF(AgreementPdf.render(Papers.of("李雷", null), CHINESE))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
            assertEquals(
                    Papers.URL,
                    new QRCodeReader()
                            .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText());
        }
    }

    @Test
    void theSamePaperGivesTheSameBytesInEveryThread() throws Exception {
        byte[] once = AgreementPdf.render(Papers.of("𬭸䶮𠮷", "补充"), CHINESE);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<byte[]>> prints = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String other = "韩梅梅" + new String(Character.toChars(0x4E00 + i * 37));
                prints.add(() -> AgreementPdf.render(Papers.of(other, other.repeat(20)), CHINESE));
                prints.add(() -> AgreementPdf.render(Papers.of("𬭸䶮𠮷", "补充"), CHINESE));
            }
            List<Future<byte[]>> printed = threads.invokeAll(prints);
            for (int i = 1; i < printed.size(); i += 2) {
                assertArrayEquals(once, printed.get(i).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void longClausesFlowOverPagesAndLoseNothing() throws IOException {
        StringBuilder clauses = new StringBuilder();
        for (int i = 1; clauses.length() < 3900; i++) {
            clauses.append(CLAUSE.formatted(i));
        }
        byte[] pdf = AgreementPdf.render(Papers.of("李雷", clauses.toString()), CHINESE);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() >= 3, document.getNumberOfPages() + " pages");
        }
        String text = text(pdf).replaceAll("[\\s\u3000]", "");
        int last = (int) clauses.chars().filter(c -> c == '\n').count();
        for (int i = 1; i <= last; i++) {
            assertTrue(text.contains("第" + i + "条甲方为乙方"), "clause " + i);
        }
        assertEquals(last, text.split("并如实提供个人资料。", -1).length - 1);
    }

    @Test
    void aValueLongerThanASheetIsPrintedWhole() throws IOException {
        String text = text(AgreementPdf.render(Papers.of("很长的名字".repeat(800), null), CHINESE))
                .replaceAll("\\s", "");
        assertEquals(1600, text.split("很长的名字", -1).length - 1, 10);
    }

    @Test
    void aCharacterThatNoFontHasIsABoxWithItsCodePoint() throws IOException {
        String text =
                text(AgreementPdf.render(Papers.of("李😀\uD884\uDFAF\uD800\u0007\u200B雷", "\uE000 和 🀄\t。"), CHINESE));
        assertTrue(text.replaceAll("\\s", "").contains("李U+1F600U+313AFU+D800雷"), text);
        assertTrue(text.contains("U+E000"), text);
    }

    @Test
    void everyIdeographOfTheNationalStandardIsWritten() {
        List<int[]> level3 = List.of(
                new int[] {0x4E00, 0x9FEF},
                new int[] {0x3400, 0x4DB5},
                new int[] {0x20000, 0x2A6D6},
                new int[] {0x2A700, 0x2B734},
                new int[] {0x2B740, 0x2B81D},
                new int[] {0x2B820, 0x2CEA1},
                new int[] {0x2CEB0, 0x2EBE0});
        List<String> missing = new ArrayList<>();
        for (int[] block : level3) {
            for (int c = block[0]; c <= block[1]; c++) {
                if (PaperFonts.of(c) == null) {
                    missing.add(Integer.toHexString(c));
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void onlyPartsOfFontsAreInTheFile() throws IOException {
        try (PDDocument document = Loader.loadPDF(AgreementPdf.render(Papers.of("王𠀀", null), CHINESE))) {
            TreeSet<String> fonts = new TreeSet<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", "part of "));
                }
            }
            assertEquals(List.of("part of NotoSansSC-Regular", "part of QuxiangRareHan-Regular"), List.copyOf(fonts));
        }
    }

    @Test
    void nothingIsWrittenOverTheFootOrOffTheSheet() throws IOException {
        String clauses = CLAUSE.repeat(70).replace("%d", "1");
        try (PDDocument document = Loader.loadPDF(AgreementPdf.render(Papers.of("李雷", clauses), CHINESE))) {
            List<String> outside = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void writeString(String line, List<TextPosition> letters) {
                    for (TextPosition letter : letters) {
                        float up = PaperSheets.A4.getHeight() - letter.getYDirAdj();
                        float right = letter.getXDirAdj() + letter.getWidthDirAdj();
                        boolean foot = up == 42 || up == 30;
                        if (!foot && up < PaperTable.BOTTOM
                                || letter.getXDirAdj() < PaperTable.LEFT
                                || right > PaperTable.RIGHT + 0.1) {
                            outside.add(getCurrentPageNo() + ": " + line);
                        }
                    }
                }
            }.getText(document);
            assertEquals(List.of(), outside);
        }
    }

    @Test
    void aLineNeverBeginsWithAClosingMarkNorEndsWithAnOpeningOne() {
        String text = "甲方提供宿舍（含水电）、食堂，以及“五险一金”；乙方按时报到。".repeat(9);
        for (float width = 60; width < 200; width += 7) {
            for (String line : PaperLines.of(text, 9.5f, width)) {
                assertTrue("，。；、）”".indexOf(line.charAt(0)) < 0, line);
                assertTrue("（“".indexOf(line.charAt(line.length() - 1)) < 0, line);
                assertTrue(PaperSheets.width(line, 9.5f) <= width, line);
            }
        }
    }

    @Test
    void theDepartmentsOpinionIsThereWhereItWasAsked() throws IOException {
        AgreementPaper paper = Papers.of("李雷", null);
        AgreementPaper reviewed = new AgreementPaper(
                paper.number(),
                paper.checkCode(),
                paper.verifyUrl(),
                paper.employer(),
                paper.graduate(),
                new AgreementPaper.School("华东测试大学", "机械与动力工程学院", "同意推荐", "同意"),
                paper.job(),
                paper.hukou(),
                paper.archive(),
                null,
                paper.steps());
        assertTrue(text(AgreementPdf.render(reviewed, CHINESE)).contains("院系意见 同意推荐"));
        assertFalse(text(AgreementPdf.render(paper, CHINESE)).contains("院系意见"));
    }

    @Test
    void readersSeeTitleNumberAndLanguage() throws IOException {
        try (PDDocument document = Loader.loadPDF(AgreementPdf.render(Papers.of("李雷", null), CHINESE))) {
            assertEquals(
                    "全国普通高等学校毕业生就业协议书 " + Papers.NUMBER,
                    document.getDocumentInformation().getTitle());
            assertEquals(Papers.NUMBER, document.getDocumentInformation().getKeywords());
            assertEquals("zh-CN", document.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void anAgreementIsSmall() {
        int size = AgreementPdf.render(Papers.of("𬭸䶮𠮷", "食宿补贴每月八百元。"), CHINESE).length;
        assertTrue(size < 80 * 1024, size + " bytes");
    }

    @Test
    void thereIsAnEnglishOne() throws IOException {
        String text = text(AgreementPdf.render(Papers.of("李雷", null), Papers.words("en")));
        assertTrue(text.contains("National Employment Agreement for Graduates"), text);
        assertTrue(text.contains("CNY 5,000"), text);
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
