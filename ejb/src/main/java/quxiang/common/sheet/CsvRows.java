package quxiang.common.sheet;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import quxiang.common.Refusal;

/** The rows of a csv file, read by FastCSV; encoding and separator are told by its beginning. */
final class CsvRows implements SheetReader.RowSource {

    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?[0-9](\\.[0-9]+)?[Ee]\\+?[0-9]{2,3}");
    private static final String SEPARATORS = ",\t;|";
    /** One character of so many may be odd in a file that is a table all the same. */
    private static final int MANY_ODD = 4;

    private static final int LOOKED_AT = 50;
    /** The longest cell that FastCSV buffers. It bounds the memory that a never closed quote takes. */
    private static final int LONGEST_RAW_CELL = 64 * 1024;

    private final CsvReader<SheetRow> csv;
    private final Iterator<SheetRow> rows;
    private final RowBuilder row;

    CsvRows(InputStream in, byte[] head, SheetLimits limits) throws IOException {
        Charset charset = charsetOf(head);
        String start = decoded(head, charset);
        refuseOtherKinds(start);
        row = new RowBuilder(limits);
        csv = CsvReader.builder()
                .fieldSeparator(separatorOf(start))
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_RAW_CELL)
                .build(row, textOf(in, charset));
        rows = csv.iterator();
    }

    /** The text behind the byte order mark, if there is one. FastCSV itself would replace what cannot be decoded. */
    private static Reader textOf(InputStream in, Charset charset) throws IOException {
        Reader text = new BufferedReader(
                charset == StandardCharsets.UTF_16
                        ? new InputStreamReader(in, charset)
                        : new DecodedLines(in, charset));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    private static Charset charsetOf(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        for (byte b : head) {
            if (b == 0) {
                throw new Refusal("sheet.not_a_spreadsheet");
            }
        }
        return startsWith(head, 0xEF, 0xBB, 0xBF) ? StandardCharsets.UTF_8 : DecodedLines.charsetOf(head);
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(byte[] head, Charset charset) {
        CharBuffer chars = CharBuffer.allocate(head.length + 1);
        charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(head), chars, false);
        return chars.flip().toString();
    }

    private static void refuseOtherKinds(String start) {
        String text = start.startsWith("\uFEFF") ? start.substring(1) : start;
        if (text.isBlank()) {
            throw new Refusal("sheet.empty");
        }
        long odd = text.chars()
                .filter(c -> c == '\uFFFD' || RowBuilder.isControl(c))
                .count();
        char first = text.stripLeading().charAt(0);
        if (odd * MANY_ODD > text.length() || first == '<' || first == '{' || text.startsWith("%PDF")) {
            throw new Refusal("sheet.not_a_spreadsheet");
        }
    }

    /** The separator by which most of the first lines fall into most cells, as many in each: a title is one line. */
    private static char separatorOf(String start) {
        char best = SEPARATORS.charAt(0);
        long most = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            Map<Integer, Integer> lines = new HashMap<>();
            for (int count : countsOf(start, separator)) {
                lines.merge(count, count, Integer::sum);
            }
            long score = lines.values().stream().mapToInt(sum -> sum).max().orElse(0);
            if (score > most) {
                most = score;
                best = separator;
            }
        }
        return best;
    }

    /** How often a separator stands outside quotes in each of the first lines. */
    private static List<Integer> countsOf(String start, char separator) {
        List<Integer> counts = new ArrayList<>();
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < start.length() && counts.size() < LOOKED_AT; i++) {
            char c = start.charAt(i);
            quoted ^= c == '"';
            if (!quoted && c == separator) {
                count++;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                counts.add(count);
                count = 0;
            }
        }
        counts.add(count);
        return counts;
    }

    @Override
    public SheetRow next() throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            if (e.getCause() != null) {
                throw e;
            }
            throw new Refusal("sheet.open_quote", row.complete + 1, SheetReader.letters(row.column));
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** Takes the cells of one record after the other as FastCSV finds them, within the limits. */
    private static final class RowBuilder extends AbstractBaseCsvCallbackHandler<SheetRow> {

        private final SheetLimits limits;
        private List<String> cells;
        private long mangled;
        private int column;
        private int complete;

        RowBuilder(SheetLimits limits) {
            this.limits = limits;
        }

        @Override
        protected void handleBegin(long line) {
            cells = new ArrayList<>(32);
            mangled = 0;
            column = 0;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            String text = new String(buffer, offset, length);
            if (text.length() > limits.cell()) {
                String key = quoted ? "sheet.open_quote" : "sheet.cell_too_long";
                throw new Refusal(key, complete + 1, SheetReader.letters(index), limits.cell());
            }
            if (index < limits.columns()) {
                mangled |= isMangled(text) ? 1L << index : 0;
                cells.add(text);
            } else if (!text.isBlank()) {
                throw new Refusal("sheet.too_many_columns", limits.columns());
            }
            column = index + 1;
        }

        private static boolean isControl(int c) {
            return c < ' ' && c != '\t' && c != '\n' && c != '\r';
        }

        /** Digits of which a spreadsheet lost some before it wrote the file. */
        private static boolean isMangled(String text) {
            return !text.isEmpty()
                    && text.charAt(0) <= '9'
                    && (SheetRow.isTenth(text.strip())
                            || SCIENTIFIC.matcher(text.strip()).matches());
        }

        @Override
        protected SheetRow buildRecord() {
            complete++;
            return new SheetRow(complete, cells, mangled);
        }
    }
}
