package quxiang.roster.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quxiang.common.IdNumbers;
import quxiang.common.Refusal;
import quxiang.common.sheet.SheetLine;
import quxiang.common.sheet.SheetWriter;
import quxiang.intake.IntakeRow;
import quxiang.intake.ReadNote;
import quxiang.intake.StagedFiles;
import quxiang.intake.StagedFiles.Staged;
import quxiang.roster.GraduateFacts;
import quxiang.roster.format.RosterChecks;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterColumns;
import quxiang.roster.format.RosterFiles;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.format.RosterRow;

/** Roster files as schools really send them, from the upload to what each row means. */
class SentFilesTest {

    private static final List<String> HEADER =
            List.of("考生号", "学号", "姓名", "身份证号", "院校代码", "所在院系", "学历代码", "专业", "入学时间", "毕业时间");

    private static List<String> row(int n) {
        return List.of(
                String.format("271099901%05d", n),
                "S" + n,
                "张三",
                IdNumbers.of(n),
                "10999",
                "哲学院",
                "31",
                "哲学",
                "2023-09-01",
                "2027-06-30");
    }

    private static List<String> with(List<String> row, String header, String text) {
        List<String> changed = new ArrayList<>(row);
        changed.set(HEADER.indexOf(header), text);
        return changed;
    }

    private static byte[] csv(List<List<String>> rows) {
        StringBuilder file = new StringBuilder();
        rows.forEach(row -> file.append(String.join(",", row)).append('\n'));
        return file.toString().getBytes(UTF_8);
    }

    private static byte[] sheets(Map<String, List<List<String>>> sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> names = new ArrayList<>(sheets.keySet());
        try (SheetWriter writer = SheetWriter.xlsx(out, names.get(0))) {
            for (String name : names) {
                if (!name.equals(names.get(0))) {
                    writer.nextSheet(name);
                }
                for (List<String> row : sheets.get(name)) {
                    writer.row(row);
                }
            }
        }
        return out.toByteArray();
    }

    private static Staged stage(byte[] file) {
        return StagedFiles.stage(new RosterTaker(), RosterFiles.SEAL, "a.xlsx", file);
    }

    private static List<IntakeRow> rows(Staged staged) {
        RosterChecks checks = RosterFiles.checks(RosterColumns.of(RosterLayout.NATIONAL, staged.columns()));
        return StagedFiles.checked(staged, RosterFiles.SEAL, new RosterTaker(), new RosterLines(checks));
    }

    private static GraduateFacts facts(IntakeRow row) {
        assertEquals(null, row.refusal());
        return ((RosterRow) row.meaning()).facts();
    }

    private static GraduateFacts facts(String header, String text) {
        return facts(rows(stage(csv(List.of(HEADER, with(row(1), header, text)))))
                .get(0));
    }

    private static String fault(String header, String text) {
        return rows(stage(csv(List.of(HEADER, with(row(1), header, text)))))
                .get(0)
                .refusal()
                .fault();
    }

    private static List<String> notes(Staged staged) {
        return staged.notes().stream()
                .map(note -> note.kind() + " " + String.join("/", note.args()))
                .filter(note -> !note.startsWith("COLUMNS_ABSENT"))
                .toList();
    }

