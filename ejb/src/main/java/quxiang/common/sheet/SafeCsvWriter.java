package quxiang.common.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes csv by FastCSV so that no spreadsheet program takes a cell for a formula. */
final class SafeCsvWriter extends SheetWriter {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter csv;

    SafeCsvWriter(OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().quoteStrategy(new OtherSeparators()).build(out);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        try {
            csv.writeRecord(cells.stream().map(cell -> harmless(clean(cell))).toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void nextSheet(String name) throws IOException {
        row(List.of());
    }

    /** Flushes only: the stream belongs to the caller. */
    @Override
    public void close() throws IOException {
        csv.flush();
    }

    /** Quotes what a program that expects another separator would take for two cells. */
    private static final class OtherSeparators implements QuoteStrategy {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.indexOf(';') >= 0 || value.indexOf('\t') >= 0;
        }
    }
}
