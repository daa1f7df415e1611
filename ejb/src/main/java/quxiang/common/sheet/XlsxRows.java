package quxiang.common.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import quxiang.common.Refusal;

/** The rows of one sheet of an xlsx file (ECMA-376 part 1, chapter 18). Formulas count by the value last computed. */
final class XlsxRows {

    private final SheetLimits limits;
    private final SharedTexts texts;
    private final CellFormats formats;
    private final MergedCells merged;
    private final InputStream part;
    private final XMLStreamReader xml;
    private final StringBuilder value = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private long mangled;
    private int number;
    private boolean hidden;
    private int hiddenRows;
    private boolean ended;
    private String own;

    XlsxRows(XlsxPackage file, String name, SheetLimits limits, SharedTexts texts, CellFormats formats)
            throws IOException {
        this.limits = limits;
        this.texts = texts;
        this.formats = formats;
        merged = MergedCells.of(file, name);
        part = file.open(name);
        xml = file.xml(part);
    }

    /** The next row, or {@code null} at the end. Elements of extensions do not count. */
    SheetRow next() throws IOException {
        try {
            while (!ended && xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT && isOwn("row")) {
                    SheetRow row = merged.filled(row());
                    hiddenRows += hidden && !row.isBlank() ? 1 : 0;
                    return row;
                }
                ended = event == XMLStreamReader.END_ELEMENT && isOwn("sheetData");
            }
            return null;
        } catch (XMLStreamException e) {
            throw SheetReader.refusal("sheet.damaged", e);
        }
    }

    private boolean isOwn(String name) {
        String namespace = String.valueOf(xml.getNamespaceURI());
        own = own == null ? namespace : own;
        return own.equals(namespace) && xml.getLocalName().equals(name);
    }

    private SheetRow row() throws XMLStreamException {
        String shown = XlsxPackage.attribute(xml, "r");
        hidden = XlsxSheets.isTrue(XlsxPackage.attribute(xml, "hidden"));
        number = shown == null ? number + 1 : Integer.parseInt(shown);
        cells = new ArrayList<>(32);
        mangled = 0;
        int column = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && isOwn("c")) {
                String reference = XlsxPackage.attribute(xml, "r");
                column = reference == null ? column : columnOf(reference);
                cell(column++);
            } else if (event == XMLStreamReader.END_ELEMENT && isOwn("row")) {
                return new SheetRow(number, cells, mangled);
            }
        }
    }

    /** Where a cell stands, counted from 0. */
    static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4 && reference.charAt(i) >= 'A'; i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return column - 1;
    }

    private void cell(int column) throws XMLStreamException {
        String type = XlsxPackage.attribute(xml, "t");
        String style = XlsxPackage.attribute(xml, "s");
        readValue(type);
        if (value.length() == 0 || column < 0) {
            return;
        }
        if (column >= limits.columns()) {
            if (value.toString().isBlank()) {
                return;
            }
            throw new Refusal("sheet.too_many_columns", limits.columns());
        }
        boolean[] lost = new boolean[1];
        String text = text(type == null ? "n" : type, style, lost);
        if (text.length() > limits.cell()) {
            throw new Refusal("sheet.cell_too_long", number, SheetReader.letters(column), limits.cell());
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
        mangled |= lost[0] ? 1L << column : 0;
    }

    /**
     * Reads a cell's value up to the end of the cell. It is the text of {@code v}, or of {@code is} without its
     * phonetic readings.
     */
    private void readValue(String type) throws XMLStreamException {
        value.setLength(0);
        boolean inline = "inlineStr".equals(type);
        boolean wanted = false;
        int reading = 0;
        while (true) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    reading = name.equals("rPh") ? reading + 1 : reading;
                    wanted = name.equals(inline ? "t" : "v") && reading == 0;
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (wanted && value.length() <= limits.cell()) {
                        value.append(xml.getText());
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    wanted = false;
                    String name = xml.getLocalName();
                    reading = name.equals("rPh") ? reading - 1 : reading;
                    if (name.equals("c")) {
                        return;
                    }
                }
                default -> {}
            }
        }
    }

    private String text(String type, String style, boolean[] lost) {
        String raw = value.toString();
        return switch (type) {
            case "s" -> texts.get(Integer.parseInt(raw.strip()));
            case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
            case "e" -> {
                lost[0] = true;
                yield raw;
            }
            case "d" -> raw.length() > 10 ? raw.substring(0, 10) : raw;
            case "n" -> raw.isBlank() ? "" : formats.text(raw.strip(), style, lost);
            default -> EscapedText.of(raw);
        };
    }

    /** How many rows that hold something were hidden so far. */
    int hiddenRows() {
        return hiddenRows;
    }

    /** How many cells were filled so far with what stands above them in the same merged cell. */
    int filledCells() {
        return merged.count();
    }

    void close() throws IOException {
        part.close();
    }
}
