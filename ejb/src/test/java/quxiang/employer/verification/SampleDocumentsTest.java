package quxiang.employer.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import quxiang.common.image.CleanImage;
import quxiang.employer.PersonFacts;

class SampleDocumentsTest {

    private static final PersonFacts PERSON =
            new PersonFacts("李䶮", "2", "新芽教育科技有限公司", "人事部", "经理", "a@b.cn", "010-1", null);

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void theLetterNamesUnitAndPerson() throws IOException {
        String text = text(AuthorizationLetterPaper.pdf(PERSON, "91110108749352307A", "19900001003"));
        assertTrue(text.contains("新芽教育科技有限公司（统一社会信用代码：91110108749352307A）现授权李䶮"), text);
        assertTrue(text.contains("19900001003"), text);
    }

    @Test
    void aLetterOfWhichNothingIsToldHasLinesToWriteOn() throws IOException {
        assertTrue(text(AuthorizationLetterPaper.pdf(null, null, null)).contains("______"));
    }

    @Test
    void theSamplesAreImagesThatCouldBeUploaded() {
        byte[] sample = SampleDocuments.letter(PERSON, "91110108749352307A", "19900001003");
        assertTrue(CleanImage.of(sample).height() > 1000);
    }
}