    @Test
    void everySheetWithTheHeaderIsReadAndTheOthersAreNamed() throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("填表说明", List.of(List.of("说明"), List.of("一人一行")));
        sheets.put("哲学院", List.of(HEADER, row(1), row(2)));
        List<String> turned = new ArrayList<>(HEADER);
        java.util.Collections.reverse(turned);
        List<String> third = new ArrayList<>(row(3));
        java.util.Collections.reverse(third);
        sheets.put("外语学院", List.of(turned, third));
        sheets.put("汇总", List.of(List.of("院系", "专业", "班级", "人数"), List.of("哲学院", "哲学", "1", "2")));
        Staged staged = stage(sheets(sheets));
        List<IntakeRow> rows = rows(staged);
        assertEquals(
                List.of("K27109990100001", "K27109990100002", "K27109990100003"),
                rows.stream().map(row -> facts(row).number()).toList());
        assertEquals(
                List.of("2!2", "2!3", "3!2"),
                rows.stream().map(row -> SheetLine.shown(row.line())).toList());
        assertEquals(
                List.of(
                        "SHEET 哲学院/2/2",
                        "SHEET 外语学院/1/3",
                        "SHEET_UNREAD 填表说明",
                        "SHEET_INCOMPLETE 汇总/姓名、身份证号、院校代码、学历代码、毕业时间、考生号/学号"),
                notes(staged));
    }

    @Test
    void aSheetWithOtherColumnsIsRefusedNotGuessed() throws IOException {
        List<String> shorter = HEADER.subList(1, HEADER.size());
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("一", List.of(HEADER, row(1)));
        sheets.put("二", List.of(shorter, row(2).subList(1, HEADER.size())));
        byte[] file = sheets(sheets);
        Refusal refusal = assertThrows(Refusal.class, () -> stage(file));
        assertEquals("intake.sheets_differ 二", refusal.key() + " " + refusal.args()[0]);
    }

    @Test
    void aHeaderInTwoRowsIsTheSecondOne() {
        List<String> groups = new ArrayList<>(HEADER.subList(0, 4));
        while (groups.size() < HEADER.size()) {
            groups.add("学籍");
        }
        assertEquals(
                "哲学",
                facts(rows(stage(csv(List.of(groups, HEADER, row(1))))).get(0)).major());
    }

    @Test
    void columnsThatAreNotReadAndThoseThatAreAbsentAreNamed() {
        List<String> header = new ArrayList<>(HEADER);
        header.add("照片");
        List<String> row = new ArrayList<>(row(1));
        row.add("x");
        List<ReadNote> notes = stage(csv(List.of(header, row))).notes();
        assertEquals(ReadNote.Kind.COLUMNS_UNREAD, notes.get(0).kind());
        assertEquals(List.of("照片"), notes.get(0).args());
        assertEquals(ReadNote.Kind.COLUMNS_ABSENT, notes.get(1).kind());
        assertTrue(notes.get(1).args().get(0).contains("所在班级"), notes.toString());
    }

    @Test
    void aStrayControlCharacterRefusesItsRowAndNamesIt() {
        List<IntakeRow> rows = rows(stage(csv(List.of(HEADER, row(1), with(row(2), "专业", "哲学\u000B"), row(3)))));
        assertEquals("intake.row.control_character", rows.get(1).refusal().fault());
        assertEquals(List.of("专业", "U+000B"), rows.get(1).refusal().args());
        assertEquals("哲学", facts(rows.get(2)).major());
    }

    @Test
    void aLineInAnotherEncodingRefusesItsRowAlone() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("\uFEFF".getBytes(UTF_8));
        file.writeBytes(csv(List.of(HEADER, row(1))));
        file.writeBytes((String.join(",", row(2)) + "\n").getBytes(Charset.forName("GBK")));
        List<IntakeRow> rows = rows(stage(file.toByteArray()));
        assertEquals("哲学", facts(rows.get(0)).major());
        assertEquals("intake.row.undecodable", rows.get(1).refusal().fault());
    }

    @ParameterizedTest
    @CsvSource({
        "大专, 41",
        "学士, 31",
        "研究生, 11",
        "本科, 31",
        "大学本科, 31",
        "本科生毕业, 31",
        "31 本科毕业, 31",
        "高职, 41",
        "专升本, 31",
        "博士, 01",
        "硕士研究生, 11",
        "高职（专科）, 41",
        "专科(高职), 41",
        "本 科, 31"
    })
    void theUsualWordsForLevelsAreKnown(String written, String code) {
        assertEquals(code, facts("学历代码", written).levelCode());
    }

    @Test
    void aNumberThatMayHaveBeenOctoberIsNeverJanuary() {
        assertEquals("roster.row.month_lost", fault("入学时间", "2023.1"));
        assertEquals("2023-10-01", String.valueOf(facts("入学时间", "2023.10").value(RosterColumn.ENROLLED_ON)));
        assertEquals("2023-09-01", String.valueOf(facts("入学时间", "2023.9").value(RosterColumn.ENROLLED_ON)));
        assertEquals("2027-06-01", String.valueOf(facts("毕业时间", "2027.06").value(RosterColumn.GRADUATES_ON)));
        assertEquals("2023.1", facts("所在院系", "2023.1").department());
    }

    @ParameterizedTest
    @CsvSource({
        "512345678, PASSPORT",
        "E12345678, PASSPORT",
        "AB12345678901, PASSPORT",
        "911124198108030024, RESIDENT_ID",
        "USA310051992073, RESIDENCE_CARD",
        "12345678, TRAVEL_PERMIT",
        "H1234567890, TRAVEL_PERMIT",
        "810000199901010014, RESIDENT_ID"
    })
    void documentsOfForeignersAreTaken(String number, String kind) {
        assertEquals(kind, facts("身份证号", number).document().kind().name());
    }

    @Test
    void aFileMaySayWhatEachDocumentIs() {
        List<String> header = new ArrayList<>(HEADER);
        header.add("证件类型");
        List<List<String>> rows = new ArrayList<>(List.of(header));
        for (String[] one : new String[][] {
            {"12345678", "护照"}, {"110199200401023000", "居民身份证"}, {"12345", "外国护照"}, {"512345678", "居民身份证"}, {"1", "驾照"}
        }) {
            List<String> row = new ArrayList<>(with(row(rows.size()), "身份证号", one[0]));
            row.add(one[1]);
            rows.add(row);
        }
        List<IntakeRow> read = rows(stage(csv(rows)));
        assertEquals("PASSPORT", facts(read.get(0)).document().kind().name());
        assertEquals("RESIDENT_ID", facts(read.get(1)).document().kind().name());
        assertEquals("PASSPORT", facts(read.get(2)).document().kind().name());
        assertEquals("roster.row.id_length", read.get(3).refusal().fault());
        assertEquals("roster.row.document_kind", read.get(4).refusal().fault());
        assertEquals(List.of(), notes(stage(csv(rows))));
    }

    @Test
    void theDocumentsHeaderHasManyNames() {
        for (String name : List.of("身份证件号", "公民身份号码", "身份证号\r\n(18位)", "身份\u200B证号", "證件號")) {
            List<String> header = new ArrayList<>(HEADER);
            header.set(3, "\"" + name + "\"");
            byte[] file = csv(List.of(header, row(1)));
            if (name.equals("證件號")) {
                Refusal refusal = assertThrows(Refusal.class, () -> stage(file));
                assertEquals("roster.missing_columns 身份证号", refusal.key() + " " + refusal.args()[0]);
            } else {
                assertEquals(
                        IdNumbers.of(1),
                        facts(rows(stage(file)).get(0)).document().text());
            }
        }
    }

    @Test
    void endsOfLinesInCellsAreSpaces() {
        assertEquals("计算机 学院", facts("所在院系", "\"计算机\r\n学院\"").department());
        assertEquals("计算机学院", facts("所在院系", "\"计算机学院\r\n\"").department());
    }

    @Test
    void aSchoolWhoseNameEndsInABracketIsThisSchool() {
        RosterChecks.SchoolNames school = new RosterChecks.SchoolNames("14998", "示范石油大学（北京）");
        for (String written : List.of(
                "示范石油大学（北京）", "示范石油大学(北京)", "14998", "14998 示范石油大学（北京）", "示范石油大学（北京）(14998)", "14998(示范石油大学(北京))")) {
            Staged staged = stage(csv(List.of(HEADER, with(row(1), "院校代码", written))));
            RosterChecks checks = new RosterChecks(
                    school,
                    RosterFiles.COHORT,
                    RosterColumns.of(RosterLayout.NATIONAL, staged.columns()),
                    RosterFiles.codes(),
                    RosterFiles.SEAL);
            facts(StagedFiles.checked(staged, RosterFiles.SEAL, new RosterTaker(), new RosterLines(checks))
                    .get(0));
        }
        assertEquals("roster.row.other_school", fault("院校代码", "示范大学(北京)"));
    }

    @ParameterizedTest
    @CsvSource({
        "王\uE863, 王䶮",
        "\u2EE2超, 马超",
        "买买提.艾力, 买买提·艾力",
        "李\uD883\uDEDD, 李\uD883\uDEDD",
        "钱\uD884\uDF50, 钱\uD884\uDF50"
    })
    void namesAreKeptAsTheyAreSpelled(String written, String kept) {
        assertEquals(kept, facts("姓名", written).name());
    }

    @Test
    void whatNoNameHasIsNamed() {
        List<IntakeRow> rows =
                rows(stage(csv(List.of(HEADER, with(row(1), "姓名", "王小二1"), with(row(2), "姓名", "王\uE000")))));
        assertEquals(List.of("1"), rows.get(0).refusal().args());
        assertEquals(List.of("\uE000"), rows.get(1).refusal().args());
    }

    @Test
    void aTitleWithCommasAboveATableWithSemicolonsIsRead() {
        String table = "示范大学,2027届,毕业生生源信息\n" + String.join(";", HEADER) + "\n" + String.join(";", row(1)) + "\n";
        assertEquals("哲学", facts(rows(stage(table.getBytes(UTF_8))).get(0)).major());
    }
}
