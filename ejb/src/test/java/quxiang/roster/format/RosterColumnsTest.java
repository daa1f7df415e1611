package quxiang.roster.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import quxiang.common.Refusal;

class RosterColumnsTest {

    private static final List<String> SHORTEST = List.of("姓名", "身份证号", "院校代码", "学历代码", "专业", "毕业时间", "学号");

    @Test
    void theOrderIsFree() {
        List<String> header = new ArrayList<>(RosterFiles.header());
        Collections.shuffle(header, new Random(3));
        RosterColumns columns = RosterColumns.of(RosterLayout.NATIONAL, header);
        for (RosterColumn column : RosterLayout.NATIONAL.columns()) {
            assertEquals(header.indexOf(column.header()), columns.place(column));
        }
    }

    @Test
    void spacesStarsNotesAndUsualNamesAreUnderstood() {
        RosterColumns columns = RosterColumns.of(
                RosterLayout.NATIONAL, List.of(" 姓 名*", "证件号码（必填）", "院校名称", "学历", "专业名称[全称]", "毕业日期", "备注", "学号\n"));
        assertEquals(1, columns.place(RosterColumn.ID_NUMBER));
        assertEquals(2, columns.place(RosterColumn.SCHOOL));
        assertEquals(7, columns.place(RosterColumn.STUDENT_NO));
        assertEquals(-1, columns.place(RosterColumn.EXAM_NO));
    }

    @Test
    void missingColumnsAreNamed() {
        Refusal refusal =
                assertThrows(Refusal.class, () -> RosterColumns.of(RosterLayout.NATIONAL, List.of("姓名", "身份证号", "专业")));
        assertEquals("roster.missing_columns", refusal.key());
        assertEquals("院校代码、学历代码、毕业时间、考生号/学号", refusal.args()[0]);
    }

    @Test
    void aColumnThatOccursTwiceIsRefused() {
        List<String> header = new ArrayList<>(SHORTEST);
        header.add("姓名");
        assertEquals(
                "roster.column_twice",
                assertThrows(Refusal.class, () -> RosterColumns.of(RosterLayout.NATIONAL, header))
                        .key());
    }

    @Test
    void theColumnsOfAListOfRefusedRowsAreLeftOut() {
        List<String> header = new ArrayList<>(SHORTEST);
        header.addAll(1, RosterColumns.OF_REFUSED_ROWS);
        RosterColumns columns = RosterColumns.of(RosterLayout.NATIONAL, header);
        assertEquals(SHORTEST, columns.headers());
        assertEquals(List.of(0, 4, 5), columns.kept().subList(0, 3));
    }

    @Test
    void aTitleIsNoHeader() {
        assertFalse(RosterColumns.isHeader(RosterLayout.NATIONAL, List.of("示范大学2027届毕业生生源信息表")));
        assertFalse(RosterColumns.isHeader(RosterLayout.NATIONAL, List.of("商品", "数量", "单价")));
        assertTrue(RosterColumns.isHeader(RosterLayout.NATIONAL, SHORTEST));
    }
}
