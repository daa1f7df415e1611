package quxiang.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterLayout;

/**
 * What a school says about a graduate in the national roster format, checked. Codes are those of the code tables; what is unknown is
 * {@code null}. Only the name, the document, level, major and the day of graduation are always there, and one of the two numbers.
 */
public final class GraduateFacts {

    private final RosterLayout layout;
    private final Object[] values;
    private final List<RosterColumn> unsaid;

    /** @param values of all columns of the layout in its order: a date, a document, or a text */
    public GraduateFacts(RosterLayout layout, Object... values) {
        this(layout, List.of(), values.clone());
    }

    private GraduateFacts(RosterLayout layout, List<RosterColumn> unsaid, Object[] values) {
        this.layout = layout;
        this.unsaid = unsaid;
        this.values = values;
    }

    /** These facts, of a file without such columns. It is silent on them, which is not that they are empty. */
    public GraduateFacts silentOn(List<RosterColumn> columns) {
        return new GraduateFacts(layout, columns, values);
    }

    /**
     * These facts with what is known of the columns that the file does not have.
     *
     * @param before what the columns said
     */
    public GraduateFacts over(Map<RosterColumn, String> before) {
        Object[] filled = values.clone();
        for (RosterColumn column : unsaid) {
            String was = before.get(column);
            filled[layout.place(column)] =
                    was != null && column.kind() == RosterColumn.Kind.DATE ? LocalDate.parse(was) : was;
        }
        return new GraduateFacts(layout, List.of(), filled);
    }

    /** Whether the file has no column for some of the facts. */
    public boolean isSilent() {
        return !unsaid.isEmpty();
    }

    /** The columns that the file does not have. */
    public List<RosterColumn> unsaid() {
        return unsaid;
    }

    /** The checked value of a column, or {@code null}. */
    public Object value(RosterColumn column) {
        return values[layout.place(column)];
    }

    private String text(RosterColumn column) {
        return (String) value(column);
    }

    public String examNo() {
        return text(RosterColumn.EXAM_NO);
    }

    public String studentNo() {
        return text(RosterColumn.STUDENT_NO);
    }

    public String name() {
        return text(RosterColumn.NAME);
    }

    public IdDocument document() {
        return (IdDocument) value(RosterColumn.ID_NUMBER);
    }

    public String department() {
        return text(RosterColumn.DEPARTMENT);
    }

    public String levelCode() {
        return text(RosterColumn.LEVEL);
    }

    public String major() {
        return text(RosterColumn.MAJOR);
    }

    public String trainingModeCode() {
        return text(RosterColumn.TRAINING_MODE);
    }

    public String originCode() {
        return text(RosterColumn.ORIGIN);
    }

    public LocalDate graduatesOn() {
        return (LocalDate) value(RosterColumn.GRADUATES_ON);
    }

    /** By what a graduate is the same one again within school and cohort: 考生号, else 学号. */
    public String number() {
        return examNo() != null ? "K" + examNo() : "X" + studentNo();
    }

    /**
     * All facts in one text: two rows agree exactly when theirs do. It holds the ID number, so only its keyed hash may be kept. A column
     * that came later stands in it only where it says something, so that the hashes from before it stay right.
     */
    public String canonical() {
        StringBuilder canonical = new StringBuilder(200);
        List<RosterColumn> columns = layout.columns();
        for (int i = 0; i < values.length; i++) {
            RosterColumn column = columns.get(i);
            if (column.column() == null || column.isLater() && values[i] == null) {
                continue;
            }
            if (column.isLater()) {
                canonical.append(column.name()).append('=');
            }
            if (values[i] != null) {
                canonical.append(values[i] instanceof IdDocument document ? document.text() : values[i]);
            }
            canonical.append('\u001F');
        }
        return canonical.toString();
    }

    /** What a column says, the ID number as it may be shown; {@code null} when it says nothing. */
    public String told(RosterColumn column) {
        Object fact = value(column);
        return fact instanceof IdDocument document ? document.masked() : Objects.toString(fact, null);
    }

    /**
     * Whether a fact has changed that favourites and letters rest on. Documents are compared by their hashes.
     *
     * @param before what the columns said
     */
    public boolean tellOtherThan(Map<RosterColumn, String> before) {
        return layout.telling().stream().anyMatch(column -> !Objects.equals(before.get(column), told(column)));
    }

    @Override
    public String toString() {
        return "GraduateFacts[" + number() + "]";
    }
}
