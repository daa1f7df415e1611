package quxiang.common.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts for PDF, each loaded once per JVM and shared by all threads. Noto Sans SC for nearly everything, and for
 * the rare ideographs of names one with Unicode's extensions B to F, which is loaded when the first such character
 * comes.
 */
public final class PaperFonts {

    private PaperFonts() {}

    /** A parsed font, immutable from now on. */
    public static final class Face {

        private final TrueTypeFont font;
        private final CmapLookup glyphs;
        private final float unitsPerEm;

        private Face(String file) {
            try (InputStream in = PaperFonts.class.getResourceAsStream(file)) {
                font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
                glyphs = font.getUnicodeCmapLookup();
                unitsPerEm = font.getUnitsPerEm();
                // Tables are read on demand; after this no two threads read the same one for the first time.
                font.getGlyph().getGlyph(0);
                font.getHorizontalMetrics();
                font.getOS2Windows();
                font.getPostScript();
                font.getNaming();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the font " + file, e);
            }
        }

        TrueTypeFont font() {
            return font;
        }

        boolean has(int codePoint) {
            return glyphs.getGlyphId(codePoint) != 0;
        }

        /** The width of a character in ems. */
        float width(int codePoint) {
            try {
                return font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / unitsPerEm;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Main {
        static final Face FACE = new Face("NotoSansSC-Regular.ttf");
    }

    private static final class Rare {
        static final Face FACE = new Face("RareHan.ttf");
    }

    /** The face that shows a character, or {@code null} when none does. */
    public static Face of(int codePoint) {
        if (Main.FACE.has(codePoint)) {
            return Main.FACE;
        }
        boolean rare = Character.isSupplementaryCodePoint(codePoint) && Character.isIdeographic(codePoint);
        return rare && Rare.FACE.has(codePoint) ? Rare.FACE : null;
    }
}
