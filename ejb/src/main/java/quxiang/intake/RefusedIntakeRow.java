package quxiang.intake;

import java.util.List;
import quxiang.common.sheet.SheetLine;

/**
 * A row that was refused.
 *
 * @param line where it stood in the file
 * @param words the cells by which people recognise it, numbers masked
 * @param cells all cells as they stood in the file
 * @param column the header of the column at fault, or {@code null}
 * @param fault why, a key behind {@code refusal.}
 * @param args what the sentence names
 */
public record RefusedIntakeRow(
        int line, List<String> words, List<String> cells, String column, String fault, List<String> args) {

    /** Where it stood, as people read it. */
    public String shownLine() {
        return SheetLine.shown(line);
    }

    private static final int SHORT = 8;

    /** The first four characters and the last four, or less of a short text. */
    public static String masked(String text) {
        int shown = text.length() < SHORT ? 1 : text.length() < 2 * SHORT ? 3 : 4;
        return text.length() <= 2 * shown
                ? "*".repeat(text.length())
                : text.substring(0, shown)
                        + "*".repeat(text.length() - 2 * shown)
                        + text.substring(text.length() - shown);
    }
}
