package quxiang.employer.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import quxiang.common.Words;
import quxiang.common.paper.PaperLines;
import quxiang.common.paper.PaperSheets;
import quxiang.employer.PersonFacts;

/**
 * 网签授权书 as a sheet to be printed, stamped and uploaded. With it the unit authorizes a person to sign online in its
 * name. In Chinese, as it is read by the centre.
 */
final class AuthorizationLetterPaper {

    private static final float LEFT = 72;
    private static final float SIZE = 12;
    private static final float LEADING = 26;
    private static final float RIGHT = PaperSheets.A4.getWidth() - LEFT;

    private AuthorizationLetterPaper() {}

    /**
     * @param person what was told, or {@code null} for blanks to be filled in by hand
     * @param creditCode or {@code null}
     * @param mobile or {@code null}
     */
    static byte[] pdf(PersonFacts person, String creditCode, String mobile) {
        Words words = Words.of(Words.CHINESE);
        try (PDDocument document = new PDDocument()) {
            PaperSheets sheets = new PaperSheets(document);
            String title = words.text("letter_paper.title");
            sheets.bold(title, (LEFT + RIGHT - PaperSheets.width(title, 22)) / 2, 740, 22);
            float y = lines(
                    sheets,
                    690,
                    List.of(
                            words.text("letter_paper.to"),
                            words.text(
                                    "letter_paper.text",
                                    told(person == null ? null : person.getUnitName(), 24),
                                    told(creditCode, 22),
                                    told(person == null ? null : person.getName(), 10),
                                    told(person == null ? null : person.getDepartment(), 12),
                                    told(person == null ? null : person.getJobTitle(), 12),
                                    told(mobile, 14)),
                            words.text("letter_paper.scope"),
                            words.text("letter_paper.truth"),
                            words.text("letter_paper.term")));
            float signature = y - 60;
            float column = 300;
            sheets.text(words.text("letter_paper.person_signs"), LEFT, signature, SIZE);
            sheets.text(words.text("letter_paper.unit_stamps"), column, signature, SIZE);
            sheets.text(words.text("letter_paper.date"), column, signature - 3 * LEADING, SIZE);
            lines(sheets, 110, List.of(words.text("letter_paper.note")));
            sheets.close();
            document.getDocumentInformation().setTitle(title);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print the letter", e);
        }
    }

    /** What was told, or a line of that many underscores to write on. */
    private static String told(String text, int blank) {
        return text == null || text.isBlank() ? "_".repeat(blank) : text.strip();
    }

    /** Sets paragraphs from a height down; gives back where the next one would stand. */
    static float lines(PaperSheets sheets, float top, List<String> paragraphs) throws IOException {
        float y = top;
        for (String paragraph : paragraphs) {
            for (String line : PaperLines.of(paragraph, SIZE, RIGHT - LEFT)) {
                sheets.text(line, LEFT, y, SIZE);
                y -= LEADING;
            }
        }
        return y;
    }
}
