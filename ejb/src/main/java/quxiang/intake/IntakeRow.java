package quxiang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A staged row.
 *
 * @param position 1 for the first row of its table, and so on without a gap
 * @param line where it stood in the file
 * @param columns the names of the columns
 * @param texts what stands in them
 * @param mangled a bit for each text that no longer is what was typed
 * @param meaning what its check made of it, or {@code null}
 * @param refusal why it was refused before anything was looked up, or {@code null}
 */
public record IntakeRow(
        long intakeId,
        int position,
        int line,
        List<String> columns,
        List<String> texts,
        long mangled,
        Object meaning,
        RowOutcome refusal) {

    /** A staged row that was not checked yet. */
    IntakeRow(long intakeId, int position, int line, List<String> columns, List<String> texts, long mangled) {
        this(intakeId, position, line, columns, texts, mangled, null, null);
    }

    /** The same with the texts under the names of their columns. */
    public IntakeRow(long intakeId, int position, int line, Map<String, String> cells) {
        this(intakeId, position, line, new ArrayList<>(cells.keySet()), new ArrayList<>(cells.values()), 0);
    }

    /** The text in a column, empty when there is no such column. */
    public String cell(String column) {
        int place = columns.indexOf(column);
        return place < 0 || place >= texts.size() ? "" : texts.get(place).strip();
    }

    /** Whether the text in a column is no longer what was typed. */
    public boolean isMangled(String column) {
        int place = columns.indexOf(column);
        return place >= 0 && (mangled >>> place & 1) == 1;
    }

    /** The row with what its check made of it. */
    public IntakeRow meaning(Object read) {
        return new IntakeRow(intakeId, position, line, columns, texts, mangled, read, refusal);
    }

    /** The row with the reason why it is refused. */
    public IntakeRow refused(RowOutcome why) {
        return new IntakeRow(intakeId, position, line, columns, texts, mangled, null, why);
    }

    /** Without what stood in it, so that no log can hold an ID number. */
    @Override
    public String toString() {
        return "IntakeRow[" + intakeId + ", " + position + "]";
    }
}
