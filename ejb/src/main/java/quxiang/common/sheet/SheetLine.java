package quxiang.common.sheet;

/** The number of a row in a file that may have several sheets. */
public final class SheetLine {

    /** More rows than a sheet can have. */
    private static final int SHEET = 1 << 21;

    private SheetLine() {}

    /** @param sheet counted from 0 @param row as the spreadsheet program shows it */
    public static int of(int sheet, int row) {
        return sheet * SHEET + row;
    }

    /** As people read it: {@code 7}, and {@code 2!7} in the second sheet. */
    public static String shown(int line) {
        return line < SHEET ? String.valueOf(line) : line / SHEET + 1 + "!" + line % SHEET;
    }
}
