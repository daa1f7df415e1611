package quxiang.common.sheet;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes a text line by line. Files are put together from others in another encoding: what cannot be read in such a
 * line becomes U+FFFD, so that its row can be named, and the other lines stay as they are.
 */
final class DecodedLines extends Reader {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LONGEST = 256 * 1024;
    /** Below this no byte is part of a longer character, in UTF-8 and in GB 18030. */
    private static final int ALONE = 0x30;

    private static final char UNREADABLE = '\uFFFD';

    private final InputStream in;
    private final Charset charset;
    private String line = "";
    private int place;

    DecodedLines(InputStream in, Charset charset) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.charset = charset;
    }

    /** The encoding of most lines of a beginning that tell one. */
    static Charset charsetOf(byte[] head) {
        int utf8 = 0;
        int others = 0;
        int start = 0;
        for (int i = 0; i <= head.length; i++) {
            if (i == head.length || head[i] == '\n') {
                byte[] line = Arrays.copyOfRange(head, start, i);
                start = i + 1;
                if (isAscii(line)) {
                    continue;
                }
                boolean cut = i == head.length;
                if (cut ? begins(line) : strictly(line, StandardCharsets.UTF_8) != null) {
                    utf8++;
                } else {
                    others++;
                }
            }
        }
        return others == 0 || utf8 > others ? StandardCharsets.UTF_8 : GB18030;
    }

    /** Whether a line that is cut off somewhere is UTF-8. */
    private static boolean begins(byte[] line) {
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line), java.nio.CharBuffer.allocate(line.length + 1), false)
                .isError();
    }

    private static boolean isAscii(byte[] line) {
        for (byte b : line) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static String strictly(byte[] line, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private String decoded(byte[] bytes) {
        if (isAscii(bytes)) {
            return new String(bytes, StandardCharsets.US_ASCII);
        }
        if (charset.equals(GB18030) && isOtherwise(bytes)) {
            return new String(bytes, StandardCharsets.US_ASCII).replaceAll(UNREADABLE + "+", "" + UNREADABLE);
        }
        String strict = strictly(bytes, charset);
        return strict != null ? strict : new String(bytes, charset);
    }

    /** Whether a line in a file of GB 18030 is UTF-8 of ideographs: GB 18030 would read it as others without a fault. */
    private static boolean isOtherwise(byte[] bytes) {
        String utf8 = strictly(bytes, StandardCharsets.UTF_8);
        return utf8 != null
                && utf8.codePoints().filter(c -> c > 0x7F).count() > 1
                && utf8.codePoints().noneMatch(c -> c > 0x7F && c < 0x800);
    }

    private boolean fill() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        int b = in.read();
        while (b >= 0) {
            bytes.write(b);
            if (b == '\n' || bytes.size() >= LONGEST && b < ALONE || bytes.size() >= 2 * LONGEST) {
                break;
            }
            b = in.read();
        }
        line = decoded(bytes.toByteArray());
        place = 0;
        return !line.isEmpty();
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (place == line.length() && !fill()) {
            return -1;
        }
        int part = Math.min(length, line.length() - place);
        line.getChars(place, place + part, into, from);
        place += part;
        return part;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
