package quxiang.common.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** The pages of one PDF document, and drawing on the last of them. Measures are points, from the lower left corner. */
public final class PaperSheets {

    public static final PDRectangle A4 = PDRectangle.A4;

    /** The stroke width of bold letters, as a share of the font size. There is one weight of the font only. */
    private static final float BOLD = 0.032f;

    private final PDDocument document;
    private final Map<PaperFonts.Face, PDFont> fonts = new IdentityHashMap<>();
    private final List<PDPageContentStream> sheets = new ArrayList<>();
    private PDPageContentStream pen;

    public PaperSheets(PDDocument document) throws IOException {
        this.document = document;
        add();
    }

    /** Adds a page. */
    public void add() throws IOException {
        PDPage page = new PDPage(A4);
        document.addPage(page);
        pen = new PDPageContentStream(document, page);
        sheets.add(pen);
        pen.setLineWidth(0.6f);
    }

    public int count() {
        return sheets.size();
    }

    /** Goes back to a sheet, counted from 0, to write its foot. */
    public void turnTo(int sheet) {
        pen = sheets.get(sheet);
    }

    public void close() throws IOException {
        for (PDPageContentStream sheet : sheets) {
            sheet.close();
        }
    }

    public void text(String text, float x, float y, float size) throws IOException {
        draw(text, x, y, size, false);
    }

    public void bold(String text, float x, float y, float size) throws IOException {
        draw(text, x, y, size, true);
    }

    public static float width(String text, float size) {
        float width = 0;
        for (int c : PaperLines.printable(text)) {
            width += PaperLines.width(c, size);
        }
        return width;
    }

    public void line(float x1, float y1, float x2, float y2) throws IOException {
        pen.moveTo(x1, y1);
        pen.lineTo(x2, y2);
        pen.stroke();
    }

    public void frame(float x, float y, float width, float height) throws IOException {
        pen.addRect(x, y, width, height);
        pen.stroke();
    }

    /** Fills a rectangle with a grey: 0 is black. */
    public void fill(float x, float y, float width, float height, float grey) throws IOException {
        pen.setNonStrokingColor(grey);
        pen.addRect(x, y, width, height);
        pen.fill();
        pen.setNonStrokingColor(0f);
    }

    /** Adds a rectangle to a shape that {@link #fillShape} blackens. */
    public void shape(float x, float y, float width, float height) throws IOException {
        pen.addRect(x, y, width, height);
    }

    public void fillShape() throws IOException {
        pen.fill();
    }

    public void thickness(float width) throws IOException {
        pen.setLineWidth(width);
    }

    /**
     * Rotates what is written from here on by 90 degrees to the left, until {@link #turnBack}. The rotation is around a
     * point.
     */
    public void turn(float x, float y) throws IOException {
        pen.saveGraphicsState();
        pen.transform(new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, x, y));
    }

    public void turnBack() throws IOException {
        pen.restoreGraphicsState();
    }

    private void draw(String text, float x, float y, float size, boolean bold) throws IOException {
        int[] letters = PaperLines.printable(text);
        float at = x;
        for (int from = 0; from < letters.length; ) {
            PaperFonts.Face face = PaperFonts.of(letters[from]);
            int to = from;
            float width = 0;
            while (to < letters.length && PaperFonts.of(letters[to]) == face) {
                width += PaperLines.width(letters[to], size);
                to++;
            }
            if (face == null) {
                for (int i = from; i < to; i++) {
                    unknown(letters[i], at + (i - from) * PaperLines.width(letters[i], size), y, size);
                }
            } else {
                run(face, new String(letters, from, to - from), at, y, size, bold);
            }
            at += width;
            from = to;
        }
    }

    private void run(PaperFonts.Face face, String text, float x, float y, float size, boolean bold) throws IOException {
        pen.beginText();
        if (bold) {
            pen.setRenderingMode(RenderingMode.FILL_STROKE);
            pen.setLineWidth(size * BOLD);
        }
        pen.setFont(font(face), size);
        pen.newLineAtOffset(x, y);
        pen.showText(text);
        if (bold) {
            pen.setRenderingMode(RenderingMode.FILL);
            pen.setLineWidth(0.6f);
        }
        pen.endText();
    }

    private PDFont font(PaperFonts.Face face) throws IOException {
        PDFont font = fonts.get(face);
        if (font == null) {
            font = PDType0Font.load(document, face.font(), true);
            fonts.put(face, font);
        }
        return font;
    }

    /**
     * Draws a box for a character that no font has. Its code point is in the box, so that a reader can find out what
     * was meant.
     */
    private void unknown(int codePoint, float x, float y, float size) throws IOException {
        String code = String.format(Locale.ROOT, "U+%04X", codePoint);
        float wide = PaperLines.UNKNOWN * size;
        float left = x + size * 0.14f;
        float room = wide - size * 0.28f;
        float small = Math.min(size * 0.55f, size * 0.55f * (room - size * 0.16f) / width(code, size * 0.55f));
        pen.setLineWidth(size * 0.04f);
        frame(left, y - size * 0.14f, room, size);
        pen.setLineWidth(0.6f);
        text(code, left + (room - width(code, small)) / 2, y + size * 0.36f - small * 0.36f, small);
    }
}
