package quxiang.intake;

import java.util.List;

/** Knows the tables of one kind. */
public interface RowTaker {

    IntakeKind kind();

    /** The columns without which a table is none of this kind. */
    List<String> required();

    /** The column that stands under a header, or {@code null} when it is not read. */
    String column(String header);

    /** Whether the same file may be handed in again. */
    boolean takesAgain();

    /** Takes a row, in the transaction of its chunk. It refuses by its outcome, never by an exception. */
    RowOutcome take(IntakeRow row);
}
