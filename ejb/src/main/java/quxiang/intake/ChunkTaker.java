package quxiang.intake;

import java.util.List;
import java.util.Set;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.sheet.SheetLimits;

/** The part of an import that is specific to a kind of table. Everything else is the same for all kinds. */
public interface ChunkTaker {

    /** 16 MiB and 50,000 rows. */
    SheetLimits LIMITS = new SheetLimits(16L * 1024 * 1024, 50_000, 40, 500, 128L * 1024 * 1024, 120);

    /** What a list of refused rows has behind the columns of the file, in both languages. */
    Set<String> OF_REFUSED_ROWS = Set.of("行号", "列", "原因", "未导入原因", "Row", "Column", "Reason");

    /** The kind of table that it imports. */
    IntakeKind kind();

    /** The required columns: a table without them is none of this kind. */
    List<String> required();

    /** The column that stands under a header, or {@code null} when it is not read. */
    String column(String header);

    /**
     * The columns that are kept, or {@code null} when the row is not the header.
     *
     * @throws Refusal when it is the header, but not that of such a table
     */
    default TableColumns header(List<String> cells) {
        TableColumns columns = TableColumns.named(cells, this::column);
        return columns.names().containsAll(required()) ? columns : null;
    }

    /** The columns that a table with these could have and has not, where that means that nothing is said of them. */
    default List<String> absent(List<String> columns) {
        return List.of();
    }

    /** Whether a header is one of those that a list of refused rows has in addition. */
    default boolean isOfRefusedRows(String header) {
        return OF_REFUSED_ROWS.contains(header);
    }

    /** Why a table without a header is refused. */
    default Refusal noHeader() {
        return new Refusal("intake.missing_columns", String.join("、", required()));
    }

    /** The columns by which people recognise a row. */
    List<String> telling();

    /** Those of them that are shown masked, such as ID numbers. */
    default Set<String> secret() {
        return Set.of();
    }

    /** What stands in the {@link #telling} columns of a row, masked where it is {@link #secret}. */
    default List<String> words(IntakeRow row) {
        return telling().stream()
                .map(column -> secret().contains(column) ? RefusedIntakeRow.masked(row.cell(column)) : row.cell(column))
                .toList();
    }

    /** Whether refused rows name the column at fault. */
    default boolean namesColumns() {
        return false;
    }

    /** Whether the same file may be uploaded again. */
    boolean takesAgain();

    /** How large a table may be. */
    default SheetLimits limits() {
        return LIMITS;
    }

    /** Refuses an actor of the owner who may not hand in, see or undo such tables. */
    default void requireAllowed(Actor actor) {
        // the role is enough
    }

    /**
     * Refuses an owner who may not upload so many rows now. It runs in the transaction that stages the table: who locks
     * its owner here lets one in at a time.
     *
     * @param rows how many, 0 before the file is read
     */
    default void admit(IntakeOwner owner, int rows) {
        // the role is enough
    }

    /** Whether a table that waits for confirmation has to be answered before the next one is uploaded. */
    default boolean wantsAnswer() {
        return false;
    }

    /**
     * The check of each row before it is taken. One for each table, because a row may be compared with those before it:
     * a table that is resumed is checked again from its first row.
     */
    default RowCheck check(IntakeOwner owner, List<String> columns) {
        return RowCheck.NONE;
    }

    /** Whether the job has to {@link #preview} all rows before it takes any. It asks when it begins. */
    default boolean needsPreview(IntakeOwner owner) {
        return false;
    }

    /**
     * Imports rows in the transaction of their chunk. It refuses rows by their outcomes, never by an exception.
     *
     * @return an outcome for each row, in their order
     */
    List<RowOutcome> take(long intakeId, IntakeOwner owner, List<IntakeRow> rows);

    /**
     * A dry run: says what {@link #take} would do, and changes nothing.
     *
     * @throws Refusal {@code intake.no_preview} when this kind has none
     */
    default List<RowOutcome> preview(long intakeId, IntakeOwner owner, List<IntakeRow> rows) {
        throw new Refusal("intake.no_preview");
    }

    /** Whether what a preview refused stays refused. Otherwise all rows are asked anew once it is confirmed. */
    default boolean remembersRefusals() {
        return false;
    }

    /** Deletes what the preview of a table noted; it is confirmed, or nobody will confirm it any more. */
    default void forgetPreview(long intakeId) {
        // the counts and the refused rows are all that most previews note
    }

    /** All rows of a table were taken, in the transaction of the last chunk. */
    default void completed(long intakeId, IntakeOwner owner) {
        // nobody has to be told
    }

    /** Whether a job takes back what a table did; otherwise {@link #undo} does so at once. */
    default boolean undoesByJob() {
        return false;
    }

    /**
     * How many rows the job is to take back.
     *
     * @throws Refusal when something is built upon them
     */
    default int undoable(long intakeId, IntakeOwner owner) {
        throw new Refusal("intake.no_undo");
    }

    /**
     * Reverts what a table did.
     *
     * @throws Refusal {@code intake.no_undo} when this kind cannot be taken back
     */
    default Undone undo(long intakeId, IntakeOwner owner) {
        throw new Refusal("intake.no_undo");
    }

    /**
     * The result of a revert.
     *
     * @param undone how many rows were taken back
     * @param kept how many were not, because something is built upon them
     */
    record Undone(int undone, int kept) {}
}
