package quxiang.common.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the table of a paper. The parts stand one below the other, each with its name in the left column as in
 * the printed form, and with rows of names and what they say. A part stays on one sheet when it fits on one; a row that
 * is longer than the rest of a sheet continues on the next.
 */
public final class PaperTable {

    public static final float LEFT = 48;
    public static final float RIGHT = PaperSheets.A4.getWidth() - LEFT;
    static final float TOP = PaperSheets.A4.getHeight() - 52;
    public static final float BOTTOM = 66;

    private static final float SIDE = 36;
    private static final float NAME = 87;
    private static final float SIZE = 9.5f;
    private static final float LEADING = 13.6f;
    private static final float TITLE_SIZE = 10.5f;
    private static final float TITLE_LEADING = 13.5f;
    private static final float PAD_X = 5;
    private static final float PAD_Y = 3.2f;
    private static final float SHADE = 0.955f;
    private static final float OUTLINE = 1f;
    private static final float HAIR = 0.6f;

    /** A name and its text. Without a name it is running text; a name without a text heads a column. */
    public record Cell(String name, String text) {}

    private record Laid(List<String> name, float nameWidth, List<String> lines, float x, float width) {

        int height() {
            return Math.max(1, Math.max(name.size(), lines.size()));
        }

        /** Some of the lines, with the name again. */
        Laid lines(int from, int to) {
            return new Laid(
                    name, nameWidth, lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size())), x, width);
        }
    }

    private final PaperSheets sheets;
    private float y;

    public PaperTable(PaperSheets sheets, float top) {
        this.sheets = sheets;
        this.y = top;
    }

    /** Where the table ends. */
    public float bottom() {
        return y;
    }

    /** Sets one part. */
    public void part(String title, List<List<Cell>> rows) throws IOException {
        List<List<Laid>> laid = new ArrayList<>();
        float height = 0;
        for (List<Cell> row : rows) {
            List<Laid> cells = lay(row);
            laid.add(cells);
            height += height(cells);
        }
        height = Math.max(height, titleHeight(title));
        boolean runs = rows.size() == 1 && rows.get(0).get(0).name() == null;
        if (height > y - BOTTOM && height <= TOP - BOTTOM && !runs) {
            turnOver();
        }
        float top = y;
        for (List<Laid> row : laid) {
            List<Laid> rest = row;
            while (height(rest) > y - BOTTOM) {
                int fit = (int) ((y - BOTTOM - 2 * PAD_Y) / LEADING);
                if (fit >= 2) {
                    List<Laid> now = cut(rest, 0, fit);
                    draw(now, height(now));
                    rest = cut(rest, fit, Integer.MAX_VALUE);
                }
                close(title, top);
                turnOver();
                top = y;
            }
            boolean only = laid.size() == 1 && rest == row;
            draw(rest, only ? Math.max(height(rest), titleHeight(title)) : height(rest));
        }
        close(title, top);
    }

    private void turnOver() throws IOException {
        sheets.add();
        y = TOP;
    }

    private List<Laid> lay(List<Cell> row) {
        List<Laid> cells = new ArrayList<>();
        float width = (RIGHT - LEFT - SIDE) / row.size();
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            float name = cell.name() == null ? 0 : cell.text() == null ? width : NAME;
            cells.add(new Laid(
                    cell.name() == null ? List.of() : PaperLines.of(cell.name(), SIZE, name - 2 * PAD_X),
                    name,
                    cell.text() == null ? List.of() : PaperLines.of(cell.text(), SIZE, width - name - 2 * PAD_X),
                    LEFT + SIDE + i * width,
                    width));
        }
        return cells;
    }

    private static List<Laid> cut(List<Laid> row, int from, int to) {
        return row.stream().map(c -> c.lines(from, to)).toList();
    }

    private static float height(List<Laid> row) {
        return row.stream().mapToInt(Laid::height).max().orElse(1) * LEADING + 2 * PAD_Y;
    }

    private void draw(List<Laid> row, float height) throws IOException {
        float bottom = y - height;
        for (Laid cell : row) {
            if (cell.nameWidth() > 0) {
                sheets.fill(cell.x(), bottom, cell.nameWidth(), height, SHADE);
                sheets.frame(cell.x(), bottom, cell.nameWidth(), height);
                lines(cell.name(), cell.x() + PAD_X, height);
            }
            if (cell.nameWidth() < cell.width()) {
                sheets.frame(cell.x() + cell.nameWidth(), bottom, cell.width() - cell.nameWidth(), height);
                lines(cell.lines(), cell.x() + cell.nameWidth() + PAD_X, height);
            }
        }
        y = bottom;
    }

    /** Lines in the middle of a row. */
    private void lines(List<String> lines, float x, float height) throws IOException {
        float baseline = y - (height - lines.size() * LEADING) / 2 - LEADING + (LEADING - SIZE) / 2 + 1.4f;
        for (String line : lines) {
            sheets.text(line, x, baseline, SIZE);
            baseline -= LEADING;
        }
    }

    /** Draws the part's name beside what of it is on this sheet, and the outline around it. */
    private void close(String title, float top) throws IOException {
        if (top - y < 1) {
            return;
        }
        sheets.fill(LEFT, y, SIDE, top - y, SHADE);
        sheets.frame(LEFT, y, SIDE, top - y);
        if (isChinese(title)) {
            level(title, top);
        } else {
            turned(title, top);
        }
        sheets.thickness(OUTLINE);
        sheets.frame(LEFT, y, RIGHT - LEFT, top - y);
        sheets.thickness(HAIR);
    }

    private static float titleHeight(String title) {
        String[] lines = title.split("\\R");
        if (isChinese(title)) {
            return lines.length * TITLE_LEADING + 8;
        }
        float longest = 0;
        for (String line : lines) {
            longest = Math.max(longest, PaperSheets.width(line, SIZE));
        }
        return longest + 8;
    }

    private static boolean isChinese(String title) {
        return title.codePoints().anyMatch(Character::isIdeographic);
    }

    private void level(String title, float top) throws IOException {
        List<String> lines = List.of(title.split("\\R"));
        float baseline = (top + y + lines.size() * TITLE_LEADING) / 2 - TITLE_SIZE;
        for (String line : lines) {
            float size = Math.min(TITLE_SIZE, TITLE_SIZE * (SIDE - 4) / PaperSheets.width(line, TITLE_SIZE));
            sheets.bold(line, LEFT + (SIDE - PaperSheets.width(line, size)) / 2, baseline, size);
            baseline -= TITLE_LEADING;
        }
    }

    /** Words in letters are turned by a quarter, as the column is narrow. */
    private void turned(String title, float top) throws IOException {
        List<String> lines = List.of(title.split("\\R"));
        float x = LEFT + SIDE / 2 + 3.2f - (lines.size() - 1) * 6;
        for (String line : lines) {
            float size = Math.min(9.5f, 9.5f * (top - y - 6) / PaperSheets.width(line, 9.5f));
            sheets.turn(x, (top + y - PaperSheets.width(line, size)) / 2);
            sheets.bold(line, 0, 0, size);
            sheets.turnBack();
            x += 12;
        }
    }
}
