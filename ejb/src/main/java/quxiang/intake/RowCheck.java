package quxiang.intake;

/** Checks the rows of one table in their order, without looking anything up. */
@FunctionalInterface
public interface RowCheck {

    /** Finds no fault. */
    RowCheck NONE = row -> row;

    /** @return the row with the reason why it is refused, or with what it means */
    IntakeRow check(IntakeRow row);

    /** Whether rows are not compared with those before them. */
    default boolean isAboutOneRow() {
        return this == NONE;
    }
}
