package quxiang.roster.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quxiang.intake.RowCheck;
import quxiang.intake.StagedFiles;
import quxiang.intake.StagedFiles.Staged;
import quxiang.roster.format.RosterChecks;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterColumns;
import quxiang.roster.format.RosterFiles;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.format.RosterRow;
import quxiang.roster.format.RowFault;
import quxiang.roster.format.RowRefusal;
import quxiang.roster.format.StagedRow;

/** A roster that was opened in Excel and saved again. */
class ExcelFilesTest {

    /** What Excel makes of a row: the zeros in front are gone, days are its own. */
    private static final Map<RosterColumn, String> SAVED = Map.of(
            RosterColumn.ETHNICITY, "1",
            RosterColumn.POLITICS, "3",
            RosterColumn.LEVEL, "1",
            RosterColumn.MAJOR_CODE, "80902",
            RosterColumn.ENROLLED_ON, "2023/9/1",
            RosterColumn.GRADUATES_ON, "46569");

    private static List<RosterRow> read(byte[] upload) {
        Staged staged = StagedFiles.stage(new RosterTaker(), RosterFiles.SEAL, "生源.csv", upload);
        RosterChecks checks = RosterFiles.checks(RosterColumns.of(RosterLayout.NATIONAL, staged.columns()));
        return StagedFiles.rows(staged, RosterFiles.SEAL, RowCheck.NONE).stream()
                .map(row -> checks.check(new StagedRow(row.line(), row.texts(), row.mangled())))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,44,true",
        "UTF-8,59,true",
        "GB18030,44,false",
        "GB18030,59,false",
        "UTF-16LE,9,true",
        "UTF-8,9,false"
    })
    void whatExcelSavesAsTextIsReadInEachOfItsForms(String charset, int separator, boolean mark) {
        StringBuilder file = new StringBuilder(mark ? "\uFEFF" : "");
        for (List<String> row : List.of(
                RosterFiles.header(),
                RosterFiles.row(1, SAVED),
                RosterFiles.row(2, Map.of(RosterColumn.ID_NUMBER, "1.10199E+17")),
                RosterFiles.row(3, Map.of(RosterColumn.EXAM_NO, "2.71099E+13")))) {
            file.append(String.join(String.valueOf((char) separator), row)).append("\r\n");
        }
        List<RosterRow> rows = read(file.toString().getBytes(Charset.forName(charset)));
        asTyped(rows.get(0));
        assertEquals(
                new RowRefusal(RosterColumn.ID_NUMBER, RowFault.MANGLED, "身份证号"),
                rows.get(1).refusal());
        assertEquals(
                new RowRefusal(RosterColumn.EXAM_NO, RowFault.MANGLED, "考生号"),
                rows.get(2).refusal());
    }

    @Test
    void whatExcelSavesAsAWorkbookOfNumbersIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "t", "1.0")) {
            Worksheet sheet = book.newWorksheet("生源");
            List<String> header = RosterFiles.header();
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
                for (int n = 1; n <= 2; n++) {
                    Map<RosterColumn, String> number = Map.of(RosterColumn.ID_NUMBER, "110199200501010000");
                    String cell = RosterFiles.row(n, n == 1 ? SAVED : number).get(column);
                    boolean typedAsText = column == RosterLayout.NATIONAL.place(RosterColumn.ID_NUMBER) && n == 1;
                    if (cell.matches("\\d+") && !typedAsText) {
                        sheet.value(n, column, Double.valueOf(cell));
                    } else {
                        sheet.value(n, column, cell);
                    }
                }
            }
        }
        List<RosterRow> rows = read(out.toByteArray());
        asTyped(rows.get(0));
        assertEquals(RowFault.MANGLED, rows.get(1).refusal().fault());
    }

    private static void asTyped(RosterRow row) {
        assertNull(row.refusal(), () -> String.valueOf(row.refusal()));
        assertEquals(
                "01 03 01 080902 2023-09-01 2027-07-01",
                List.of(
                                RosterColumn.ETHNICITY,
                                RosterColumn.POLITICS,
                                RosterColumn.LEVEL,
                                RosterColumn.MAJOR_CODE,
                                RosterColumn.ENROLLED_ON,
                                RosterColumn.GRADUATES_ON)
                        .stream()
                        .map(row.facts()::told)
                        .collect(Collectors.joining(" ")));
    }
}
