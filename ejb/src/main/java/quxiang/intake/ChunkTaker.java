package quxiang.intake;

import java.util.List;
import java.util.Set;
import quxiang.common.Refusal;
import quxiang.common.sheet.SheetLimits;

/** The part of an import that is specific to a kind of table. Everything else is the same for all kinds. */
public interface ChunkTaker {

    /** 16 MiB and 50,000 rows. */
    SheetLimits LIMITS = new SheetLimits(16L * 1024 * 1024, 50_000, 40, 500, 128L * 1024 * 1024, 120);

    /** The kind of table that it imports. */
    IntakeKind kind();

    /** The required columns: a table without them is none of this kind. */
    List<String> required();

    /** The column that stands under a header, or {@code null} when it is not read. */
    String column(String header);

    /** The columns by which people recognise a row. */
    List<String> telling();

    /** Those of them that are shown masked, such as ID numbers. */
    default Set<String> secret() {
        return Set.of();
    }

    /** Whether the same file may be uploaded again. */
    boolean takesAgain();

    /** How large a table may be. */
    default SheetLimits limits() {
        return LIMITS;
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

    /**
     * The check of each row while a file is read. One for each file, because a row may be compared with those before
     * it.
     */
    default RowCheck check() {
        return (line, cells, mangled) -> null;
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
    default List<RowOutcome> preview(IntakeOwner owner, List<IntakeRow> rows) {
        throw new Refusal("intake.no_preview");
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
