package quxiang.common.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;

class SheetWriterTest {

    private static List<List<String>> readBack(ByteArrayOutputStream out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(out.toByteArray()), SheetLimits.STANDARD)) {
            for (SheetRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row.cells());
            }
        }
        return rows;
    }

    @Test
    void longNumbersRareCharactersAndFormulasComeBackAsTheTextTheyWere() throws IOException {
        List<String> row = Arrays.asList(
                "11010519491231002X",
                "110105194912310021",
                "张䶮𬭸",
                "=1+1",
                "+86 138",
                "-1",
                "@x",
                "a\nb",
                "<&>\"'",
                "last");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.xlsx(out, "名单")) {
            writer.row(row);
            writer.row(row);
        }
        assertEquals(List.of(row, row), readBack(out));
        assertFalse(part(out, "xl/worksheets/sheet1.xml").contains("<f>"));
    }

    @Test
    void aCsvNeverStartsAFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.csv(out)) {
            writer.row(Arrays.asList(
                    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "＝1", "a=b", null, "say \"x\", y"));
        }
        assertEquals(
                "\uFEFF'=cmd|' /C calc'!A0,'+1,'-1,'@SUM(1),\"'\t=1\",'=1,'＝1,a=b,,\"say \"\"x\"\", y\"\r\n",
                out.toString(UTF_8));
    }

    @Test
    void aSecondSheetCanFollow() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.xlsx(out, "一")) {
            writer.row(List.of("a"));
            writer.nextSheet("二");
            writer.row(List.of("b"));
        }
        assertEquals(List.of(List.of("a")), readBack(out));
        assertTrue(part(out, "xl/worksheets/sheet2.xml").contains(">b<"));
    }

    @Test
    void manyRowsAreWrittenAsTheyCome() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.xlsx(out, "一")) {
            for (int i = 0; i < 5000; i++) {
                writer.row(List.of("a" + i, "b"));
            }
        }
        List<List<String>> rows = readBack(out);
        assertEquals(5000, rows.size());
        assertEquals(List.of("a4999", "b"), rows.get(4999));
    }

    @Property(tries = 200)
    void everyTextSurvivesBothKindsOfFiles(@ForAll @Size(min = 1, max = 5) List<@StringLength(max = 30) String> cells)
            throws IOException {
        List<String> row =
                new ArrayList<>(cells.stream().map(SheetWriterTest::printable).toList());
        row.add("end");
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.xlsx(xlsx, "一")) {
            writer.row(row);
        }
        assertEquals(List.of(row), readBack(xlsx));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.csv(csv)) {
            writer.row(List.of("h,h,h,h,h,h".split(",")));
            writer.row(row);
        }
        List<String> harmless = row.stream()
                .map(cell -> cell.matches("(?s)[=+\\-@\t\uFF1D\uFF0B\uFF0D\uFF20].*") ? "'" + cell : cell)
                .toList();
        assertEquals(harmless, readBack(csv).get(1));
    }

    /** Text as it is in names and addresses: whole characters, no controls. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .filter(c -> Character.isDefined(c)
                        && !Character.isISOControl(c)
                        && Character.getType(c) != Character.SURROGATE)
                .filter(c -> c != 0xFEFF && c < 0xFFFE || c > 0xFFFF)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static String part(ByteArrayOutputStream file, String name) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(file.toByteArray()).get()) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
        }
    }
}
