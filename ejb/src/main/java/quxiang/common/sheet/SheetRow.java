package quxiang.common.sheet;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One row of a table, all cells as text.
 *
 * @param number the row's number as a spreadsheet program shows it, from 1
 * @param cells the texts from the first column on; empty cells are empty texts, trailing ones may be missing
 * @param mangled a bit for each cell that no longer holds what was typed: a number of more than 15 digits, scientific notation, an error,
 *     a year and perhaps a month ({@link #isTenth})
 */
public record SheetRow(int number, List<String> cells, long mangled) {

    private static final Pattern TENTH = Pattern.compile("(19|20)[0-9]{2}\\.1");

    /** Whether a number may have been October of a year: a spreadsheet drops the last zero. */
    public static boolean isTenth(String text) {
        return text.length() == 6 && TENTH.matcher(text).matches();
    }

    /** The text in a column, empty when the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Whether the cell lost what was typed: a spreadsheet keeps only 15 digits of a number. */
    public boolean isMangled(int column) {
        return (mangled >>> column & 1) == 1;
    }

    boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
