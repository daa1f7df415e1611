package quxiang.common.sheet;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import quxiang.common.Refusal;

/**
 * Reads an uploaded table row by row, from xlsx or csv. xlsx is ECMA-376, of which the visible sheets are read; csv
 * is RFC 4180 with comma, semicolon or tab, in UTF-8, UTF-16 with a byte order mark, or GB 18030. The kind of the file
 * is told by its content, never by its name. Blank rows are left out.
 *
 * <p>Everything that is wrong with the file as a whole is a {@link Refusal}: {@code sheet.not_a_spreadsheet},
 * {@code .old_excel}, {@code .encrypted}, {@code .macros}, {@code .damaged}, {@code .empty}, {@code .too_large},
 * {@code .zip_bomb}, {@code .too_many_rows}, {@code .too_many_columns}, {@code .cell_too_long}, {@code .open_quote},
 * {@code .too_many_parts}.
 */
public final class SheetReader implements Closeable {

    private static final int PEEK = 64 * 1024;
    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final RowSource source;
    private final SheetLimits limits;
    private int rows = -1;
    private int earlier;

    private SheetReader(RowSource source, SheetLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /** What the kinds of files have in common. */
    interface RowSource extends Closeable {
        /** The next row, blank or not, or {@code null} at the end. */
        SheetRow next() throws IOException;

        /** Goes on to the next sheet that can be seen. @return whether there is one */
        default boolean nextSheet() throws IOException {
            return false;
        }

        default String sheet() {
            return "";
        }

        default List<String> hiddenSheets() {
            return List.of();
        }

        default int hiddenRows() {
            return 0;
        }

        default int filledCells() {
            return 0;
        }

        default int pictures() {
            return 0;
        }
    }

    /**
     * Looks at the beginning of a file and prepares to read it. An xlsx is taken into memory as it is (compressed), a csv is streamed.
     *
     * @throws Refusal when the file can be no table that is read here
     * @throws IOException when the stream itself fails
     */
    public static SheetReader open(InputStream in, SheetLimits limits) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(new CountedInput(in, limits.bytes()), PEEK);
        buffered.mark(PEEK);
        byte[] head = buffered.readNBytes(PEEK);
        buffered.reset();
        if (head.length == 0) {
            throw new Refusal("sheet.empty");
        }
        if (startsWith(head, OLE)) {
            throw new Refusal(contains(head, ENCRYPTED_PACKAGE) ? "sheet.encrypted" : "sheet.old_excel");
        }
        boolean zip = head.length > 1 && head[0] == 'P' && head[1] == 'K';
        return new SheetReader(
                zip ? xlsx(buffered.readAllBytes(), limits) : new CsvRows(buffered, head, limits), limits);
    }

    private static RowSource xlsx(byte[] file, SheetLimits limits) throws IOException {
        try {
            return new XlsxSheets(new XlsxPackage(file, limits), limits);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException damaged) {
            throw refusal("sheet.damaged", damaged);
        }
    }

    /**
     * The next row that is not blank, or {@code null} after the last one.
     *
     * @throws Refusal when the file turns out to be damaged or too large
     */
    public SheetRow next() throws IOException {
        SheetRow row;
        try {
            row = source.next();
            while (row != null && row.isBlank()) {
                row = source.next();
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (ZipException | RuntimeException damaged) {
            throw refusal("sheet.damaged", damaged);
        }
        if (row != null && ++rows + earlier > limits.rows()) {
            throw new Refusal("sheet.too_many_rows", limits.rows());
        }
        return row;
    }

    /** Tells that the row just read is the header: rows are counted from here on. Without it the first row is taken for the header. */
    public void headerFound() {
        rows = 0;
    }

    /**
     * Goes on to the next sheet that can be seen, whose first row is taken for the header.
     *
     * @return whether there is one
     */
    public boolean nextSheet() throws IOException {
        try {
            boolean more = source.nextSheet();
            earlier += more ? Math.max(0, rows) : 0;
            rows = more ? -1 : rows;
            return more;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (ZipException | RuntimeException damaged) {
            throw refusal("sheet.damaged", damaged);
        }
    }

    /** The name of the sheet that is being read; empty in a csv file. */
    public String sheet() {
        return source.sheet();
    }

    /** The names of the sheets that cannot be seen, which are not read. */
    public List<String> hiddenSheets() {
        return source.hiddenSheets();
    }

    /** How many rows of this sheet were hidden, of those that were read. */
    public int hiddenRows() {
        return source.hiddenRows();
    }

    /** How many cells of this sheet were filled from the first row of a merged cell. */
    public int filledCells() {
        return source.filledCells();
    }

    /** How many pictures the file has, which are not read. */
    public int pictures() {
        return source.pictures();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    static Refusal refusal(String key, Exception cause) {
        Refusal refusal = new Refusal(key);
        refusal.initCause(cause);
        return refusal;
    }

    /** A, B, … Z, AA: how a spreadsheet program names a column. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
