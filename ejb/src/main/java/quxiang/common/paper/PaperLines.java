package quxiang.common.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Breaks Chinese text into lines (GB/T 15834). A break may stand between any two ideographs, but not before a closing
 * mark nor after an opening one, and not within a word or number in other letters unless it fills a line.
 */
public final class PaperLines {

    private static final String NEVER_FIRST = "，。、；：！？）》」』】〕〉’”…％‰,.;:!?)]}%·";
    private static final String NEVER_LAST = "（《「『【〔〈‘“([{￥";

    /** The width in ems of what stands for a character that no font has. */
    public static final float UNKNOWN = 2.7f;

    private PaperLines() {}

    /**
     * The lines of a text, at least one. Line breaks in the text are kept, characters that show nothing are left out.
     */
    public static List<String> of(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            paragraph(printable(paragraph), size, width, lines);
        }
        return lines;
    }

    /** The text without controls and format characters, which no font shows; a tab is a space. */
    public static int[] printable(String text) {
        return text.codePoints()
                .map(c -> c == '\t' ? ' ' : c)
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && !(c >= 0xFE00 && c <= 0xFE0F)
                        && !(c >= 0xE0100 && c <= 0xE01EF))
                .toArray();
    }

    /** The first character of a text that no font shows. */
    public static Optional<String> unprintable(String text) {
        return Arrays.stream(printable(text))
                .filter(c -> PaperFonts.of(c) == null)
                .mapToObj(Character::toString)
                .findFirst();
    }

    public static float width(int codePoint, float size) {
        PaperFonts.Face face = PaperFonts.of(codePoint);
        return size * (face == null ? UNKNOWN : face.width(codePoint));
    }

    private static void paragraph(int[] text, float size, float width, List<String> lines) {
        int start = 0;
        int lastBreak = 0;
        float used = 0;
        for (int i = 0; i < text.length; i++) {
            if (i > start && mayBreak(text[i - 1], text[i])) {
                lastBreak = i;
            }
            used += width(text[i], size);
            if (used > width && i > start && text[i] != ' ') {
                int end = lastBreak > start ? lastBreak : i;
                lines.add(new String(text, start, end - start).stripTrailing());
                start = end;
                used = 0;
                for (int k = start; k <= i; k++) {
                    used += width(text[k], size);
                }
            }
        }
        lines.add(new String(text, start, text.length - start).stripTrailing());
    }

    private static boolean mayBreak(int before, int after) {
        if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || wide(before) || wide(after);
    }

    private static boolean wide(int codePoint) {
        return codePoint >= 0x2E80;
    }
}
