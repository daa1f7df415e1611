package quxiang.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Checks the rows of one table in their order, without looking anything up. */
@FunctionalInterface
public interface RowCheck {

    /** Finds no fault. */
    RowCheck NONE = row -> row;

    /** @return the row with the reason why it is refused, or with what it means */
    IntakeRow check(IntakeRow row);

    /**
     * The first cell that is no longer what was typed, or is empty and must not be.
     *
     * @param columns all that are read
     * @param required those that every row fills
     */
    static Optional<RowOutcome> cellFault(IntakeRow row, List<String> columns, List<String> required) {
        for (String column : columns) {
            if (row.isMangled(column)) {
                return Optional.of(RowOutcome.refusedIn(column, "intake.row.mangled", List.of(column)));
            }
            if (required.contains(column) && row.cell(column).isEmpty()) {
                return Optional.of(RowOutcome.refusedIn(column, "intake.row.empty", List.of(column)));
            }
        }
        return Optional.empty();
    }

    /** Whether rows are not compared with those before them. */
    default boolean isAboutOneRow() {
        return this == NONE;
    }

    /**
     * The same check of rows that hold no character that no one typed; others are refused.
     *
     * @param isRead whether the column under a header is read: nobody minds what stands in another one
     */
    default RowCheck ofReadable(List<String> columns, Predicate<String> isRead) {
        return new Readable(columns.stream().map(isRead::test).toList(), this);
    }

    /** Refuses rows with control characters, and with what could not be decoded. */
    record Readable(List<Boolean> read, RowCheck more) implements RowCheck {

        private static final int UNDECODABLE = 0xFFFD;
        private static final int LONGEST_HEADER = 30;

        @Override
        public IntakeRow check(IntakeRow row) {
            for (int i = 0; i < row.texts().size(); i++) {
                int odd = i < read.size() && read.get(i) ? odd(row.texts().get(i)) : -1;
                if (odd >= 0) {
                    return row.refused(fault(abbreviated(row.columns().get(i)), odd));
                }
            }
            return more.check(row);
        }

        private static int odd(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == UNDECODABLE || Character.isISOControl(c)) {
                    return c;
                }
            }
            return -1;
        }

        /** A header may hold a long explanation. */
        private static String abbreviated(String header) {
            return header.substring(0, Math.min(header.length(), LONGEST_HEADER));
        }

        private static RowOutcome fault(String column, int odd) {
            return odd == UNDECODABLE
                    ? RowOutcome.refusedIn(column, "intake.row.undecodable", List.of(column))
                    : RowOutcome.refusedIn(
                            column, "intake.row.control_character", List.of(column, String.format("U+%04X", odd)));
        }

        @Override
        public boolean isAboutOneRow() {
            return more.isAboutOneRow();
        }
    }
}
