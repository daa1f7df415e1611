package quxiang.common.sheet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quxiang.common.Refusal;

class SheetReaderTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static List<SheetRow> read(byte[] file, SheetLimits limits) {
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(file), limits)) {
            List<SheetRow> rows = new ArrayList<>();
            for (SheetRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<SheetRow> read(byte[] file) {
        return read(file, SheetLimits.STANDARD);
    }

    private static List<List<String>> cells(byte[] file) {
        return read(file).stream().map(SheetRow::cells).toList();
    }

    private static String refusal(byte[] file) {
        return assertThrows(Refusal.class, () -> read(file)).key();
    }

    @Test
    void aCsvOfWindowsIsReadInGb18030AlsoWithRareCharacters() {
        byte[] file = "姓名,学号\r\n张䶮,1\r\n李𬭸,2\r\n".getBytes(GB18030);
        assertEquals(List.of(List.of("姓名", "学号"), List.of("张䶮", "1"), List.of("李𬭸", "2")), cells(file));
    }

    @Test
    void utf8IsReadWithAndWithoutItsMark() {
        List<List<String>> expected = List.of(List.of("姓名", "学号"), List.of("张䶮", "1"));
        assertEquals(expected, cells("姓名,学号\n张䶮,1".getBytes(UTF_8)));
        assertEquals(expected, cells("\uFEFF姓名,学号\n张䶮,1\n".getBytes(UTF_8)));
    }

    @Test
    void unicodeTextOfExcelIsRead() {
        assertEquals(
                List.of(List.of("姓名", "学号"), List.of("张", "1")), cells("\uFEFF姓名\t学号\r\n张\t1\r\n".getBytes(UTF_16LE)));
    }

    @Test
    void aCharacterOnTheEdgeOfTheFirstBlockDoesNotHideTheEncoding() {
        for (int shift = 0; shift < 4; shift++) {
            String text = "a".repeat(shift + 1) + ",\n" + "姓名,学号\n".repeat(9000);
            assertEquals(9001, cells(text.getBytes(UTF_8)).size());
            assertEquals(9001, cells(text.getBytes(GB18030)).size());
            assertEquals(List.of("姓名", "学号"), cells(text.getBytes(GB18030)).get(9000));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsTold(String separator) {
        String file = "姓名;,\t\n".replaceAll("[;,\t]", separator) + String.join(separator, "a", "b", "c") + "\n";
        assertEquals(List.of("a", "b", "c"), cells(file.getBytes(UTF_8)).get(1));
    }

    @Test
    void aTitleAboveTheTableDoesNotTellTheSeparator() {
        String table = "a;b;c;d\n1;2;3;4\n5;6;7;8\n";
        for (String title : List.of("大学,2027届,信息,年,月,日\n", "一,二\n三,四,五\n", "一、说明\n", "")) {
            List<List<String>> rows = cells((title + table).getBytes(UTF_8));
            assertEquals(List.of("5", "6", "7", "8"), rows.get(rows.size() - 1), title);
        }
        assertEquals(
                List.of("1,5", "2"),
                cells("a;b\n1,5;2\n1,5;2\n".getBytes(UTF_8)).get(1));
    }

    @Test
    void quotesHoldSeparatorsLinesAndQuotes() {
        String file = "a,b,c\n\"x,\"\"y\"\"\",\"1\r\n2\",\"\"\n\n,,\r\"last\",2\r3,4";
        assertEquals(
                List.of(
                        List.of("a", "b", "c"),
                        List.of("x,\"y\"", "1\r\n2", ""),
                        List.of("last", "2"),
                        List.of("3", "4")),
                cells(file.getBytes(UTF_8)));
    }

    @Test
    void rowNumbersAreThoseOfTheSpreadsheetProgram() {
        List<SheetRow> rows = read("a,b\n\n\"1\n1\",2\n3,4\n".getBytes(UTF_8));
        assertEquals(List.of(1, 3, 4), rows.stream().map(SheetRow::number).toList());
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedWithItsRow() {
        Refusal refusal = assertThrows(Refusal.class, () -> read("a,b\n1,\"2\n3,4\n".getBytes(UTF_8)));
        assertEquals("sheet.open_quote", refusal.key());
        assertEquals(List.of(2, "B"), Arrays.asList(refusal.args()));
    }

    @Test
    void textBehindAClosingQuoteIsRefusedWithItsRow() {
        for (String wrong : List.of("\"2\"3", "\"2\"3\"4", "\"2\" \"3\"")) {
            Refusal refusal = assertThrows(Refusal.class, () -> read(("a,b\n1," + wrong + "\n5,6\n").getBytes(UTF_8)));
            assertEquals("sheet.open_quote", refusal.key());
            assertEquals(List.of(2, "B"), Arrays.asList(refusal.args()));
        }
    }

    @Test
    void blanksAroundQuotesDoNotCountAndQuotesWithinAPlainCellDo() {
        String file = "a,b\n \"1,2\" , 3\n5\" TV,(\"x\")\n";
        assertEquals(
                List.of(List.of("a", "b"), List.of("1,2", " 3"), List.of("5\" TV", "(\"x\")")),
                cells(file.getBytes(UTF_8)));
    }

    @Test
    void aCellWithoutEndIsNotHeldInMemory() {
        for (String start : List.of("\"", "")) {
            byte[] file = ("a,b\n1," + start + "x".repeat(1_000_000)).getBytes(UTF_8);
            Refusal refusal = assertThrows(Refusal.class, () -> read(file));
            assertEquals("sheet.open_quote", refusal.key());
            assertEquals(List.of(2, "B"), Arrays.asList(refusal.args()));
        }
        Refusal tooLong = assertThrows(Refusal.class, () -> read(("a,b\n1," + "x".repeat(1001)).getBytes(UTF_8)));
        assertEquals("sheet.cell_too_long", tooLong.key());
        assertEquals(List.of(2, "B", 1000), Arrays.asList(tooLong.args()));
    }

    @Test
    void controlCharactersAreKeptSoThatTheirRowCanBeNamed() {
        String file = "a,b\n1\u000B,2\n" + "a,b\n".repeat(20_000) + "\u000B1\u0000,2\u0001\n";
        assertEquals(List.of("1\u000B", "2"), cells(file.getBytes(UTF_8)).get(1));
        assertEquals(
                List.of("\u000B1\u0000", "2\u0001"), cells(file.getBytes(UTF_8)).get(20_002));
    }

    @Test
    void aLineInAnotherEncodingIsMarkedNotGuessed() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("姓名,学号\n".repeat(9000).getBytes(UTF_8));
        file.writeBytes("姓名,学号\n".getBytes(GB18030));
        file.writeBytes("姓名,学号\n".getBytes(UTF_8));
        assertUnreadable(cells(file.toByteArray()), 9000);
        for (String name : List.of("混合甲", "混合乙丙", "混")) {
            ByteArrayOutputStream other = new ByteArrayOutputStream();
            other.writeBytes("姓名,学号,专业\n张三,1,哲学\n".getBytes(GB18030));
            other.writeBytes((name + ",2,哲学\n").getBytes(UTF_8));
            other.writeBytes("李四,3,哲学\n".getBytes(GB18030));
            List<List<String>> rows = cells(other.toByteArray());
            assertUnreadable(rows, 2);
            assertEquals("2", rows.get(2).get(1));
            assertEquals(List.of("李四", "3", "哲学"), rows.get(3));
        }
    }

    private static void assertUnreadable(List<List<String>> rows, int row) {
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(i == row, rows.get(i).get(0).contains("\uFFFD"), "row " + i);
        }
    }

    @Test
    void numbersThatExcelHasMangledAreMarkedInCsv() {
        SheetRow row = read("a,b,c,d,e\n1.10105E+17,110105194912310021,2E5,E+17,1.1E+17\n".getBytes(UTF_8))
                .get(1);
        assertTrue(row.isMangled(0));
        assertFalse(row.isMangled(1));
        assertFalse(row.isMangled(2));
        assertFalse(row.isMangled(3));
        assertTrue(row.isMangled(4));
    }

    @Test
    void numbersThatExcelHasMangledAreMarkedInXlsx() {
        String row = "<row r='1'><c r='A1'><v>1.1010519491231002E+17</v></c><c r='B1'><v>27109990100001</v></c>"
                + "<c r='C1'><v>1234567890123456</v></c><c r='D1' t='str'><v>110105194912310021</v></c><c r='E1'><v>1E3</v></c>"
                + "<c r='F1' t='e'><v>#N/A</v></c><c r='G1'><v>1E999999999</v></c><c r='H1'><v>4.50</v></c></row>";
        SheetRow read = read(SheetFiles.workbook(row).bytes()).get(0);
        assertEquals(
                List.of(true, false, true, false, false, true, true, false),
                java.util.stream.IntStream.range(0, 8).mapToObj(read::isMangled).toList());
        assertEquals("27109990100001", read.cell(1));
        assertEquals("110105194912310021", read.cell(3));
        assertEquals("1000", read.cell(4));
        assertEquals("4.5", read.cell(7));
    }

    @Test
    void datesOfXlsxAreReadAsDays() {
        String styles =
                "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy\"年\"m\"月\"'/><numFmt numFmtId='165' formatCode='0\"d\"'/>"
                        + "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
                        + "<xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='31'/></cellXfs></styleSheet>";
        String row =
                "<row><c s='1'><v>46569</v></c><c s='2'><v>46569.75</v></c><c s='3'><v>46569</v></c><c s='4'><v>46569</v></c>"
                        + "<c s='0'><v>46569</v></c><c t='d'><v>2027-07-01T00:00:00</v></c></row>";
        byte[] file = SheetFiles.workbook(row).part("xl/styles.xml", styles).bytes();
        assertEquals(
                List.of(List.of("2027-07-01", "2027-07-01", "46569", "2027-07-01", "46569", "2027-07-01")),
                cells(file));
    }

    @Test
    void sharedInlineAndPhoneticTextsAreRead() {
        String shared = "<sst><si><t>姓名</t></si><si><r><t>张</t></r><r><t>䶮</t></r><rPh><t>zhang</t></rPh></si></sst>";
        String rows =
                "<row r='3'><c r='B3' t='s'><v>0</v></c></row><row r='5'><c r='A5' t='inlineStr'><is><t>a &amp; b</t></is></c>"
                        + "<c r='C5' t='s'><v>1</v></c></row>";
        List<SheetRow> read = read(
                SheetFiles.workbook(rows).part("xl/sharedStrings.xml", shared).bytes());
        assertEquals(List.of(3, 5), read.stream().map(SheetRow::number).toList());
        assertEquals(
                List.of(List.of("", "姓名"), List.of("a & b", "", "张䶮")),
                read.stream().map(SheetRow::cells).toList());
    }

    @Test
    void aFormulaCountsByItsLastValueAndHiddenSheetsAreLeftOut() {
        String names =
                "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
                        + "<sheet name='h' state='hidden' r:id='r9'/><sheet name='a' r:id='r1'/></sheets></workbook>";
        byte[] file = SheetFiles.workbook(
                        "<row><c t='str'><f>CONCATENATE(1,2)</f><v>12</v></c><c><f>1+1</f><v>2</v></c></row>")
                .part("xl/workbook.xml", names)
                .bytes();
        assertEquals(List.of(List.of("12", "2")), cells(file));
    }

    @Test
    void aShortenedFileIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.xlsx(out, "a")) {
            Random random = new Random(1);
            for (int i = 0; i < 2000; i++) {
                writer.row(List.of("姓名" + random.nextLong(), "b" + random.nextLong()));
            }
        }
        byte[] whole = out.toByteArray();
        assertEquals(2000, read(whole).size());
        for (int part = 1; part < 10; part++) {
            assertEquals(
                    "sheet.damaged", refusal(Arrays.copyOf(whole, whole.length * part / 10)), "cut to " + part + "/10");
        }
    }

    @Test
    void malformedXmlIsRefused() {
        assertEquals(
                "sheet.damaged", refusal(SheetFiles.workbook("<row><c></row>").bytes()));
        assertEquals(
                "sheet.damaged",
                refusal(SheetFiles.workbook("<row><c t='s'><v>7</v></c></row>").bytes()));
        assertEquals(
                "sheet.damaged",
                refusal(SheetFiles.workbook("<row><c><v>no number</v></c></row>")
                        .bytes()));
        assertEquals(
                "sheet.damaged",
                refusal(SheetFiles.workbook("")
                        .without("xl/worksheets/sheet1.xml")
                        .bytes()));
        assertEquals(
                "sheet.damaged",
                refusal(SheetFiles.workbook("")
                        .part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>")
                        .bytes()));
    }

    @Test
    void entitiesAreNeverFollowed() {
        String xml = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                + SheetFiles.sheet("<row><c t='str'><v>a&e;</v></c></row>");
        byte[] file =
                SheetFiles.workbook("").part("xl/worksheets/sheet1.xml", xml).bytes();
        assertEquals("sheet.damaged", refusal(file));
    }

    @Test
    void aFarAwayCellTakesNoMemoryAndIsRefused() {
        byte[] file = SheetFiles.workbook("<row r='1'><c r='ZZZZZZZ1'><v>1</v></c></row>")
                .bytes();
        assertEquals("sheet.too_many_columns", refusal(file));
    }

    @Test
    void aZipBombIsRefusedBeforeItIsUnpacked() {
        byte[] huge = new byte[60 * 1024 * 1024];
        Arrays.fill(huge, (byte) ' ');
        byte[] file =
                SheetFiles.workbook("").part("xl/worksheets/sheet1.xml", huge).bytes();
        assertTrue(file.length < 100_000);
        assertEquals("sheet.zip_bomb", refusal(file));
        assertEquals(
                "sheet.zip_bomb",
                refusal(SheetFiles.workbook("")
                        .part("xl/sharedStrings.xml", huge)
                        .bytes()));
    }

    @Test
    void macrosAreRefusedWhateverTheFileIsCalled() {
        String macros = SheetFiles.contentTypes("application/vnd.ms-excel.sheet.macroEnabled.main+xml");
        assertEquals(
                "sheet.macros",
                refusal(SheetFiles.workbook("")
                        .part("[Content_Types].xml", macros)
                        .bytes()));
        assertEquals(
                "sheet.macros",
                refusal(SheetFiles.workbook("").part("xl/vbaProject.bin", "x").bytes()));
    }

    @Test
    void otherKindsOfFilesAreToldByTheirContent() {
        assertEquals("sheet.not_a_spreadsheet", refusal("%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(UTF_8)));
        assertEquals("sheet.not_a_spreadsheet", refusal("<html><table><tr><td>姓名</td></tr></table>".getBytes(UTF_8)));
        assertEquals(
                "sheet.not_a_spreadsheet", refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0}));
        String word = SheetFiles.contentTypes(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
        assertEquals(
                "sheet.not_a_spreadsheet",
                refusal(SheetFiles.workbook("")
                        .part("[Content_Types].xml", word)
                        .bytes()));
        assertEquals(
                "sheet.not_a_spreadsheet",
                refusal(SheetFiles.workbook("").without("[Content_Types].xml").bytes()));
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        assertEquals("sheet.old_excel", refusal(ole));
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        encrypted.writeBytes(ole);
        encrypted.writeBytes("EncryptedPackage".getBytes(UTF_16LE));
        assertEquals("sheet.encrypted", refusal(encrypted.toByteArray()));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertEquals("sheet.empty", refusal(new byte[0]));
        assertEquals("sheet.empty", refusal(" \r\n \n".getBytes(UTF_8)));
        assertEquals("sheet.empty", refusal("\uFEFF\n".getBytes(UTF_8)));
    }

    @Test
    void everyLimitIsKept() {
        SheetLimits limits = new SheetLimits(1024 * 1024, 3, 2, 5, 1024 * 1024, 100);
        assertEquals(4, read("a,b\n1,2\n\n3,4\n5,6\n".getBytes(UTF_8), limits).size());
        assertLimit("sheet.too_many_rows", "a,b\n1,2\n3,4\n5,6\n7,8\n", limits);
        assertLimit("sheet.too_many_columns", "a,b,c\n", limits);
        assertEquals(1, read("a,b, , ,\n".getBytes(UTF_8), limits).size());
        assertLimit("sheet.cell_too_long", "123456,b\n", limits);
        assertLimit("sheet.open_quote", "\"123456\",b\n", limits);
        assertLimit("sheet.too_large", "a,b\n".repeat(300_000), limits.withRows(1_000_000));
    }

    private static void assertLimit(String key, String file, SheetLimits limits) {
        assertEquals(
                key,
                assertThrows(Refusal.class, () -> read(file.getBytes(UTF_8), limits))
                        .key());
    }

    @Test
    void rowsAreCountedFromTheHeaderOn() throws IOException {
        byte[] file = "title\nnote\na,b\n1,2\n3,4\n".getBytes(UTF_8);
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(file), SheetLimits.STANDARD.withRows(2))) {
            reader.next();
            reader.next();
            reader.next();
            reader.headerFound();
            assertEquals(List.of("1", "2"), reader.next().cells());
            assertEquals(List.of("3", "4"), reader.next().cells());
            assertEquals(null, reader.next());
        }
    }

    @Test
    void noBytesWhateverMakeTheReaderFailOtherwise() {
        Random random = new Random(7);
        byte[] workbook = SheetFiles.workbook("<row><c t='s'><v>0</v></c></row>")
                .part("xl/sharedStrings.xml", "<sst><si><t>x</t></si></sst>")
                .bytes();
        for (int i = 0; i < 3000; i++) {
            byte[] file = workbook.clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                file[4 + random.nextInt(file.length - 4)] = (byte) random.nextInt(256);
            }
            try {
                read(file);
            } catch (Refusal refusal) {
                assertTrue(refusal.key().startsWith("sheet."), refusal.key());
            }
        }
    }
}
