package quxiang.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.common.crypto.Seal;
import quxiang.common.sql.BulkInsert;

/** The rows of an uploaded table as they wait, are refused and go. */
class IntakesTest {

    private static final List<String> COLUMNS = List.of("付款流水号", "付款状态");

    private final Intakes intakes = new Intakes();
    private TestDatabase database;

    private Intake open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        intakes.seal = new Seal(new byte[32]);
        intakes.jdbi = database.jdbi();
        database.execute("""
                insert into intake (id, kind, file_name, header, state, total_rows, read_rows, taken, unchanged, refused,
                    started_name, created_at, version)
                values (7, 'BANK_RESULTS', 'a.csv', 'x', 'RUNNING', 120, 1, 0, 0, 0, '李四', current_timestamp, 1)
                """);
        Object[][] rows = new Object[120][];
        for (int i = 0; i < rows.length; i++) {
            byte[] cells = intakes.seal.seal("QX" + (i + 1) + Intake.SEPARATOR + "success");
            rows[i] =
                    new Object[] {7L, i + 1, i + 2, cells, i == 2 ? "remittance.row.twice" : null, i == 2 ? "3" : null};
        }
        intakes.jdbi.useHandle(handle -> BulkInsert.insert(
                handle, "intake_row", "intake_id, position, line_no, cells_sealed, fault, args", List.of(rows)));
        return new Running();
    }

    private static final class Running extends Intake {

        @Override
        Long id() {
            return 7L;
        }

        @Override
        int readRows() {
            return 1;
        }

        @Override
        List<String> header() {
            return COLUMNS;
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static List<String> told(List<IntakeRow> rows) {
        return rows.stream()
                .map(row -> row.position() + " " + row.line() + " " + row.cell("付款流水号") + " "
                        + (row.refusal() == null
                                ? "-"
                                : row.refusal().fault() + row.refusal().args()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreReadInOrderWithWhatSpeaksAgainstThem(Vendor vendor) {
        Intake intake = open(vendor);
        assertEquals(
                List.of("2 3 QX2 -", "3 4 QX3 remittance.row.twice[3]", "4 5 QX4 -"), told(intakes.rows(intake, 1, 3)));
        assertEquals(List.of("120 121 QX120 -"), told(intakes.rows(intake, 119, 500)));
    }

    @ParameterizedTest
    @EnumSource
    void refusedRowsStayWhenTheOthersOfTheirChunkGo(Vendor vendor) {
        Intake intake = open(vendor);
        List<IntakeRow> chunk = intakes.rows(intake, 0, 5);
        intakes.refuse(
                intake,
                Map.of(
                        chunk.get(0), RowOutcome.refused("remittance.row.unknown"),
                        chunk.get(4), RowOutcome.refused("remittance.row.sum", "1.78", "0.05")));
        intakes.drop(intake, chunk);
        assertEquals(
                List.of(
                        "1 2 QX1 remittance.row.unknown[]",
                        "3 4 QX3 remittance.row.twice[3]",
                        "5 6 QX5 remittance.row.sum[1.78, 0.05]",
                        "6 7 QX6 -"),
                told(intakes.rows(intake, 0, 4)));
        intakes.dropWaiting(intake);
        assertEquals(1, database.number("select count(*) from intake_row"), "rows behind the first have gone");
    }
}
