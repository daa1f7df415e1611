package quxiang.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** Outcomes of rows of which some were refused by their check. */
final class CheckedRows {

    private CheckedRows() {}

    /**
     * Asks for the outcomes of those that were not refused yet.
     *
     * @param take gives an outcome for each row, in their order
     * @return the outcomes of all, in their order
     */
    static List<RowOutcome> outcomes(List<IntakeRow> rows, Function<List<IntakeRow>, List<RowOutcome>> take) {
        List<IntakeRow> good =
                rows.stream().filter(row -> row.refusal() == null).toList();
        Iterator<RowOutcome> taken = good.isEmpty()
                ? List.<RowOutcome>of().iterator()
                : take.apply(good).iterator();
        List<RowOutcome> outcomes = new ArrayList<>(rows.size());
        for (IntakeRow row : rows) {
            outcomes.add(row.refusal() != null ? row.refusal() : taken.next());
        }
        return outcomes;
    }
}
