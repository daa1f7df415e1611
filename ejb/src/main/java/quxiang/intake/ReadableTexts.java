package quxiang.intake;

import java.util.List;
import java.util.function.Predicate;

/** Refuses rows with characters that no one typed, then asks the check of the kind. */
final class ReadableTexts implements RowCheck {

    private static final int UNDECODABLE = 0xFFFD;

    private final RowCheck more;
    private final List<Boolean> read;

    /** @param isRead whether the column under a header is read: nobody minds what stands in another one */
    ReadableTexts(List<String> columns, Predicate<String> isRead, RowCheck more) {
        this.more = more;
        this.read = columns.stream().map(isRead::test).toList();
    }

    @Override
    public IntakeRow check(IntakeRow row) {
        for (int i = 0; i < row.texts().size(); i++) {
            String text = row.texts().get(i);
            if (i < read.size() && read.get(i)) {
                int odd = text.chars().filter(ReadableTexts::isOdd).findFirst().orElse(-1);
                if (odd >= 0) {
                    return row.refused(fault(row.columns().get(i), odd));
                }
            }
        }
        return more.check(row);
    }

    private static boolean isOdd(int c) {
        return c == UNDECODABLE || Character.isISOControl(c);
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
