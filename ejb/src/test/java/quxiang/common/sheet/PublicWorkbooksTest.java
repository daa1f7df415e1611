package quxiang.common.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import quxiang.common.Refusal;

/** The odd workbooks that Apache Tika collected from many programs, read from the package of its tests. */
class PublicWorkbooksTest {

    private static final String FOLDER = "test-documents/";

    /** Those that are not read, and why. */
    private static final Map<String, String> REFUSED = Map.of(
            "protect.xlsx", "sheet.encrypted",
            "protectedFile.xlsx", "sheet.encrypted",
            "testEXCEL_protected_passtika.xlsx", "sheet.encrypted",
            "testEXCEL_protected_passtika_2.xlsx", "sheet.encrypted");

    private static JarFile jar() throws IOException {
        return ((JarURLConnection) PublicWorkbooksTest.class
                        .getResource("/" + FOLDER + "testEXCEL.strict.xlsx")
                        .openConnection())
                .getJarFile();
    }

    private static List<JarEntry> workbooks(JarFile jar) {
        return jar.stream()
                .filter(entry ->
                        entry.getName().startsWith(FOLDER) && entry.getName().endsWith(".xlsx"))
                .toList();
    }

    /** All cells of all visible sheets, one line for each row. */
    private static String text(InputStream file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (SheetReader reader = SheetReader.open(file, SheetLimits.STANDARD)) {
            do {
                text.append('[').append(reader.sheet()).append("]\n");
                for (SheetRow row = reader.next(); row != null; row = reader.next()) {
                    text.append(row.number()).append(row.cells()).append('\n');
                }
            } while (reader.nextSheet());
        }
        return text.toString();
    }

    private static String text(String name) throws IOException {
        try (InputStream file = PublicWorkbooksTest.class.getResourceAsStream("/" + FOLDER + name)) {
            return text(file);
        }
    }

    @Test
    void eachIsReadOrRefusedForItsTrueReason() throws IOException {
        JarFile jar = jar();
        Map<String, String> refused = new TreeMap<>();
        for (JarEntry entry : workbooks(jar)) {
            try (InputStream file = jar.getInputStream(entry)) {
                assertTrue(text(file).startsWith("["), entry.getName());
            } catch (Refusal refusal) {
                refused.put(entry.getName().substring(FOLDER.length()), refusal.key());
            }
        }
        assertTrue(workbooks(jar).size() >= 25);
        assertEquals(REFUSED, refused);
    }

    @Test
    void theStrictKindOfTheStandardIsRead() throws IOException {
        assertEquals("""
                [First Sheet]
                1[Test spreadsheet]
                2[2nd row, 2nd row 2nd column]
                4[This one is red]
                [Sheet Number 2]
                1[Start of 2nd sheet]
                2[Sheet 2 row 2]
                4[I'm in bold blue, on a yellow background]
                6[cb=1, cb=10, cb=2, cb=sum]
                7[1, 10, 2, 13]
                [Sheet3]
                """, text("testEXCEL.strict.xlsx"));
    }

    @Test
    void datesAndFormatsAreWhatTheyShow() throws IOException {
        assertTrue(text("testEXCEL_dateFormats.xlsx").contains("2[2018-09-20]\n3[1996-08-10]\n"));
        assertTrue(text("testEXCEL_poi.xlsx").contains("1[11111.25]\n2[11111.2500]\n"));
        assertTrue(text("testEXCEL_big_numbers.xlsx").contains("1[123456789012345, 123456789012346]\n"));
    }
}
