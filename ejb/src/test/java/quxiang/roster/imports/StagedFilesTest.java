package quxiang.roster.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quxiang.common.IdNumbers;
import quxiang.common.Refusal;
import quxiang.roster.format.RosterFiles;
import quxiang.roster.format.StagedRow;

class StagedFilesTest {

    @TempDir
    private Path folder;

    private StagedFiles files;

    @BeforeEach
    void files() {
        files = new StagedFiles(folder, RosterFiles.SEAL);
    }

    private StagedFile stage(byte[] upload) {
        try {
            return files.stage("C:\\名单\\生源.xlsx", new ByteArrayInputStream(upload));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<StagedRow> rows(StagedFile staged) throws IOException {
        List<StagedRow> rows = new ArrayList<>();
        try (StagedFiles.Rows in = files.open(staged.name())) {
            for (StagedRow row = in.next(); row != null; row = in.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private void assertNothingLeft() {
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void rowsComeBackWithTheirNumbers() throws IOException {
        StagedFile staged = stage(RosterFiles.xlsx(List.of(RosterFiles.row(1), RosterFiles.row(2))));
        assertEquals("生源.xlsx", staged.uploadedAs());
        assertEquals(2, staged.rows());
        assertEquals(RosterFiles.header(), staged.headers());
        List<StagedRow> rows = rows(staged);
        assertEquals(List.of(2, 3), rows.stream().map(StagedRow::number).toList());
        assertEquals(RosterFiles.row(2), rows.get(1).cells());
    }

    @Test
    void nothingReadableLiesOnDisk() throws IOException {
        StagedFile staged = stage(RosterFiles.csv(List.of(RosterFiles.row(1))));
        byte[] bytes = Files.readAllBytes(folder.resolve(staged.name()));
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        assertFalse(latin.contains(IdNumbers.of(1)));
        assertFalse(new String(bytes, UTF_8).contains("张三"));
    }

    @Test
    void aTitleAboveTheHeaderIsAllowed() throws IOException {
        String file = "示范大学2027届毕业生\n\n" + new String(RosterFiles.csv(List.of(RosterFiles.row(1))), UTF_8).substring(1);
        StagedFile staged = stage(file.getBytes(Charset.forName("GB18030")));
        assertEquals(4, rows(staged).get(0).number());
    }

    @Test
    void exactlyTwoHundredThousandRowsFitAndOneMoreIsRefused() {
        StringBuilder file = new StringBuilder("姓名,身份证号,院校代码,学历代码,专业,毕业时间,学号\n");
        file.append("张三,1,10999,31,软件工程,20270701,1\n".repeat(200_000));
        assertEquals(200_000, stage(file.toString().getBytes(UTF_8)).rows());
        file.append("张三,1,10999,31,软件工程,20270701,1\n");
        assertEquals("sheet.too_many_rows", refusal(file.toString().getBytes(UTF_8)));
    }

    @Test
    void wrongStructuresAreRefusedAndLeaveNothing() {
        assertEquals("roster.no_header", refusal("商品,数量\n笔,2\n".getBytes(UTF_8)));
        assertEquals("roster.no_header", refusal("姓名\n".repeat(3).getBytes(UTF_8)));
        assertEquals("roster.missing_columns", refusal("姓名,身份证号,专业\n张三,1,a\n".getBytes(UTF_8)));
        assertEquals("roster.no_rows", refusal(RosterFiles.xlsx(List.of())));
        assertEquals("sheet.not_a_spreadsheet", refusal("%PDF-1.7 renamed".getBytes(UTF_8)));
        byte[] whole = RosterFiles.xlsx(
                IntStream.range(0, 100).mapToObj(RosterFiles::row).toList());
        assertEquals("sheet.damaged", refusal(Arrays.copyOf(whole, whole.length / 2)));
        assertNothingLeft();
    }

    private String refusal(byte[] upload) {
        return assertThrows(Refusal.class, () -> stage(upload)).key();
    }

    @Test
    void aFileThatWasCutOffIsNoticed() throws IOException {
        StagedFile staged = stage(RosterFiles.csv(
                IntStream.range(0, 2000).mapToObj(RosterFiles::row).toList()));
        Path path = folder.resolve(staged.name());
        byte[] bytes = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(bytes, bytes.length - 100));
        assertThrows(IOException.class, () -> rows(staged));
    }

    @Test
    void whatNoImportNeedsIsDeletedOnceItIsOld() throws IOException {
        StagedFile needed = stage(RosterFiles.csv(List.of(RosterFiles.row(1))));
        StagedFile forgotten = stage(RosterFiles.csv(List.of(RosterFiles.row(1))));
        Instant written =
                Files.getLastModifiedTime(folder.resolve(needed.name())).toInstant();
        files.deleteAllBut(Set.of(needed.name()), written.plus(5, ChronoUnit.MINUTES));
        assertTrue(files.exists(forgotten.name()));
        files.deleteAllBut(Set.of(needed.name()), written.plus(2, ChronoUnit.HOURS));
        assertFalse(files.exists(forgotten.name()));
        assertTrue(files.exists(needed.name()));
    }
}
