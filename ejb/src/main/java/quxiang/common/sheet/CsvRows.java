package quxiang.common.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import quxiang.common.Refusal;

/** The rows of a csv file: RFC 4180, the separator and the encoding told by the beginning of the file. */
final class CsvRows implements SheetReader.RowSource {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?[0-9](\\.[0-9]+)?[Ee]\\+?[0-9]{2,3}");
    private static final String SEPARATORS = ",\t;";

    private final Reader reader;
    private final SheetLimits limits;
    private final char separator;
    private final StringBuilder cell = new StringBuilder();
    private int pushedBack = -2;
    private int number;

    CsvRows(InputStream in, byte[] head, SheetLimits limits) throws IOException {
        this.limits = limits;
        Charset charset = charsetOf(head);
        String start = decoded(head, charset);
        refuseOtherKinds(start);
        separator = separatorOf(start);
        reader = new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                32 * 1024);
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

    /** Whether the beginning of a file is text in this encoding; a character cut off at its end does not count. */
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
            return record();
        } catch (CharacterCodingException e) {
            throw new Refusal("sheet.encoding", number);
        }
    }

    private SheetRow record() throws IOException {
        int c = read();
        if (number == 0 && c == '\uFEFF') {
            c = read();
        }
        if (c < 0) {
            return null;
        }
        number++;
        List<String> cells = new ArrayList<>(32);
        long mangled = 0;
        while (true) {
            boolean quoted = c == '"';
            int after = quoted ? quotedCell(cells.size()) : plainCell(c, cells.size());
            String text = cell.toString();
            if (cells.size() < limits.columns()) {
                if (!text.isEmpty() && isScientific(text)) {
                    mangled |= 1L << cells.size();
                }
                cells.add(text);
            } else if (!text.isBlank()) {
                throw new Refusal("sheet.too_many_columns", limits.columns());
            }
            if (after != separator) {
                return new SheetRow(number, cells, mangled);
            }
            c = read();
        }
    }

    private static boolean isScientific(String text) {
        return text.charAt(0) <= '9' && SCIENTIFIC.matcher(text.strip()).matches();
    }

    /** Takes a cell up to the separator or the end of the line, and returns that character, or -1 at the end of the file. */
    private int plainCell(int first, int column) throws IOException {
        cell.setLength(0);
        int c = first;
        while (c >= 0 && c != separator && !isLineEnd(c)) {
            add((char) c, column, "sheet.cell_too_long");
            c = read();
        }
        return c;
    }

    private int quotedCell(int column) throws IOException {
        cell.setLength(0);
        int c = '"';
        boolean closed = false;
        while (!closed) {
            c = read();
            if (c == '"') {
                c = read();
                closed = c != '"';
            } else if (c < 0) {
                throw new Refusal("sheet.open_quote", number, SheetReader.letters(column));
            }
            if (!closed) {
                add((char) c, column, "sheet.open_quote");
            }
        }
        while (c >= 0 && c != separator && !isLineEnd(c)) {
            add((char) c, column, "sheet.cell_too_long");
            c = read();
        }
        return c;
    }

    private void add(char c, int column, String refusal) {
        if (cell.length() == limits.cell()) {
            throw new Refusal(refusal, number, SheetReader.letters(column), limits.cell());
        }
        if (c >= ' ' || c == '\t' || c == '\n' || c == '\r') {
            cell.append(c);
        }
    }

    /** A line ends with LF, CR LF or CR alone; the LF after a CR is swallowed here. */
    private boolean isLineEnd(int c) throws IOException {
        if (c == '\r') {
            int following = reader.read();
            if (following != '\n') {
                pushedBack = following;
            }
            return true;
        }
        return c == '\n';
    }

    private int read() throws IOException {
        if (pushedBack != -2) {
            int c = pushedBack;
            pushedBack = -2;
            return c;
        }
        return reader.read();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
