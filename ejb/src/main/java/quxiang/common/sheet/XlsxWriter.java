package quxiang.common.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes xlsx with inline strings. The table of shared strings would grow in memory with the file. */
final class XlsxWriter extends SheetWriter {

    private static final int FLUSH = 500;
    private static final String TEXT = "@";
    private static final int NARROWEST = 10;
    private static final int WIDEST = 40;

    private final Workbook workbook;
    private Worksheet sheet;
    private int row;

    XlsxWriter(OutputStream out, String name) {
        workbook = new Workbook(out, "Quxiang", null);
        sheet = workbook.newWorksheet(name);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            String text = clean(cells.get(column));
            if (row == 0) {
                sheet.width(column, Math.min(WIDEST, Math.max(NARROWEST, width(text) + 4)));
                sheet.style(column).format(TEXT).set();
            }
            if (!text.isEmpty() || row == 0) {
                sheet.inlineString(row, column, text);
                var style = sheet.style(row, column).format(TEXT);
                (row == 0 ? style.bold().fillColor("E8EEF7") : style).set();
            }
        }
        if (row == 0) {
            sheet.freezePane(0, 1);
        }
        if (++row % FLUSH == 0) {
            sheet.flush();
        }
    }

    /** Chinese characters are as wide as two Latin ones. */
    private static int width(String text) {
        return text.codePoints().map(c -> c > 0xFF ? 2 : 1).sum();
    }

    @Override
    public void nextSheet(String name) throws IOException {
        sheet.close();
        sheet = workbook.newWorksheet(name);
        row = 0;
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
