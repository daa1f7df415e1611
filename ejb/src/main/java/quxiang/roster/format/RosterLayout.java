package quxiang.roster.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The columns of a roster in their order. Whatever goes through the facts of a graduate goes through these. */
public final class RosterLayout {

    /** The national flat file of graduates (生源信息). */
    public static final RosterLayout NATIONAL = new RosterLayout(RosterColumn.national());

    private final List<RosterColumn> columns;
    private final List<RosterColumn> kept;
    private final List<RosterColumn> required;
    private final List<RosterColumn> telling;
    private final List<RosterColumn> later;
    private final Map<RosterColumn, Integer> places = new HashMap<>();
    private final Map<String, RosterColumn> byHeader = new HashMap<>();
    private final Map<String, RosterColumn> byName = new HashMap<>();

    private RosterLayout(List<RosterColumn> columns) {
        this.columns = columns;
        this.kept = those(column -> column.column() != null);
        this.required = those(RosterColumn::isRequired);
        this.telling = those(column -> column.isTelling() && !column.isSealed());
        this.later = those(column -> column.isLater() && column.column() != null);
        for (RosterColumn column : columns) {
            places.put(column, places.size());
            byName.put(column.name(), column);
            byHeader.put(RosterColumn.simplified(column.header()), column);
            column.aliases().forEach(alias -> byHeader.put(RosterColumn.simplified(alias), column));
        }
    }

    private List<RosterColumn> those(Predicate<RosterColumn> which) {
        return columns.stream().filter(which).toList();
    }

    /** A copy with one more column at the end. */
    public RosterLayout with(RosterColumn column) {
        List<RosterColumn> more = new ArrayList<>(columns);
        more.add(column);
        return new RosterLayout(List.copyOf(more));
    }

    /** All columns, in the order of the file. */
    public List<RosterColumn> columns() {
        return columns;
    }

    /** Those that the tables have too: all but the school. */
    public List<RosterColumn> kept() {
        return kept;
    }

    /** Without these no row can be valid; besides them one of 考生号 and 学号 is needed. */
    public List<RosterColumn> required() {
        return required;
    }

    /** On these favourites and letters rest, besides the document, which is compared by its hash. */
    public List<RosterColumn> telling() {
        return telling;
    }

    /** Those that older files do not have. Such a file is silent on them and leaves them as they are. */
    public List<RosterColumn> later() {
        return later;
    }

    /** Those of exported lists: first who it is, then the others in the order of the file. */
    public List<RosterColumn> listed() {
        List<RosterColumn> listed = new ArrayList<>(
                List.of(RosterColumn.NAME, RosterColumn.ID_NUMBER, RosterColumn.EXAM_NO, RosterColumn.STUDENT_NO));
        columns.stream()
                .filter(column -> column.listed() != null && !listed.contains(column))
                .forEach(listed::add);
        return listed;
    }

    public List<String> headers() {
        return columns.stream().map(RosterColumn::header).toList();
    }

    /** A row of the file from its cells by header; what is missing stays empty. */
    public List<String> row(Map<String, String> cells) {
        return columns.stream()
                .map(column -> cells.getOrDefault(column.header(), ""))
                .toList();
    }

    /** Where a column stands, counted from 0. */
    public int place(RosterColumn column) {
        return places.get(column);
    }

    /** The column with this name in code, or {@code null}. */
    public RosterColumn named(String name) {
        return byName.get(name);
    }

    /** The column that a header cell means, or {@code null}. Spaces, stars and notes in brackets do not count. */
    public RosterColumn of(String cell) {
        return byHeader.get(RosterColumn.simplified(cell));
    }
}
