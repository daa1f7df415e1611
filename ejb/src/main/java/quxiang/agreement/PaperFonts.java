package quxiang.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one document: one for nearly everything and two for the rare characters of people's names. The files are read once per server,
 * the rare ones only when a name needs them; a document embeds the glyphs that it uses. A character that no font has is written as its code
 * point, so that nothing is lost silently.
 */
final class PaperFonts {

    private static final String[] FILES = {"NotoSansSC-Regular.ttf", "rare-han-a.ttf", "rare-han-b.ttf"};
    private static final Face[] FACES = new Face[FILES.length];

    private final PDDocument document;
    private final PDType0Font[] embedded = new PDType0Font[FILES.length];

    PaperFonts(PDDocument document) {
        this.document = document;
    }

    /** A piece of text that one font can write. */
    record Run(PDType0Font font, String text) {}

    /** The text in pieces. */
    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int current = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            int face = faceOf(character);
            if (face != current && face >= 0 && !piece.isEmpty()) {
                runs.add(new Run(font(current), piece.toString()));
                piece.setLength(0);
            }
            current = face < 0 ? current : face;
            if (face >= 0) {
                piece.appendCodePoint(character);
            } else {
                if (current != 0 && !piece.isEmpty()) {
                    runs.add(new Run(font(current), piece.toString()));
                    piece.setLength(0);
                }
                current = 0;
                piece.append("[U+")
                        .append(Integer.toHexString(character).toUpperCase(java.util.Locale.ROOT))
                        .append(']');
            }
        }
        if (!piece.isEmpty()) {
            runs.add(new Run(font(current), piece.toString()));
        }
        return runs;
    }

    /** The width of a text in points. */
    float width(String text, float size) {
        float width = 0;
        for (Run run : runs(text)) {
            try {
                width += run.font().getStringWidth(run.text()) / 1000 * size;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return width;
    }

    private PDType0Font font(int face) {
        if (embedded[face] == null) {
            try {
                embedded[face] = PDType0Font.load(document, face(face).font(), true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return embedded[face];
    }

    private static int faceOf(int character) {
        for (int face = 0; face < FILES.length; face++) {
            if (face > 0 && !Character.isIdeographic(character)) {
                return -1;
            }
            if (face(face).characters().getGlyphId(character) != 0) {
                return face;
            }
        }
        return -1;
    }

    private static synchronized Face face(int face) {
        if (FACES[face] == null) {
            try (InputStream in = PaperFonts.class.getResourceAsStream(FILES[face])) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
                FACES[face] = new Face(font, font.getUnicodeCmapLookup());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return FACES[face];
    }

    private record Face(TrueTypeFont font, CmapLookup characters) {}
}
