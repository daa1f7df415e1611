package quxiang.common.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import quxiang.common.Refusal;

/** The rows of the first visible sheet of an xlsx file (ECMA-376 part 1, chapter 18). Formulas count by the value last computed. */
final class XlsxRows implements SheetReader.RowSource {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final int KEPT_DIGITS = 15;

    private final XlsxPackage file;
    private final SheetLimits limits;
    private final SharedTexts texts;
    private final DateFormats dates;
    private final InputStream part;
    private final XMLStreamReader xml;
    private final StringBuilder value = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private long mangled;
    private int number;
    private boolean ended;

    XlsxRows(XlsxPackage file, SheetLimits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        Map<String, String> targets = new HashMap<>();
        String[] shared = new String[2];
        file.read("xl/_rels/workbook.xml.rels", element -> {
            String target = element.getAttributeValue(null, "Target");
            String type = String.valueOf(element.getAttributeValue(null, "Type"));
            if (target != null) {
                String path = target.startsWith("/") ? target : "xl/" + target;
                targets.put(
                        element.getAttributeValue(null, "Id") + (type.endsWith("/worksheet") ? "" : " other"), path);
                shared[0] = type.endsWith("/sharedStrings") ? path : shared[0];
                shared[1] = type.endsWith("/styles") ? path : shared[1];
            }
            return true;
        });
        String[] sheet = new String[1];
        boolean[] from1904 = new boolean[1];
        file.read("xl/workbook.xml", element -> {
            if (element.getLocalName().equals("workbookPr")) {
                String flag = element.getAttributeValue(null, "date1904");
                from1904[0] = "1".equals(flag) || "true".equals(flag);
            }
            if (sheet[0] == null
                    && element.getLocalName().equals("sheet")
                    && element.getAttributeValue(null, "state") == null) {
                sheet[0] = targets.get(relation(element));
            } else if (sheet[0] == null
                    && element.getLocalName().equals("sheet")
                    && element.getAttributeValue(null, "state").equals("visible")) {
                sheet[0] = targets.get(relation(element));
            }
            return true;
        });
        if (sheet[0] == null) {
            throw new Refusal("sheet.empty");
        }
        texts = SharedTexts.of(file, shared[0], limits.cell());
        dates = DateFormats.of(file, shared[1], from1904[0]);
        part = file.open(sheet[0]);
        xml = file.xml(part);
    }

    private static String relation(XMLStreamReader sheet) {
        String id = sheet.getAttributeValue(RELATIONS, "id");
        return id != null ? id : sheet.getAttributeValue(STRICT_RELATIONS, "id");
    }

    @Override
    public SheetRow next() throws IOException {
        try {
            while (!ended && xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
                    return row();
                }
                ended = event == XMLStreamReader.END_ELEMENT
                        && xml.getLocalName().equals("sheetData");
            }
            return null;
        } catch (XMLStreamException e) {
            throw SheetReader.refusal("sheet.damaged", e);
        }
    }

    private SheetRow row() throws XMLStreamException {
        String shown = xml.getAttributeValue(null, "r");
        number = shown == null ? number + 1 : Integer.parseInt(shown);
        cells = new ArrayList<>(32);
        mangled = 0;
        int column = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                String reference = xml.getAttributeValue(null, "r");
                column = reference == null ? column : columnOf(reference);
                cell(column++);
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                return new SheetRow(number, cells, mangled);
            }
        }
    }

    private static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4 && reference.charAt(i) >= 'A'; i++) {
            column = column * 26 + (reference.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }

    private void cell(int column) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
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
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            case "e" -> {
                lost[0] = true;
                yield raw;
            }
            case "d" -> raw.length() > 10 ? raw.substring(0, 10) : raw;
            case "n" -> dates.isDate(style) ? dates.text(raw) : number(raw.strip(), lost);
            default -> raw;
        };
    }

    /** A number as its digits. A spreadsheet keeps 15 of them, so a longer one is not what was typed. */
    private static String number(String raw, boolean[] lost) {
        if (raw.length() <= KEPT_DIGITS && raw.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return raw;
        }
        if (raw.length() > 40) {
            lost[0] = true;
            return raw;
        }
        BigDecimal number = new BigDecimal(raw).stripTrailingZeros();
        int whole = number.precision() - number.scale();
        if (whole > KEPT_DIGITS || number.scale() > 40) {
            lost[0] = true;
            return raw;
        }
        return number.toPlainString();
    }

    @Override
    public void close() throws IOException {
        part.close();
        file.close();
    }
}
