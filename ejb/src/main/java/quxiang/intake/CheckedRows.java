package quxiang.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Outcomes of rows of which some were refused when their file was read. */
final class CheckedRows {

    private CheckedRows() {}

    /** Asks for the outcomes of those that were not refused yet. @param take gives an outcome for each row, in their order */
    static Map<IntakeRow, RowOutcome> outcomes(List<IntakeRow> rows, Function<List<IntakeRow>, List<RowOutcome>> take) {
        List<IntakeRow> good =
                rows.stream().filter(row -> row.refusal() == null).toList();
        List<RowOutcome> taken = good.isEmpty() ? List.of() : take.apply(good);
        Map<IntakeRow, RowOutcome> outcomes = new LinkedHashMap<>();
        rows.forEach(row -> outcomes.put(row, row.refusal()));
        for (int i = 0; i < good.size(); i++) {
            outcomes.put(good.get(i), taken.get(i));
        }
        return outcomes;
    }

    /** Those that are refused only now. */
    static Map<IntakeRow, RowOutcome> refusals(Map<IntakeRow, RowOutcome> outcomes) {
        Map<IntakeRow, RowOutcome> refused = new LinkedHashMap<>(outcomes);
        refused.entrySet()
                .removeIf(entry ->
                        entry.getKey().refusal() != null || !entry.getValue().isRefusal());
        return refused;
    }
}
