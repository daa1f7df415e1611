package quxiang.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A staged row.
 *
 * @param position 1 for the first row of its table, and so on without a gap
 * @param line where it stood in the file
 * @param cells the texts under the names of their columns
 * @param refusal why it was refused before anything was looked up, or {@code null}
 */
public record IntakeRow(long intakeId, int position, int line, Map<String, String> cells, RowOutcome refusal) {

    /** A staged row that was not refused yet. */
    public IntakeRow(long intakeId, int position, int line, Map<String, String> cells) {
        this(intakeId, position, line, cells, null);
    }

    /** The text in a column, empty when there is no such column. */
    public String cell(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    static Map<String, String> named(List<String> header, List<String> texts) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            named.put(header.get(i), i < texts.size() ? texts.get(i) : "");
        }
        return named;
    }

    /** Without what stood in it, so that no log can hold an ID number. */
    @Override
    public String toString() {
        return "IntakeRow[" + intakeId + ", " + position + "]";
    }
}
