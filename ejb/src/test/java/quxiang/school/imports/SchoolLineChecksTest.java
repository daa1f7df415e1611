package quxiang.school.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quxiang.intake.IntakeRow;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.reference.Regions;

class SchoolLineChecksTest {

    private final SchoolLineChecks checks = new SchoolLineChecks(new Regions(new Places()));

    /** A province and a city in it. */
    private static final class Places extends Codes {

        private static final List<Code> ALL =
                List.of(new Code("460000", "海南省", null, null), new Code("460100", "海口市", null, "460000"));

        @Override
        public Optional<Code> find(CodeTable table, String code) {
            return ALL.stream().filter(one -> one.code().equals(code)).findFirst();
        }

        @Override
        public List<Code> list(CodeTable table) {
            return ALL;
        }
    }

    private static IntakeRow row(int line, Map<String, String> other) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("院校代码", "14601");
        cells.put("院校名称", "琼州示范学院");
        cells.put("所在地区", "海南省 海口市");
        cells.put("开通网上签约", "是");
        cells.put("就业部门电话", "0898-60001000");
        cells.put("校级账号姓名", "黎老师");
        cells.put("校级账号手机号", "19900007003");
        cells.putAll(other);
        return new IntakeRow(1, line, line, cells);
    }

    @Test
    void aRowSaysWhereTheSchoolIsByNameOrCode() {
        SchoolLine line = (SchoolLine) checks.check(row(2, Map.of())).meaning();
        assertEquals("460100 true 0898-60001000", line.region() + " " + line.onlineSigning() + " " + line.phone());
        SchoolLine other = (SchoolLine) checks.check(row(
                        3,
                        Map.of(
                                "院校代码",
                                "14602",
                                "院校名称",
                                "琼海示范学院",
                                "所在地区",
                                "460100",
                                "开通网上签约",
                                "",
                                "就业部门电话",
                                "",
                                "校级账号手机号",
                                "19900007004")))
                .meaning();
        assertEquals("460100 false null", other.region() + " " + other.onlineSigning() + " " + other.phone());
    }

    @ParameterizedTest
    @CsvSource({
        "院校代码, 1460, school.code",
        "院校代码, '', intake.row.empty",
        "院校名称, <b>, school.name",
        "所在地区, 火星, school.row.region",
        "所在地区, 海口市, school.row.region",
        "开通网上签约, 也许, school.row.online",
        "就业部门电话, 请来电, school.phone",
        "校级账号姓名, a>b, account.name",
        "校级账号手机号, 12345678901, account.mobile"
    })
    void whatIsWrongIsToldWithItsColumn(String column, String text, String fault) {
        IntakeRow checked = checks.check(row(2, Map.of(column, text)));
        assertEquals(
                column + " " + fault,
                checked.refusal().column() + " " + checked.refusal().fault());
    }

    @Test
    void ofTwoAlikeTheFirstCountsAndARefusedOneIsForgotten() {
        assertEquals(
                "school.code",
                checks.check(row(2, Map.of("院校代码", "x"))).refusal().fault());
        assertNull(checks.check(row(3, Map.of())).refusal());
        IntakeRow again = checks.check(row(4, Map.of("院校代码", "14602", "校级账号手机号", "19900007004")));
        assertEquals(
                "school.row.twice [院校名称, 3]",
                again.refusal().fault() + " " + again.refusal().args());
    }
}
