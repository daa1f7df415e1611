package quxiang.common.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The shared strings of an xlsx file, held as bytes. They take a fraction of what as many Java strings take. */
final class SharedTexts {

    private byte[] bytes = new byte[64 * 1024];
    private int[] ends = new int[1024];
    private int count;

    static SharedTexts of(XlsxPackage file, String part, int longest) throws IOException {
        SharedTexts texts = new SharedTexts();
        if (part == null || !file.has(part)) {
            return texts;
        }
        try (InputStream in = file.open(part)) {
            texts.read(file.xml(in), longest);
        } catch (XMLStreamException e) {
            throw SheetReader.refusal("sheet.damaged", e);
        }
        return texts;
    }

    private void read(XMLStreamReader xml, int longest) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int reading = 0;
        boolean inText = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    reading = name.equals("rPh") ? reading + 1 : reading;
                    inText = name.equals("t") && reading == 0;
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    // One character more than allowed is kept, so that the row that uses the text can be named.
                    if (inText && text.length() <= longest) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    inText = false;
                    String name = xml.getLocalName();
                    reading = name.equals("rPh") ? reading - 1 : reading;
                    if (name.equals("si")) {
                        text.setLength(Math.min(text.length(), longest + 1));
                        add(EscapedText.of(text.toString()).getBytes(StandardCharsets.UTF_8));
                        text.setLength(0);
                    }
                }
                default -> {}
            }
        }
    }

    private void add(byte[] text) {
        int start = count == 0 ? 0 : ends[count - 1];
        if (start + text.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, start + text.length));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        System.arraycopy(text, 0, bytes, start, text.length);
        ends[count++] = start + text.length;
    }

    /** @throws IllegalStateException when the file has no such text */
    String get(int index) {
        if (index < 0 || index >= count) {
            throw new IllegalStateException("no shared text " + index);
        }
        int start = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
    }
}
