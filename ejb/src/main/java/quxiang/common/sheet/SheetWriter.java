package quxiang.common.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a table row by row. Every cell is text: what a user typed never becomes a formula, and long numbers keep their digits. Closing
 * completes the file and leaves the stream open.
 */
public abstract sealed class SheetWriter implements Closeable permits XlsxWriter, SafeCsvWriter {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    /**
     * An xlsx file with one sheet to begin with; its first row is the header and stays in sight.
     *
     * @param sheet the sheet's name
     */
    public static SheetWriter xlsx(OutputStream out, String sheet) throws IOException {
        return new XlsxWriter(out, sheet);
    }

    /**
     * A csv file in UTF-8 with a byte order mark, so that Excel shows Chinese. A text that begins like a formula gets
     * an apostrophe in front.
     */
    public static SheetWriter csv(OutputStream out) throws IOException {
        return new SafeCsvWriter(out);
    }

    /** Writes the next row; {@code null} is an empty cell. */
    public abstract void row(List<String> cells) throws IOException;

    /** Ends the sheet and begins another one; in a csv file an empty row stands between. */
    public abstract void nextSheet(String name) throws IOException;

    /** A cell of csv that no spreadsheet program takes for a formula. An apostrophe stands before what begins like one. */
    public static String harmless(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** What XML 1.0 cannot hold is left out; the rest stays as it is. */
    static String clean(String text) {
        if (text == null) {
            return "";
        }
        for (int i = 0; i < text.length(); i++) {
            if (isForeign(text.charAt(i))) {
                StringBuilder kept = new StringBuilder(text.length());
                text.chars().filter(c -> !isForeign((char) c)).forEach(c -> kept.append((char) c));
                return kept.toString();
            }
        }
        return text;
    }

    private static boolean isForeign(char c) {
        return c < ' ' && c != '\t' && c != '\n' || c >= '\uFFFE';
    }
}
