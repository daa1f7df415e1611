package quxiang.common.sheet;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import quxiang.common.Refusal;

/** The visible sheets of an xlsx file, one after the other (ECMA-376 part 1, 18.2.20). */
final class XlsxSheets implements SheetReader.RowSource {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final XlsxPackage file;
    private final SheetLimits limits;
    private final SharedTexts texts;
    private final CellFormats formats;
    private final Deque<Visible> visible = new ArrayDeque<>();
    private final List<String> hidden = new ArrayList<>();
    private Visible here;
    private XlsxRows rows;

    private record Visible(String name, String part) {}

    XlsxSheets(XlsxPackage file, SheetLimits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        String workbook = file.workbook();
        Map<String, String> sheets = new HashMap<>();
        String[] parts = new String[2];
        for (XlsxPackage.Relation relation : file.relations(workbook)) {
            if (relation.isOf("worksheet")) {
                sheets.put(relation.id(), relation.part());
            }
            parts[0] = relation.isOf("sharedStrings") ? relation.part() : parts[0];
            parts[1] = relation.isOf("styles") ? relation.part() : parts[1];
        }
        boolean[] from1904 = new boolean[1];
        String[] own = new String[1];
        file.read(workbook, element -> {
            own[0] = own[0] == null ? String.valueOf(element.getNamespaceURI()) : own[0];
            if (!own[0].equals(String.valueOf(element.getNamespaceURI()))) {
                return true;
            }
            if (element.getLocalName().equals("workbookPr")) {
                from1904[0] = isTrue(XlsxPackage.attribute(element, "date1904"));
            } else if (element.getLocalName().equals("sheet")) {
                add(element, sheets.get(relation(element)));
            }
            return true;
        });
        if (visible.isEmpty()) {
            throw new Refusal("sheet.empty");
        }
        texts = SharedTexts.of(file, parts[0], limits.cell());
        formats = CellFormats.of(file, parts[1], from1904[0]);
        nextSheet();
    }

    /** A sheet that is a chart has no part here. */
    private void add(XMLStreamReader element, String part) {
        String state = XlsxPackage.attribute(element, "state");
        String name = EscapedText.of(String.valueOf(XlsxPackage.attribute(element, "name")));
        if (part != null && (state == null || state.equals("visible"))) {
            visible.add(new Visible(name, part));
        } else if (part != null) {
            hidden.add(name);
        }
    }

    static boolean isTrue(String flag) {
        return "1".equals(flag) || "true".equals(flag) || "on".equals(flag);
    }

    private static String relation(XMLStreamReader sheet) {
        String id = sheet.getAttributeValue(RELATIONS, "id");
        return id != null ? id : sheet.getAttributeValue(STRICT_RELATIONS, "id");
    }

    @Override
    public boolean nextSheet() throws IOException {
        if (visible.isEmpty()) {
            return false;
        }
        if (rows != null) {
            rows.close();
        }
        here = visible.poll();
        rows = new XlsxRows(file, here.part(), limits, texts, formats);
        return true;
    }

    @Override
    public SheetRow next() throws IOException {
        return rows.next();
    }

    @Override
    public String sheet() {
        return here.name();
    }

    @Override
    public List<String> hiddenSheets() {
        return hidden;
    }

    @Override
    public int hiddenRows() {
        return rows.hiddenRows();
    }

    @Override
    public int filledCells() {
        return rows.filledCells();
    }

    @Override
    public int pictures() {
        return file.pictures();
    }

    @Override
    public void close() throws IOException {
        rows.close();
        file.close();
    }
}
