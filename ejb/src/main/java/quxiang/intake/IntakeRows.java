package quxiang.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.common.sql.BulkInsert;

/** The rows of uploaded tables: sealed blocks of those that wait, and each row that was refused. */
@Dependent
class IntakeRows {

    private static final String REFUSED = "intake_id, position, line_no, cells_sealed, column_name, fault, args";

    private final Jdbi jdbi;
    private final Seal seal;

    @Inject
    IntakeRows(Jdbi jdbi, Seal seal) {
        this.jdbi = jdbi;
        this.seal = seal;
    }

    /** Keeps the blocks of a table until its rows are taken. */
    void keep(long intakeId, List<byte[]> blocks) {
        List<Object[]> values = new ArrayList<>();
        for (byte[] block : blocks) {
            values.add(new Object[] {intakeId, values.size() * RowBlock.ROWS + 1, block});
        }
        jdbi.useHandle(
                handle -> BulkInsert.insert(handle, "intake_block", "intake_id, first_position, rows_sealed", values));
    }

    /** The rows of a block, with what an earlier preview refused where that is remembered. */
    List<IntakeRow> block(StagedRows.Source table, int first) {
        byte[] sealed = jdbi.withHandle(handle -> handle.createQuery(
                        "select rows_sealed from intake_block where intake_id = :id and first_position = :first")
                .bind("id", table.intakeId())
                .bind("first", first)
                .mapTo(byte[].class)
                .one());
        List<IntakeRow> rows = RowBlock.open(sealed, seal, table.intakeId(), first, table.columns());
        if (table.remembersRefusals()) {
            for (Refused known : refused(table.intakeId(), first, first + rows.size() - 1, RowBlock.ROWS)) {
                rows.set(
                        known.position() - first,
                        rows.get(known.position() - first).refused(known.outcome()));
            }
        }
        return rows;
    }

    /** A refused row as it is in the table. */
    record Refused(int position, int lineNo, String columnName, String fault, String args, byte[] cellsSealed) {

        RowOutcome outcome() {
            return RowOutcome.refusedIn(
                    columnName,
                    fault,
                    args == null || args.isEmpty() ? List.of() : List.of(args.split(Intake.SEPARATOR, -1)));
        }
    }

    private List<Refused> refused(long intakeId, int first, int last, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select position, line_no, column_name, fault, args, cells_sealed from intake_row
                        where intake_id = :id and position between :first and :last order by position
                        fetch first :most rows only
                        """)
                .bind("id", intakeId)
                .bind("first", first)
                .bind("last", last)
                .bind("most", most)
                .mapTo(Refused.class)
                .list());
    }

    /**
     * The rows that were refused, in order.
     *
     * @param within up to which row
     * @param words the cells by which people recognise a row
     */
    List<RefusedIntakeRow> refused(
            long intakeId, List<String> columns, int within, int most, Function<IntakeRow, List<String>> words) {
        return refused(intakeId, 1, within, most).stream()
                .map(row -> {
                    List<String> texts =
                            List.of(seal.open(SealPurpose.INTAKE, owner(intakeId, row.position()), row.cellsSealed())
                                    .split(Intake.SEPARATOR, -1));
                    IntakeRow cells = new IntakeRow(intakeId, row.position(), row.lineNo(), columns, texts, 0);
                    RowOutcome why = row.outcome();
                    return new RefusedIntakeRow(
                            row.lineNo(), words.apply(cells), texts, why.column(), why.fault(), why.args());
                })
                .toList();
    }

    private static String owner(long intakeId, int position) {
        return "row " + position + " of import " + intakeId;
    }

    /** Keeps those of some rows that are refused, sealed, with their reasons. @param outcomes of all of them, in their order */
    void refuse(List<IntakeRow> rows, List<RowOutcome> outcomes) {
        List<Object[]> refused = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            RowOutcome outcome = outcomes.get(i);
            if (outcome.isRefusal()) {
                IntakeRow row = rows.get(i);
                refused.add(new Object[] {
                    row.intakeId(),
                    row.position(),
                    row.line(),
                    seal.seal(
                            SealPurpose.INTAKE,
                            owner(row.intakeId(), row.position()),
                            String.join(Intake.SEPARATOR, row.texts())),
                    outcome.column(),
                    outcome.fault(),
                    String.join(Intake.SEPARATOR, outcome.args())
                });
            }
        }
        if (!refused.isEmpty()) {
            jdbi.useHandle(handle -> BulkInsert.insert(handle, "intake_row", REFUSED, refused));
        }
    }

    /** Deletes what was refused from one row to another one. */
    void forgetRefusals(long intakeId, int first, int last) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from intake_row where intake_id = :id and position between :first and :last")
                .bind("id", intakeId)
                .bind("first", first)
                .bind("last", last)
                .execute());
    }

    /** Deletes the blocks of a table. */
    void drop(long intakeId) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from intake_block where intake_id = :id")
                .bind("id", intakeId)
                .execute());
    }
}
