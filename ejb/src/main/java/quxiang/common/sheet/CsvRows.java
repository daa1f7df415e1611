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
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import quxiang.common.Refusal;

/** The rows of a csv file, read by FastCSV; encoding and separator are told by its beginning. */
final class CsvRows implements SheetReader.RowSource {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?[0-9](\\.[0-9]+)?[Ee]\\+?[0-9]{2,3}");
    private static final String SEPARATORS = ",\t;";
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

    /**
     * Decodes the text behind the byte order mark, if there is one. FastCSV itself would replace what cannot be
     * decoded.
     */
    private static Reader textOf(InputStream in, Charset charset) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    private static Charset charsetOf(byte[] head) {
        if (head.length >= 2 && ((head[0] & 0xFF) << 8 | head[1] & 0xFF) == 0xFFFE) {
            return StandardCharsets.UTF_16;
        }
        if (head.length >= 2 && ((head[0] & 0xFF) << 8 | head[1] & 0xFF) == 0xFEFF) {
            return StandardCharsets.UTF_16;
        }
        if (canDecode(head, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (canDecode(head, GB18030)) {
            return GB18030;
        }
        throw new Refusal("sheet.not_a_spreadsheet");
    }

    /** Whether the beginning of a file is text in this encoding. A character cut off at its end does not count. */
    private static boolean canDecode(byte[] head, Charset charset) {
        return !charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false)
                .isError();
    }

    private static String decoded(byte[] head, Charset charset) throws CharacterCodingException {
        CharBuffer chars = CharBuffer.allocate(head.length + 1);
        charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(head), chars, false);
        return chars.flip().toString();
    }

    private static void refuseOtherKinds(String start) {
        String text = start.stripLeading();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1).stripLeading();
        }
        if (text.isEmpty()) {
            throw new Refusal("sheet.empty");
        }
        boolean binary = start.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\f');
        if (binary || text.charAt(0) == '<' || text.charAt(0) == '{' || text.startsWith("%PDF")) {
            throw new Refusal("sheet.not_a_spreadsheet");
        }
    }

    /** The separator that occurs most often outside quotes in the first line that has any. */
    private static char separatorOf(String start) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            quoted ^= c == '"';
            if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                counts[SEPARATORS.indexOf(c)]++;
            }
            if (!quoted && c == '\n' && java.util.Arrays.stream(counts).sum() > 0) {
                break;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    @Override
    public SheetRow next() throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new Refusal("sheet.encoding", row.complete);
            }
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
            String text = withoutControls(buffer, offset, length);
            if (text.length() > limits.cell()) {
                String key = quoted ? "sheet.open_quote" : "sheet.cell_too_long";
                throw new Refusal(key, complete + 1, SheetReader.letters(index), limits.cell());
            }
            if (index < limits.columns()) {
                mangled |= isScientific(text) ? 1L << index : 0;
                cells.add(text);
            } else if (!text.isBlank()) {
                throw new Refusal("sheet.too_many_columns", limits.columns());
            }
            column = index + 1;
        }

        private static String withoutControls(char[] buffer, int offset, int length) {
            String text = new String(buffer, offset, length);
            if (text.chars().noneMatch(RowBuilder::isControl)) {
                return text;
            }
            StringBuilder kept = new StringBuilder(length);
            text.chars().filter(c -> !isControl(c)).forEach(c -> kept.append((char) c));
            return kept.toString();
        }

        private static boolean isControl(int c) {
            return c < ' ' && c != '\t' && c != '\n' && c != '\r';
        }

        private static boolean isScientific(String text) {
            return !text.isEmpty()
                    && text.charAt(0) <= '9'
                    && SCIENTIFIC.matcher(text.strip()).matches();
        }

        @Override
        protected SheetRow buildRecord() {
            complete++;
            return new SheetRow(complete, cells, mangled);
        }
    }
}
