package quxiang.roster.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.IdNumbers;
import quxiang.common.crypto.SealPurpose;
import quxiang.intake.RowOutcome;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterColumns;
import quxiang.roster.format.RosterFiles;
import quxiang.roster.format.RosterLayout;

/** The set-based taking of rows, on both databases. */
class RosterChunkTest extends OnBothDatabases {

    @ParameterizedTest
    @EnumSource
    void newRowsAreAddedSealedAndFoundByHash(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1), RosterFiles.row(2, Map.of(RosterColumn.NAME, "李𬭸")));
        assertEquals("2 2 0 0 0", counts());
        assertEquals("李𬭸", value("select name from graduate where exam_no = '27109990100002'"));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id_sealed, id_hash, live_id_hash, id_masked, graduates_on, enrolled_on, created_at"
                                + " from graduate where exam_no = '27109990100001'")) {
            assertTrue(row.next());
            assertEquals(IdNumbers.of(1), RosterFiles.SEAL.open(SealPurpose.PERSON, row.getString(2), row.getBytes(1)));
            assertEquals(RosterFiles.SEAL.hash(SealPurpose.PERSON, IdNumbers.of(1)), row.getString(2));
            assertEquals("1/2027/" + row.getString(2), row.getString(3));
            assertEquals("1101**********" + IdNumbers.of(1).substring(14), row.getString(4));
            assertEquals("2027-07-01", row.getString(5));
            assertEquals("2023-09-01", row.getString(6));
            assertEquals(AT, row.getTimestamp(7).toInstant());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aThousandRowsAndOneGetDifferentIdentifiers(Database database) throws SQLException {
        begin(database);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            rows.add(RosterFiles.row(i));
        }
        take(rows.toArray(List[]::new));
        assertEquals("1001", value("select count(distinct id) from graduate"));
        sql("select count(*) from graduate");
        take(RosterFiles.row(2000));
        assertEquals("1002", value("select count(distinct id) from graduate"));
    }

    @ParameterizedTest
    @EnumSource
    void theSameFileAgainChangesNothing(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1), RosterFiles.row(2));
        String before = value("select sum(version) from graduate");
        nextFile();
        take(RosterFiles.row(1), RosterFiles.row(2));
        assertEquals("2 0 0 2 0", counts());
        assertEquals(before, value("select sum(version) from graduate"));
    }

    private void nextFileFromBeforeThereWereNumbers() throws SQLException {
        nextFile();
        checks = RosterFiles.checks(RosterColumns.of(
                RosterLayout.NATIONAL,
                RosterFiles.header().stream()
                        .filter(header -> !List.of("手机号", "电子邮箱").contains(header))
                        .toList()));
    }

    @ParameterizedTest
    @EnumSource
    void aFileWithoutTheColumnsOfContactSaysNothingOfThem(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1, Map.of(RosterColumn.MOBILE, "139 0000 1234", RosterColumn.EMAIL, "One@Example.cn")));
        nextFileFromBeforeThereWereNumbers();
        take(RosterFiles.row(1));
        assertEquals("1 0 0 1 0", counts());
        nextFileFromBeforeThereWereNumbers();
        take(RosterFiles.row(1, Map.of(RosterColumn.CLASS_NAME, "软件2302")));
        assertEquals("1 0 1 0 0", counts());
        assertEquals(
                "13900001234 one@example.cn 软件2302",
                value("select concat(roster_mobile, ' ', roster_email, ' ', class_name) from graduate"));
        nextFile();
        take(RosterFiles.row(1, Map.of(RosterColumn.CLASS_NAME, "软件2302")));
        assertEquals("1 0 1 0 0", counts());
        assertNull(value("select roster_mobile from graduate"), "an empty cell takes the number away");
    }

    @ParameterizedTest
    @EnumSource
    void absentColumnsStayAsTheyAre(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1, Map.of(RosterColumn.ENROLLED_ON, "2023-09-01")));
        nextFile();
        List<String> few = List.of("考生号", "姓名", "身份证号", "院校代码", "学历代码", "专业", "毕业时间", "所在班级");
        checks = RosterFiles.checks(RosterColumns.of(RosterLayout.NATIONAL, few));
        List<String> whole = RosterFiles.row(1, Map.of(RosterColumn.CLASS_NAME, "软件2302"));
        List<String> row = new ArrayList<>();
        few.forEach(header -> row.add(whole.get(RosterFiles.header().indexOf(header))));
        while (row.size() < whole.size()) {
            row.add("");
        }
        take(row);
        assertEquals("1 0 1 0 0", counts());
        assertEquals(
                "软件2302 计算机学院 2023000001 01 2023-09-01",
                value(
                        "select concat(class_name, ' ', department, ' ', student_no, ' ', ethnicity_code, ' ', enrolled_on)"
                                + " from graduate"));
        nextFile();
        take(RosterFiles.row(1, Map.of(RosterColumn.CLASS_NAME, "软件2302")));
        assertEquals("1 0 0 1 0", counts());
    }

    @ParameterizedTest
    @EnumSource
    void exchangedNumbersAreChangesOfThePeopleWhoHaveThem(Database database) throws SQLException {
        begin(database);
        Map<RosterColumn, String> first = Map.of(RosterColumn.NAME, "换号甲", RosterColumn.ID_NUMBER, IdNumbers.of(1));
        Map<RosterColumn, String> second = Map.of(RosterColumn.NAME, "换号乙", RosterColumn.ID_NUMBER, IdNumbers.of(2));
        take(RosterFiles.row(1, first), RosterFiles.row(2, second), RosterFiles.row(3));
        String person = value("select id from graduate where name = '换号甲'");
        nextFile();
        TakenChunk taken = take(RosterFiles.row(1, second), RosterFiles.row(2, first));
        assertEquals("2 0 2 0 0", counts());
        assertEquals(List.of(), taken.corrected(), "whoever they are, they are still the same");
        assertEquals("27109990100002", value("select exam_no from graduate where id = " + person));
        assertEquals("1/2027/K27109990100001", value("select roster_key from graduate where name = '换号乙'"));
        nextFile();
        take(RosterFiles.row(2, second));
        assertEquals("1 0 0 0 1", counts());
        assertEquals("roster.row.number_taken", refused().get(0).fault());
    }

    @ParameterizedTest
    @EnumSource
    void aNumberThatComesLaterBelongsToTheSameGraduate(Database database) throws SQLException {
        begin(database);
        take(
                RosterFiles.row(1, Map.of(RosterColumn.EXAM_NO, "")),
                RosterFiles.row(2, Map.of(RosterColumn.EXAM_NO, "")));
        nextFile();
        take(RosterFiles.row(1), RosterFiles.row(2, Map.of(RosterColumn.ID_NUMBER, IdNumbers.of(20))));
        assertEquals("2 0 2 0 0", counts());
        assertEquals("2", value("select count(*) from graduate"));
        assertEquals(
                "1/2027/K27109990100001", value("select roster_key from graduate where student_no = '2023000001'"));
    }

    @ParameterizedTest
    @EnumSource
    void whoseDocumentItTrulyIsCanComeInTheSameFile(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1));
        nextFile();
        take(
                RosterFiles.row(1, Map.of(RosterColumn.ID_NUMBER, IdNumbers.of(100))),
                RosterFiles.row(5, Map.of(RosterColumn.NAME, "真主", RosterColumn.ID_NUMBER, IdNumbers.of(1))));
        assertEquals("2 1 1 0 0", counts());
        nextFile();
        take(RosterFiles.row(6, Map.of(RosterColumn.NAME, "他人", RosterColumn.ID_NUMBER, IdNumbers.of(1))));
        assertEquals("roster.row.id_taken", refused().get(0).fault());
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatDiffersIsChangedAndCorrectionsAreTold(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1), RosterFiles.row(2), RosterFiles.row(3), RosterFiles.row(4), RosterFiles.row(5));
        nextFile();
        TakenChunk counts = take(
                RosterFiles.row(1, Map.of(RosterColumn.NAME, "改名")),
                RosterFiles.row(2, Map.of(RosterColumn.CLASS_NAME, "软件2302")),
                RosterFiles.row(3, Map.of(RosterColumn.ID_NUMBER, IdNumbers.of(300))),
                RosterFiles.row(4),
                RosterFiles.row(5, Map.of(RosterColumn.LEVEL, "11")));
        assertEquals("5 0 4 1 0", counts());
        assertEquals(3, counts.corrected().size());
        assertEquals("软件2302", value("select class_name from graduate where exam_no = '27109990100002'"));
        assertEquals("2", value("select version from graduate where exam_no = '27109990100003'"));
        assertEquals(
                "1/2027/" + RosterFiles.SEAL.hash(SealPurpose.PERSON, IdNumbers.of(300)),
                value("select live_id_hash from graduate where exam_no = '27109990100003'"));
    }

    @ParameterizedTest
    @EnumSource
    void rowsMissingFromANewFileStay(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1), RosterFiles.row(2));
        nextFile();
        take(RosterFiles.row(2));
        assertEquals("2", value("select count(*) from graduate where removed_at is null"));
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentThatIsSomebodyElsesIsRefusedWithTheirNumber(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1), RosterFiles.row(2));
        nextFile();
        take(
                RosterFiles.row(3, Map.of(RosterColumn.ID_NUMBER, IdNumbers.of(1))),
                RosterFiles.row(2, Map.of(RosterColumn.ID_NUMBER, IdNumbers.of(400))),
                RosterFiles.row(4));
        assertEquals("3 1 1 0 1", counts());
        assertEquals(
                List.of(RowOutcome.refusedIn("身份证号", "roster.row.id_taken", List.of("27109990100001"))), refused());
    }

    @ParameterizedTest
    @EnumSource
    void aRemovedGraduateComesBack(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1));
        sql("update graduate set removed_at = now(), live_id_hash = null");
        connection.commit();
        nextFile();
        TakenChunk counts = take(RosterFiles.row(1));
        assertEquals(List.of(RowOutcome.CHANGED), counts.outcomes());
        assertEquals(List.of(), counts.corrected());
        assertEquals(
                "1/2027/" + RosterFiles.SEAL.hash(SealPurpose.PERSON, IdNumbers.of(1)),
                value("select live_id_hash from graduate where removed_at is null"));
    }

    @ParameterizedTest
    @EnumSource
    void aRowOfAnotherSchoolIsRefusedWithBothNames(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1, Map.of(RosterColumn.SCHOOL, "14999")), RosterFiles.row(2));
        assertEquals("2 1 0 0 1", counts());
        assertEquals(
                List.of(RowOutcome.refusedIn("院校代码", "roster.row.other_school", List.of("14999", "10999", "示范大学"))),
                refused());
    }

    @ParameterizedTest
    @EnumSource
    void anotherSchoolsGraduatesAreNeverTouched(Database database) throws SQLException {
        begin(database);
        take(RosterFiles.row(1));
        school(2);
        nextFile();
        take(RosterFiles.row(1, Map.of(RosterColumn.NAME, "改名")));
        assertEquals("1 1 0 0 0", counts());
        assertEquals("1", value("select count(*) from graduate where school_id = 1 and name <> '改名'"));
        assertEquals("1", value("select count(*) from graduate where school_id = 2 and name = '改名'"));
    }

    @ParameterizedTest
    @EnumSource
    void signsThatMeanSomethingToADatabaseStayText(Database database) throws SQLException {
        begin(database);
        String strange = "a\\N\t\"';--\\x41\n{b}";
        take(RosterFiles.row(1, Map.of(RosterColumn.DEPARTMENT, strange, RosterColumn.CLASS_NAME, "\\N")));
        assertEquals(strange, value("select department from graduate"));
        assertEquals("\\N", value("select class_name from graduate"));
    }
}
