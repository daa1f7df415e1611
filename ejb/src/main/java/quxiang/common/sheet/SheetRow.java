package quxiang.common.sheet;

import java.util.List;

/**
 * One row of a table, all cells as text.
 *
 * @param number the row's number as a spreadsheet program shows it, from 1
 * @param cells the texts from the first column on; empty cells are empty texts, trailing ones may be missing
 * @param mangled a bit for each cell that no longer holds what was typed: a number of more than 15 digits, scientific notation, an error
 */
public record SheetRow(int number, List<String> cells, long mangled) {

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
