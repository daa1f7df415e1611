package quxiang.common.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quxiang.common.Refusal;

/** Workbooks as other programs write them, all of them as the standard allows. */
class OddWorkbooksTest {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static List<SheetRow> read(SheetFiles file) throws IOException {
        try (SheetReader reader = open(file)) {
            return rows(reader);
        }
    }

    private static SheetReader open(SheetFiles file) throws IOException {
        return SheetReader.open(new ByteArrayInputStream(file.bytes()), SheetLimits.STANDARD);
    }

    private static List<SheetRow> rows(SheetReader reader) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        for (SheetRow row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static String cell(String column, String text) {
        return "<c r='" + column + "' t='str'><v>" + text + "</v></c>";
    }

    private static String styles(String... formats) {
        StringBuilder styles = new StringBuilder("<styleSheet><numFmts>");
        for (int i = 0; i < formats.length; i++) {
            styles.append("<numFmt numFmtId='")
                    .append(164 + i)
                    .append("' formatCode='")
                    .append(formats[i])
                    .append("'/>");
        }
        styles.append("</numFmts><cellXfs><xf numFmtId='0'/>");
        for (int i = 0; i < formats.length; i++) {
            styles.append("<xf numFmtId='").append(164 + i).append("'/>");
        }
        return styles.append("</cellXfs></styleSheet>").toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            00000000 | 5100001 | 05100001
            00000000000000 | 511099900001 | 00511099900001
            000000 | 10101 | 010101
            000000 | 1234567 | 1234567
            &quot;S&quot;00000 | 42 | S00042
            \\S00000 | 42 | S00042
            000-0000 | 1234567 | 123-4567
            000-0000 | 12345678 | 1234-5678
            0 | 27109990100001 | 27109990100001
            0.00 | 2023.1 | 2023.10
            #,##0.00 | 1234.5 | 1234.50
            #,##0 | 5100001 | 5100001
            0 | 2.5 | 2.5
            0% | 0.5 | 0.5
            0.00E+00 | 27109990100001 | 27109990100001
            0.00_);[Red](0.00) | 3 | 3.00
            [$¥-804]#,##0.00 | 12 | 12.00
            General | 0.30000000000000004 | 0.3
            # | 0 | 0
            0000 | -5 | -5
            @ | 12 | 12
            """)
    void aNumberIsWhatItsCellShows(String format, String value, String shown) throws IOException {
        SheetFiles file = SheetFiles.workbook("<row><c s='1'><v>" + value + "</v></c></row>")
                .part("xl/styles.xml", styles(format));
        assertEquals(shown, read(file).get(0).cell(0));
    }

    @Test
    void aYearWithOneTenthMayHaveBeenOctober() throws IOException {
        SheetRow row = read(SheetFiles.workbook("<row><c><v>2023.1</v></c><c><v>2027.06</v></c><c><v>2023.9</v></c>"
                                + "<c s='1'><v>2023.1</v></c><c t='str'><v>2023.1</v></c><c><v>2.5</v></c></row>")
                        .part("xl/styles.xml", styles("0.00")))
                .get(0);
        assertEquals(List.of("2023.1", "2027.06", "2023.9", "2023.10", "2023.1", "2.5"), row.cells());
        assertEquals(1, row.mangled());
    }

    @Test
    void escapedCharactersAreDecodedEverywhere() throws IOException {
        String shared = "<sst><si><t>身份证号_x000D_\n(18位)</t></si><si><r><t>计_x7B97_</t></r><r><t>机</t></r></si></sst>";
        String rows = "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c>" + cell("C1", "a_x005F_x000D_b")
                + "<c r='D1' t='inlineStr'><is><t>x_x0009_y_x00g0_</t></is></c></row>";
        List<String> cells = read(SheetFiles.workbook(rows).part("xl/sharedStrings.xml", shared))
                .get(0)
                .cells();
        assertEquals(List.of("身份证号\r\n(18位)", "计算机", "a_x000D_b", "x\ty_x00g0_"), cells);
    }

    @Test
    void aPackageIsReadFromItsRelationsOn() throws IOException {
        for (String relations : List.of(OFFICE, STRICT)) {
            SheetFiles file = SheetFiles.workbook("")
                    .without("xl/workbook.xml")
                    .without("xl/_rels/workbook.xml.rels")
                    .without("xl/worksheets/sheet1.xml")
                    .part(
                            "[Content_Types].xml",
                            SheetFiles.contentTypes(
                                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
                                    .replace("/xl/workbook.xml", "/Work/Book22.xml"))
                    .part(
                            "_rels/.rels",
                            "<Relationships><Relationship Id='x' Type='" + relations
                                    + "/officeDocument' Target='Work/Book22.xml'/></Relationships>")
                    .part(
                            "work/_rels/book22.xml.rels",
                            "<Relationships><Relationship Id='r7' Type='" + relations
                                    + "/worksheet' Target='../sheets/a%20b.xml'/><Relationship Id='r8' Type='"
                                    + relations
                                    + "/sharedStrings' Target='/texts.xml'/></Relationships>")
                    .part(
                            "work/book22.xml",
                            "<x:workbook xmlns:x='" + MAIN + "' xmlns:q='" + relations
                                    + "'><x:sheets><x:sheet name='a' state='' q:id='r7'/></x:sheets></x:workbook>")
                    .part("texts.xml", "<x:sst xmlns:x='" + MAIN + "'><x:si><x:t>好</x:t></x:si></x:sst>")
                    .part(
                            "sheets/a b.xml",
                            "<x:worksheet xmlns:x='" + MAIN
                                    + "'><x:sheetData><x:row r='' hidden=''><x:c r='' s='' t='s'>"
                                    + "<x:v>0</x:v></x:c><x:c t=''><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>");
            assertEquals(List.of("好", "7"), read(file).get(0).cells());
        }
    }

    @Test
    void anExtensionDoesNotChangeTheDateSystem() throws IOException {
        String book = "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'><workbookPr date1904='true'/>"
                + "<sheets><sheet name='a' r:id='r1'/></sheets><extLst><ext xmlns:x15='urn:x15'>"
                + "<x15:workbookPr chartTrackingRefBase='1'/></ext></extLst></workbook>";
        String rows = "<row><c s='1'><v>43708</v></c><c s='1'><v>0</v></c><c s='1'><v>45106.5</v></c></row>";
        SheetFiles file =
                SheetFiles.workbook(rows).part("xl/workbook.xml", book).part("xl/styles.xml", styles("yyyy-mm-dd"));
        assertEquals(
                List.of("2023-09-01", "1904-01-01", "2027-06-30"),
                read(file).get(0).cells());
    }

    @Test
    void mergedCellsAreFilledDownAndSaidSo() throws IOException {
        String rows = "<row r='1'>" + cell("A1", "a") + cell("B1", "b") + "</row><row r='2'>" + cell("A2", "1")
                + cell("B2", "计算机") + "</row><row r='3'>" + cell("A3", "2") + "</row><row r='4'/><row r='5'>"
                + cell("A5", "3") + "<c r='B5'/></row><row r='6'>" + cell("A6", "4") + "</row>";
        SheetFiles file = SheetFiles.workbook("")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>" + rows + "</sheetData><mergeCells><mergeCell ref='B2:C5'/>"
                                + "<mergeCell ref='A1:B1'/></mergeCells></worksheet>");
        try (SheetReader reader = open(file)) {
            List<List<String>> cells =
                    rows(reader).stream().map(SheetRow::cells).toList();
            assertEquals(
                    List.of(
                            List.of("a", "b"),
                            List.of("1", "计算机"),
                            List.of("2", "计算机"),
                            List.of("3", "计算机"),
                            List.of("4")),
                    cells);
            assertEquals(2, reader.filledCells());
        }
    }

    @Test
    void hiddenRowsAreReadAndCounted() throws IOException {
        String rows = "<row r='1'>" + cell("A1", "a") + "</row><row r='2' hidden='1'>" + cell("A2", "1")
                + "</row><row r='3' hidden='true'/><row r='4' hidden='0'>" + cell("A4", "2") + "</row>";
        try (SheetReader reader = open(SheetFiles.workbook(rows))) {
            assertEquals(3, rows(reader).size());
            assertEquals(1, reader.hiddenRows());
        }
    }

    @Test
    void everyVisibleSheetIsReadOneAfterTheOther() throws IOException {
        SheetFiles file = SheetFiles.workbook("<row>" + cell("A1", "一") + "</row>")
                .part("xl/worksheets/sheet2.xml", SheetFiles.sheet("<row>" + cell("A1", "二") + "</row>"))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='r1' Type='" + OFFICE
                                + "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='" + OFFICE
                                + "/worksheet' Target='worksheets/sheet2.xml'/><Relationship Id='r3' Type='" + OFFICE
                                + "/chartsheet' Target='chartsheets/sheet1.xml'/></Relationships>")
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='" + OFFICE + "'><sheets><sheet name='图' r:id='r3'/>"
                                + "<sheet name='甲' r:id='r2'/><sheet name='藏' state='veryHidden' r:id='r1'/>"
                                + "<sheet name='乙' r:id='r1'/></sheets></workbook>");
        try (SheetReader reader = open(file)) {
            assertEquals("甲", reader.sheet());
            assertEquals("二", reader.next().cell(0));
            assertTrue(reader.nextSheet());
            assertEquals("乙", reader.sheet());
            assertEquals("一", reader.next().cell(0));
            assertFalse(reader.nextSheet());
            assertEquals(List.of("藏"), reader.hiddenSheets());
        }
    }

    @Test
    void photographsDoNotMakeAFileTooLarge() throws IOException {
        SheetFiles file = SheetFiles.workbook("<row>" + cell("A1", "a") + "</row>");
        for (int i = 0; i < 3000; i++) {
            file.part("xl/media/image" + i + ".jpeg", "x");
        }
        try (SheetReader reader = open(file)) {
            assertEquals("a", reader.next().cell(0));
            assertEquals(3000, reader.pictures());
        }
    }

    @Test
    void whatIsNoWorkbookIsRefusedForItsTrueReason() {
        assertEquals(
                "sheet.not_a_spreadsheet",
                assertThrows(
                                Refusal.class,
                                () -> read(SheetFiles.workbook("")
                                        .part(
                                                "[Content_Types].xml",
                                                SheetFiles.contentTypes(
                                                        "application/vnd.ms-excel.sheet.binary.macroEnabled.main"))))
                        .key());
    }
}
