package quxiang.roster.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import quxiang.common.IdNumbers;
import quxiang.common.Refusal;
import quxiang.intake.IntakeRow;
import quxiang.intake.RowCheck;
import quxiang.intake.StagedFiles;
import quxiang.intake.StagedFiles.Staged;
import quxiang.roster.format.RosterFiles;

/** Roster files between upload and import. */
class RosterStagingTest {

    private static Staged stage(byte[] upload) {
        return StagedFiles.stage(new RosterTaker(), RosterFiles.SEAL, "C:\\名单\\生源.xlsx", upload);
    }

    private static List<IntakeRow> rows(Staged staged) {
        return StagedFiles.rows(staged, RosterFiles.SEAL, RowCheck.NONE);
    }

    @Test
    void rowsComeBackWithTheirNumbers() {
        Staged staged = stage(RosterFiles.xlsx(List.of(RosterFiles.row(1), RosterFiles.row(2))));
        assertEquals("生源.xlsx", staged.name());
        assertEquals(2, staged.count());
        assertEquals(RosterFiles.header(), staged.columns());
        List<IntakeRow> rows = rows(staged);
        assertEquals(List.of(2, 3), rows.stream().map(IntakeRow::line).toList());
        assertEquals(RosterFiles.row(2), rows.get(1).texts());
    }

    @Test
    void nothingReadableLiesInTheDatabase() {
        byte[] bytes =
                stage(RosterFiles.csv(List.of(RosterFiles.row(1)))).blocks().get(0);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        assertFalse(latin.contains(IdNumbers.of(1)));
        assertFalse(new String(bytes, UTF_8).contains("张三"));
    }

    @Test
    void aResumedFileIsReadBehindTheRowsThatWereDealtWithAndCheckedFromItsFirstRow() {
        Staged staged = stage(RosterFiles.csv(
                IntStream.range(0, 2500).mapToObj(RosterFiles::row).toList()));
        for (int done : new int[] {0, 999, 1000, 1001, 2000, 2499, 2500}) {
            List<Integer> checked = Collections.synchronizedList(new ArrayList<>());
            List<IntakeRow> rest = StagedFiles.rows(
                    staged,
                    RosterFiles.SEAL,
                    row -> {
                        checked.add(row.position());
                        return row;
                    },
                    done);
            assertEquals(
                    IntStream.rangeClosed(done + 1, 2500).boxed().toList(),
                    rest.stream().map(IntakeRow::position).toList());
            assertEquals(IntStream.rangeClosed(1, 2500).boxed().toList(), checked);
        }
    }

    @Test
    void aBlockThatWasAlteredIsNotRead() {
        Staged staged = stage(RosterFiles.csv(List.of(RosterFiles.row(1))));
        staged.blocks().get(0)[100] ^= 1;
        assertThrows(IllegalStateException.class, () -> rows(staged));
    }

    @Test
    void aTitleAboveTheHeaderIsAllowed() {
        String file = "示范大学2027届毕业生\n\n" + new String(RosterFiles.csv(List.of(RosterFiles.row(1))), UTF_8).substring(1);
        Staged staged = stage(file.getBytes(Charset.forName("GB18030")));
        assertEquals(4, rows(staged).get(0).line());
    }

    @Test
    void exactlyTwoHundredThousandRowsFitAndOneMoreIsRefused() {
        StringBuilder file = new StringBuilder("姓名,身份证号,院校代码,学历代码,专业,毕业时间,学号\n");
        file.append("张三,1,10999,31,软件工程,20270701,1\n".repeat(200_000));
        assertEquals(200_000, stage(file.toString().getBytes(UTF_8)).count());
        file.append("张三,1,10999,31,软件工程,20270701,1\n");
        assertEquals("sheet.too_many_rows", refusal(file.toString().getBytes(UTF_8)));
    }

    @Test
    void wrongStructuresAreRefused() {
        assertEquals("roster.no_header", refusal("商品,数量\n笔,2\n".getBytes(UTF_8)));
        assertEquals("roster.no_header", refusal("姓名\n".repeat(3).getBytes(UTF_8)));
        assertEquals("roster.missing_columns", refusal("姓名,身份证号,专业\n张三,1,a\n".getBytes(UTF_8)));
        assertEquals("intake.no_rows", refusal(RosterFiles.xlsx(List.of())));
        assertEquals("sheet.not_a_spreadsheet", refusal("%PDF-1.7 renamed".getBytes(UTF_8)));
        byte[] whole = RosterFiles.xlsx(
                IntStream.range(0, 100).mapToObj(RosterFiles::row).toList());
        assertEquals("sheet.damaged", refusal(Arrays.copyOf(whole, whole.length / 2)));
    }

    private String refusal(byte[] upload) {
        return assertThrows(Refusal.class, () -> stage(upload)).key();
    }
}
