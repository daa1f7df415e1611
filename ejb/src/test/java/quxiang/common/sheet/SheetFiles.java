package quxiang.common.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds xlsx files part by part, also such as no spreadsheet program would write. */
final class SheetFiles {

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private SheetFiles() {}

    /** A workbook whose only sheet has these rows. */
    static SheetFiles workbook(String rows) {
        return new SheetFiles()
                .part("[Content_Types].xml", contentTypes(MAIN))
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='" + RELATIONS
                                + "'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='r1' Type='" + RELATIONS
                                + "/worksheet' Target='worksheets/sheet1.xml'/>"
                                + "<Relationship Id='r2' Type='" + RELATIONS
                                + "/sharedStrings' Target='/xl/sharedStrings.xml'/>"
                                + "<Relationship Id='r3' Type='" + RELATIONS
                                + "/styles' Target='styles.xml'/></Relationships>")
                .part("xl/worksheets/sheet1.xml", sheet(rows));
    }

    static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String contentTypes(String workbook) {
        return "<Types><Override PartName='/xl/workbook.xml' ContentType='" + workbook + "'/></Types>";
    }

    SheetFiles part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    SheetFiles part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    SheetFiles without(String name) {
        parts.remove(name);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeTo(out);
        return out.toByteArray();
    }

    private void writeTo(OutputStream out) {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
