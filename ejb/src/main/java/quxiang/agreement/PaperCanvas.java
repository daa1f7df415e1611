package quxiang.agreement;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Writes down an A4 page and goes on to the next when it is full. Lengths are points. */
final class PaperCanvas {

    static final float LEFT = 54;
    static final float RIGHT = PDRectangle.A4.getWidth() - 54;
    static final float WIDTH = RIGHT - LEFT;

    private static final float TOP = PDRectangle.A4.getHeight() - 54;
    private static final float BOTTOM = 64;
    private static final float PAD = 5;
    private static final float LEADING = 1.5f;
    private static final String NEVER_FIRST = "，。；：、）》！？,.;:)!?%”";

    private final PDDocument document;
    private final PaperFonts fonts;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream out;
    private float y;

    PaperCanvas(PDDocument document, PaperFonts fonts) throws IOException {
        this.document = document;
        this.fonts = fonts;
        turn();
    }

    /** A part of a row: how much of the width it takes, and whether it is a label. */
    record Cell(float part, String text, boolean label) {}

    /** Begins a new page. */
    void turn() throws IOException {
        close();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        out = new PDPageContentStream(document, page);
        out.setLineWidth(0.6f);
        y = TOP;
    }

    void close() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
    }

    void space(float height) {
        y -= height;
    }

    /** Makes sure that so much height is left on this page. */
    void keep(float height) throws IOException {
        if (y - height < BOTTOM) {
            turn();
        }
    }

    /** A line in the middle. */
    void centred(String text, float size) throws IOException {
        write(text, (LEFT + RIGHT - fonts.width(text, size)) / 2, y - size, size);
        y -= size * LEADING;
    }

    /** A line with something at either end. */
    void ends(String left, String right, float size) throws IOException {
        write(left, LEFT, y - size, size);
        write(right, RIGHT - fonts.width(right, size), y - size, size);
        y -= size * LEADING;
    }

    /** A heading over a table. */
    void heading(String text) throws IOException {
        keep(60);
        space(9);
        write(text, LEFT, y - 11, 11);
        y -= 16;
    }

    /** A row of bordered cells, as high as the longest needs. */
    void row(float size, Cell... cells) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        int most = 1;
        for (Cell cell : cells) {
            List<String> wrapped = wrap(cell.text(), size, cell.part() * WIDTH - 2 * PAD);
            lines.add(wrapped);
            most = Math.max(most, wrapped.size());
        }
        float height = most * size * LEADING + PAD;
        keep(height);
        float x = LEFT;
        for (int i = 0; i < cells.length; i++) {
            cell(cells[i], lines.get(i), x, height, size);
            x += cells[i].part() * WIDTH;
        }
        y -= height;
    }

    private void cell(Cell cell, List<String> lines, float x, float height, float size) throws IOException {
        float width = cell.part() * WIDTH;
        if (cell.label()) {
            out.setNonStrokingColor(0.945f);
            out.addRect(x, y - height, width, height);
            out.fill();
            out.setNonStrokingColor(0f);
        }
        out.setStrokingColor(0.45f);
        out.addRect(x, y - height, width, height);
        out.stroke();
        float line = y - PAD / 2 - (height - PAD - lines.size() * size * LEADING) / 2 - size * 1.15f;
        for (String text : lines) {
            write(text, x + PAD, line, size);
            line -= size * LEADING;
        }
    }

    /** A bordered text that may go over several pages. */
    void flow(String text, float size) throws IOException {
        List<String> lines = wrap(text, size, WIDTH - 2 * PAD);
        float step = size * LEADING;
        int next = 0;
        while (next < lines.size()) {
            keep(step * 2 + 2 * PAD);
            int fit = Math.min(lines.size() - next, (int) ((y - BOTTOM - 2 * PAD) / step));
            float height = fit * step + 2 * PAD;
            out.setStrokingColor(0.45f);
            out.addRect(LEFT, y - height, WIDTH, height);
            out.stroke();
            float line = y - PAD - size * 1.1f;
            for (String one : lines.subList(next, next + fit)) {
                write(one, LEFT + PAD, line, size);
                line -= step;
            }
            y -= height;
            next += fit;
            if (next < lines.size()) {
                turn();
            }
        }
    }

    /** A square of small squares at the right margin, with lines of text beside it. */
    void square(List<Rectangle2D.Double> dots, float side, float size, List<String> text) throws IOException {
        keep(side + 10);
        double extent = dots.stream().mapToDouble(d -> d.x + d.width).max().orElse(1);
        double scale = side / extent;
        out.setNonStrokingColor(0f);
        for (Rectangle2D.Double dot : dots) {
            out.addRect(
                    (float) (RIGHT - side + dot.x * scale),
                    (float) (y - (dot.y + dot.height) * scale),
                    (float) (dot.width * scale),
                    (float) (dot.height * scale));
        }
        out.fill();
        float line = y - size * 1.4f;
        for (String paragraph : text) {
            for (String one : wrap(paragraph, size, WIDTH - side - 24)) {
                write(one, LEFT, line, size);
                line -= size * LEADING;
            }
        }
        y = Math.min(y - side, line);
    }

    /** What stands at the foot of every page; written when all pages are there. */
    void feet(String left, String pageOfPages) throws IOException {
        close();
        for (int i = 0; i < pages.size(); i++) {
            out = new PDPageContentStream(document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true);
            String right =
                    pageOfPages.replace("{0}", String.valueOf(i + 1)).replace("{1}", String.valueOf(pages.size()));
            out.setNonStrokingColor(0.3f);
            write(left, LEFT, 40, 8);
            write(right, RIGHT - fonts.width(right, 8), 40, 8);
            close();
        }
    }

    private void write(String text, float x, float baseline, float size) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        out.beginText();
        out.newLineAtOffset(x, baseline);
        for (PaperFonts.Run run : fonts.runs(text)) {
            out.setFont(run.font(), size);
            out.showText(run.text());
        }
        out.endText();
    }

    /** Breaks a text into lines: anywhere between Chinese characters, but no line begins with a closing mark and no word or number is torn. */
    private List<String> wrap(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : clean(text).split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            float used = 0;
            for (String piece : pieces(paragraph)) {
                float wide = fonts.width(piece, size);
                if (used + wide > width && !line.isEmpty() && !NEVER_FIRST.contains(piece)) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.append(piece);
                used += wide;
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static List<String> pieces(String paragraph) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        while (at < paragraph.length()) {
            int end = at + Character.charCount(paragraph.codePointAt(at));
            while (end < paragraph.length()
                    && end - at < 24
                    && isWord(paragraph.charAt(end - 1))
                    && isWord(paragraph.charAt(end))) {
                end++;
            }
            pieces.add(paragraph.substring(at, end));
            at = end;
        }
        return pieces;
    }

    private static boolean isWord(char c) {
        return c > ' ' && c < 0x7F;
    }

    private static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replace('\t', ' ')
                .replaceAll("[\\p{Cc}&&[^\n]]|[\\p{Cf}\\p{Cs}\\p{Co}]|[\uFE00-\uFE0F]", "");
    }
}
