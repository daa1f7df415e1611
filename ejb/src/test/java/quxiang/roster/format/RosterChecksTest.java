package quxiang.roster.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quxiang.common.IdNumbers;
import quxiang.common.Words;
import quxiang.roster.GraduateFacts;

class RosterChecksTest {

    private final RosterChecks checks = RosterFiles.checks();

    private RosterRow check(int number, Map<RosterColumn, String> but) {
        return checks.check(new StagedRow(number, RosterFiles.row(number, but), 0));
    }

    private RosterRow check(RosterColumn column, String text) {
        return RosterFiles.checks().check(new StagedRow(2, RosterFiles.row(2, Map.of(column, text)), 0));
    }

    private static void assertTaken(RosterRow row) {
        assertNull(row.refusal(), () -> String.valueOf(row.refusal()));
    }

    private static void assertRefused(RosterFault expected, RosterRow row) {
        assertEquals(
                expected.fault(), row.refusal() == null ? null : row.refusal().fault());
        assertEquals(expected.column(), row.refusal().column());
    }

    private record RosterFault(String column, RowFault fault) {}

    private void assertRefused(RosterColumn column, String text, RowFault fault) {
        assertRefused(new RosterFault(column.header(), fault), check(column, text));
    }

    @Test
    void aRowOfTheNationalFileIsTakenWithAllItsFacts() {
        GraduateFacts facts = check(2, Map.of()).facts();
        assertEquals("27109990100002", facts.examNo());
        assertEquals("2023000002", facts.studentNo());
        assertEquals(IdNumbers.of(2), facts.document().text());
        assertEquals(LocalDate.of(2027, 7, 1), facts.graduatesOn());
        assertEquals("2023-09-01", facts.told(RosterColumn.ENROLLED_ON));
        assertEquals("31", facts.levelCode());
        assertEquals("110105", facts.originCode());
        assertNull(facts.told(RosterColumn.MAJOR_DIRECTION));
        assertNull(facts.told(RosterColumn.TEACHER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NAME", "ID_NUMBER", "SCHOOL", "LEVEL", "MAJOR", "GRADUATES_ON"})
    void aRowWithoutARequiredCellIsRefused(String column) {
        assertRefused(RosterLayout.NATIONAL.named(column), " \u3000", RowFault.REQUIRED);
    }

    @Test
    void oneOfTheTwoNumbersIsEnough() {
        assertTaken(check(2, Map.of(RosterColumn.EXAM_NO, "")));
        assertTaken(check(3, Map.of(RosterColumn.STUDENT_NO, "")));
        RosterRow neither = check(4, Map.of(RosterColumn.EXAM_NO, "", RosterColumn.STUDENT_NO, ""));
        assertEquals(RowFault.NO_NUMBER, neither.refusal().fault());
    }

    @ParameterizedTest
    @CsvSource({
        "1101051949123100,ID_LENGTH",
        "110105491231002,ID_LENGTH",
        "990105194912310021,ID_REGION",
        "110105194913310021,ID_BIRTHDAY",
        "110105194912310021,ID_CHECK_DIGIT",
        "11010519491231000,ID_LENGTH",
        "110105194912310000,MANGLED",
        "1101051949123X0021,ID_CHARACTER",
        "没有,ID_DOCUMENT",
        "ABC,ID_DOCUMENT",
        "ABCDEFGH,ID_DOCUMENT"
    })
    void aWrongDocumentIsRefusedWithItsFault(String text, RowFault fault) {
        assertRefused(RosterColumn.ID_NUMBER, text, fault);
    }

    @ParameterizedTest
    @CsvSource({
        "E12345678,E1*****78",
        "G1234567,G1****67",
        "H12345678,H1*****78",
        "M1234567801,M1*******01",
        "12345678,12****78",
        "810000199408230021,8100**********0021"
    })
    void passportsAndPermitsAreTakenAndMasked(String text, String masked) {
        assertEquals(
                masked, check(RosterColumn.ID_NUMBER, text).facts().document().masked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'%s", "=\"%s\"", " %s\t", "\u200B%s"})
    void whatSpreadsheetsPutAroundANumberIsUndone(String form) {
        String id = IdNumbers.of(7);
        assertEquals(
                id,
                check(RosterColumn.ID_NUMBER, form.formatted(id))
                        .facts()
                        .document()
                        .text());
    }

    @Test
    void fullWidthDigitsAndASmallXAreUndone() {
        assertEquals(
                "11010519491231002X",
                check(RosterColumn.ID_NUMBER, "１１０１０５１９４９１２３１００２ｘ")
                        .facts()
                        .document()
                        .text());
    }

    @Test
    void aNumberThatTheSpreadsheetHasMangledIsRefusedWithThatReason() {
        for (RosterColumn column : List.of(RosterColumn.ID_NUMBER, RosterColumn.EXAM_NO, RosterColumn.STUDENT_NO)) {
            StagedRow row = new StagedRow(
                    2, RosterFiles.row(2, Map.of(column, "1.10105E+17")), 1L << RosterLayout.NATIONAL.place(column));
            assertRefused(
                    new RosterFault(column.header(), RowFault.MANGLED),
                    RosterFiles.checks().check(row));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20270701",
                "2027-07-01",
                "2027/7/1",
                "2027.7.1",
                "2027年7月1日",
                "２０２７０７０１",
                "46569",
                "2027-07",
                "202707",
                "2027年7月",
                "2027-07-01 00:00:00",
                "2027-07-01T00:00"
            })
    void daysAreReadInManySpellings(String text) {
        assertEquals(
                LocalDate.of(2027, 7, 1),
                check(RosterColumn.GRADUATES_ON, text).facts().graduatesOn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-30", "20271301", "七月", "27-07-01", "1", "123456789", "2027"})
    void whatIsNoDayIsRefused(String text) {
        assertRefused(RosterColumn.GRADUATES_ON, text, RowFault.DATE);
    }

    @ParameterizedTest
    @CsvSource({"20260901,true", "20270101,true", "20270831,true", "20271231,true", "20260831,false", "20280101,false"})
    void theGraduationLiesInTheCohort(String day, boolean taken) {
        RosterRow row = check(RosterColumn.GRADUATES_ON, day);
        assertEquals(
                taken ? null : RowFault.OTHER_COHORT,
                row.isRefused() ? row.refusal().fault() : null);
    }

    @Test
    void nobodyGraduatesBeforeEnrolling() {
        assertRefused(RosterColumn.ENROLLED_ON, "20270901", RowFault.DATES_ORDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31", "本科毕业", "31 本科毕业", "31-本科毕业", "31本科毕业", "31(本科毕业)", "本科", "３１", "31（本科毕业）"})
    void codesAreReadAsCodeNameOrBoth(String text) {
        assertEquals("31", check(RosterColumn.LEVEL, text).facts().levelCode());
    }

    @ParameterizedTest
    @CsvSource({
        "GENDER,1,1|男|1 男|1-男",
        "ETHNICITY,01,01|1|汉族|汉|01 汉族|1汉族",
        "ETHNICITY,05,5|维吾尔族|维吾尔|05-维吾尔族",
        "POLITICS,03,03|3|共青团员|团员|03 共青团员|中国共产主义青年团团员",
        "POLITICS,01,1|党员|中共党员|01中国共产党党员",
        "LEVEL,01,01|1|博士毕业|博士|01 博士毕业|博士研究生",
        "LEVEL,41,41|专科|专科(高职)毕业|高职|41 专科",
        "TRAINING_MODE,2,2|定向|定向生|2 定向",
        "ORIGIN,110000,110000|北京市|北京|110000 北京市",
        "ORIGIN,110105,110105|北京市朝阳区|北京市 朝阳区|110105 朝阳区|110105北京市朝阳区",
        "ORIGIN,220104,220104|吉林省长春市朝阳区|220104 朝阳区",
        "ORIGIN,110103,110103",
        "HARDSHIP,0,0|无|非困难生|0 非困难生",
        "HARDSHIP,5,5|就业困难、残疾|残疾+就业困难|残疾，就业困难，残疾",
        "MAJOR_CODE,080902,080902|80902|080902 软件工程|080902软件工程|80902（软件工程）",
        "MAJOR_CODE,0812Z1,0812Z1|0812z1",
        "MAJOR_CODE,,软件工程",
        "TEACHER,1,1|1 师范生"
    })
    void everyCodeColumnIsReadAsCodeNameOrBothAlsoWithoutItsZero(String name, String code, String spellings) {
        RosterColumn column = RosterLayout.NATIONAL.named(name);
        for (String spelling : spellings.split("\\|", -1)) {
            RosterRow row = check(column, spelling);
            assertTaken(row);
            assertEquals(code, row.facts().told(column), spelling);
        }
    }

    @Test
    void unknownAndContradictingCodesAreRefused() {
        assertRefused(RosterColumn.LEVEL, "99", RowFault.CODE_UNKNOWN);
        assertRefused(RosterColumn.LEVEL, "中专", RowFault.CODE_UNKNOWN);
        assertRefused(RosterColumn.LEVEL, "31 硕士毕业", RowFault.CODE_AND_NAME);
        assertRefused(RosterColumn.GENDER, "男性", RowFault.CODE_UNKNOWN);
        assertRefused(RosterColumn.ORIGIN, "朝阳区", RowFault.CODE_UNKNOWN);
        assertRefused(RosterColumn.ORIGIN, "990105", RowFault.CODE_UNKNOWN);
        assertRefused(RosterColumn.ORIGIN, "110105 海淀区", RowFault.CODE_AND_NAME);
        assertRefused(RosterColumn.HARDSHIP, "8", RowFault.CODE_UNKNOWN);
        assertRefused(RosterColumn.HARDSHIP, "残疾、富裕", RowFault.CODE_UNKNOWN);
        assertRefused(RosterColumn.ETHNICITY, "99", RowFault.CODE_UNKNOWN);
        assertRefused(RosterColumn.MAJOR_CODE, "080902 法学", RowFault.CODE_AND_NAME);
        assertRefused(RosterColumn.MAJOR_CODE, "法学", RowFault.NUMBER_CHARACTERS);
    }

    @Test
    void hardshipsAddUp() {
        assertEquals("6", check(RosterColumn.HARDSHIP, "6").facts().told(RosterColumn.HARDSHIP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10999", "示范大学", "10999示范大学", "示范大学(10999)", "10999 示范大学", "１０９９９"})
    void theOwnSchoolIsKnownByCodeNameOrBoth(String text) {
        assertTaken(check(RosterColumn.SCHOOL, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"14999", "线下学院", "示范大学分校", "10999线下学院", "109990"})
    void rowsOfAnotherSchoolAreRefused(String text) {
        assertRefused(RosterColumn.SCHOOL, text, RowFault.OTHER_SCHOOL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13900001234",
                "139 0000 1234",
                "139-0000-1234",
                "+86 13900001234",
                "8613900001234",
                "１３９００００１２３４"
            })
    void mobileNumbersAreReadInManySpellings(String text) {
        assertEquals("13900001234", check(RosterColumn.MOBILE, text).facts().told(RosterColumn.MOBILE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1390000123", "139000012345", "12900001234", "010-60000999", "无"})
    void whatIsNoMobileNumberIsRefused(String text) {
        assertRefused(RosterColumn.MOBILE, text, RowFault.MOBILE);
    }

    @Test
    void mailAddressesAreReadInSmallLetters() {
        assertEquals(
                "li.he@example.cn",
                check(RosterColumn.EMAIL, " Li.He@Example.cn").facts().told(RosterColumn.EMAIL));
        assertRefused(RosterColumn.EMAIL, "li.he#example.cn", RowFault.MAIL);
    }

    @Test
    void theSameGraduateTwiceInAFileIsRefusedTheSecondTime() {
        assertTaken(check(2, Map.of()));
        RosterRow sameNumber = check(3, Map.of(RosterColumn.EXAM_NO, "27109990100002"));
        assertEquals(RowFault.SAME_NUMBER_TWICE, sameNumber.refusal().fault());
        assertEquals(List.of("2"), sameNumber.refusal().args());
        RosterRow sameId = check(4, Map.of(RosterColumn.ID_NUMBER, IdNumbers.of(2)));
        assertEquals(RowFault.SAME_ID_TWICE, sameId.refusal().fault());
        assertEquals(List.of("2"), sameId.refusal().args());
    }

    @Test
    void aRefusedRowDoesNotStandInTheWayOfACorrectOne() {
        assertFalse(check(2, Map.of(RosterColumn.MAJOR, "")).refusal() == null);
        assertTaken(check(2, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"张䶮", "李𬭸", "阿卜杜拉·买买提", "买买提•阿里", "O'Brien, John", "欧阳 一二", "José María", "〇三"})
    void namesOfAllPeoplesAreTaken(String name) {
        assertTaken(check(RosterColumn.NAME, name));
    }

    @Test
    void namesAreSpelledAlike() {
        assertEquals("张三", check(RosterColumn.NAME, "张\u3000三 ").facts().name());
        assertEquals("买买提·阿里", check(RosterColumn.NAME, "买买提•阿里").facts().name());
        assertEquals("Anna Li", check(RosterColumn.NAME, "Ａnna  Li").facts().name());
    }

    @Test
    void aNameWithDigitsIsRefused() {
        assertRefused(RosterColumn.NAME, "张三1", RowFault.NAME);
        assertRefused(RosterColumn.NAME, "<b>张三</b>", RowFault.NAME);
    }

    @Test
    void whatDoesNotFitIntoItsColumnIsRefused() {
        assertRefused(RosterColumn.DEPARTMENT, "院".repeat(101), RowFault.TOO_LONG);
        assertTaken(check(RosterColumn.DEPARTMENT, "𬭸".repeat(100)));
        assertRefused(RosterColumn.EXAM_NO, "1".repeat(21), RowFault.TOO_LONG);
        assertRefused(RosterColumn.STUDENT_NO, "2023/01", RowFault.NUMBER_CHARACTERS);
    }

    @Test
    void equalRowsHaveEqualHashesAndOthersNot() {
        String hash = RosterFiles.checks()
                .check(new StagedRow(2, RosterFiles.row(5), 0))
                .factsHash();
        assertEquals(
                hash,
                RosterFiles.checks()
                        .check(new StagedRow(9, RosterFiles.row(5), 0))
                        .factsHash());
        Map<RosterColumn, String> other = Map.of(RosterColumn.CLASS_NAME, "软件2302");
        assertNotEquals(
                hash,
                RosterFiles.checks()
                        .check(new StagedRow(2, RosterFiles.row(5, other), 0))
                        .factsHash());
    }

    @Test
    void theTextBehindTheHashIsWhatItWasInTheFirstRelease() {
        assertEquals(
                ("27109990100002|张三丙|" + IdNumbers.of(2) + "|1|01|03|计算机学院|软件2301|2023000002|31|080902|软件工程||1||110105"
                                + "|4|2023-09-01|2027-07-01|0||城镇|普通全日制|")
                        .replace('|', '\u001F'),
                check(2, Map.of()).facts().canonical());
    }

    @Test
    void everyFaultHasASentenceInBothLanguages() {
        for (RowFault fault : RowFault.values()) {
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                String sentence = Words.of(locale).text("refusal." + fault.key(), "a", "b", "c");
                assertFalse(sentence.isBlank());
                assertFalse(sentence.contains("{"), sentence);
            }
        }
    }

    @Test
    void noTextFormOfARowShowsTheIdNumber() {
        RosterRow row = check(2, Map.of());
        assertFalse((row + " " + row.facts() + " " + row.facts().document())
                .contains(IdNumbers.of(2).substring(6, 14)));
    }
}
