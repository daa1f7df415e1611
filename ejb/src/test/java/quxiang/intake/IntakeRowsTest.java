package quxiang.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.roster.format.RosterFiles;

/** The rows of uploaded tables on both databases. */
class IntakeRowsTest {

    private static final List<String> COLUMNS = List.of("姓名", "身份证号");
    private static final RowOutcome FAULT = RowOutcome.refusedIn("身份证号", "roster.row.id_taken", List.of("7", "8"));

    private TestDatabase database;

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsWaitAndAreRefused(Vendor vendor) {
        database = TestDatabase.of(vendor);
        Jdbi jdbi = database.jdbi();
        jdbi.useHandle(handle -> handle.execute("""
                insert into intake (id, kind, file_name, header, total_rows, state, read_rows, taken, unchanged, refused,
                    started_name, created_at, version)
                values (7, 'ROSTER', 'a', 'a', 1500, 'RUNNING', 0, 0, 0, 0, 'a', now(), 1)"""));
        IntakeRows table = new IntakeRows(jdbi, RosterFiles.SEAL);
        table.keep(7, blocks(1500));
        StagedRows.Source source = new StagedRows.Source(7, COLUMNS, 0, 1500, false, RowCheck.NONE);
        List<IntakeRow> rows = table.block(source, 1);
        assertEquals(1000, rows.size());
        assertEquals(List.of("张三1000", "1000"), rows.get(999).texts());
        assertEquals(1001, rows.get(999).line());
        assertEquals(500, table.block(source, 1001).size());
        assertEquals(1001, table.block(source, 1001).get(0).position());

        table.refuse(rows.subList(0, 3), List.of(RowOutcome.TAKEN, FAULT, RowOutcome.UNCHANGED));
        table.refuse(rows.subList(3, 5), List.of(RowOutcome.refused("roster.row.required", "姓名"), RowOutcome.TAKEN));
        List<RefusedIntakeRow> refused = refused(table, 1500, 10);
        assertEquals(
                List.of(
                        new RefusedIntakeRow(
                                3,
                                List.of("张三2"),
                                List.of("张三2", "2"),
                                "身份证号",
                                "roster.row.id_taken",
                                List.of("7", "8")),
                        new RefusedIntakeRow(
                                5, List.of("张三4"), List.of("张三4", "4"), null, "roster.row.required", List.of("姓名"))),
                refused);
        assertEquals(1, refused(table, 3, 10).size(), "only of the rows that count");
        assertEquals(1, refused(table, 1500, 1).size());
        byte[] sealed =
                jdbi.withHandle(handle -> handle.createQuery("select cells_sealed from intake_row where position = 2")
                        .mapTo(byte[].class)
                        .one());
        assertFalse(new String(sealed, StandardCharsets.UTF_8).contains("张三"));

        StagedRows.Source remembering = new StagedRows.Source(7, COLUMNS, 0, 1500, true, RowCheck.NONE);
        assertEquals(FAULT, table.block(remembering, 1).get(1).refusal());
        table.forgetRefusals(7, 1, 3);
        assertEquals(
                List.of(5),
                refused(table, 1500, 10).stream().map(RefusedIntakeRow::line).toList());
        table.drop(7);
        assertEquals(
                0,
                jdbi.<Integer, RuntimeException>withHandle(
                        handle -> handle.createQuery("select count(*) from intake_block")
                                .mapTo(int.class)
                                .one()));
    }

    private static List<RefusedIntakeRow> refused(IntakeRows table, int within, int most) {
        return table.refused(7, COLUMNS, within, most, row -> List.of(row.cell("姓名")));
    }

    private static List<byte[]> blocks(int rows) {
        List<byte[]> blocks = new ArrayList<>();
        RowBlock block = new RowBlock();
        for (int i = 1; i <= rows; i++) {
            block.add(i + 1, 0, List.of("张三" + i, String.valueOf(i)));
            if (block.isFull() || i == rows) {
                blocks.add(block.sealed(RosterFiles.SEAL, blocks.size() * RowBlock.ROWS + 1));
                block = new RowBlock();
            }
        }
        return blocks;
    }

    @Test
    void aTextIsFoundByTheNameOfItsColumn() {
        IntakeRow row = new IntakeRow(1, 1, 2, COLUMNS, List.of(" 张三 "), 0b1);
        assertEquals("张三", row.cell("姓名"));
        assertEquals("", row.cell("身份证号"));
        assertEquals("", row.cell("学号"));
        assertEquals(true, row.isMangled("姓名"));
        assertFalse(row.isMangled("身份证号"));
        assertEquals("x", new IntakeRow(1, 1, 2, Map.of("a", "x")).cell("a"));
    }
}
