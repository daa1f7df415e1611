package quxiang.roster.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quxiang.common.Refusal;

/**
 * Where in one file each column of the roster stands. The order is free, columns that are not of the roster are carried along unread; those
 * that a list of refused rows has in addition are left out, so that the corrected list can be uploaded as it is.
 */
public final class RosterColumns {

    /** What a list of refused rows has behind the columns of the file. */
    public static final List<String> OF_REFUSED_ROWS = List.of("行号", "列", "原因");

    /** 证件类型: a file may say what each {@link RosterColumn#ID_NUMBER} is. */
    private static final Set<String> KIND_OF_DOCUMENT = Set.of("证件类型", "身份证件类型", "证件种类", "证件类别", "身份证件种类");

    private static final int ENOUGH_TO_BE_A_HEADER = 3;

    private final RosterLayout layout;
    private final Map<RosterColumn, Integer> places;
    private final List<Integer> kept;
    private final List<String> headers;

    private RosterColumns(
            RosterLayout layout, Map<RosterColumn, Integer> places, List<Integer> kept, List<String> headers) {
        this.layout = layout;
        this.places = places;
        this.kept = kept;
        this.headers = headers;
    }

    /** Whether a row may be the header: a title or a note above it names hardly three columns. */
    public static boolean isHeader(RosterLayout layout, List<String> cells) {
        return cells.stream().map(layout::of).filter(c -> c != null).distinct().count() >= ENOUGH_TO_BE_A_HEADER;
    }

    /**
     * Reads the header.
     *
     * @throws Refusal {@code roster.missing_columns} (which), {@code roster.column_twice} (which)
     */
    public static RosterColumns of(RosterLayout layout, List<String> cells) {
        Map<RosterColumn, Integer> places = new HashMap<>();
        Set<RosterColumn> exact = new HashSet<>();
        List<Integer> kept = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (OF_REFUSED_ROWS.contains(cells.get(i).strip())) {
                continue;
            }
            RosterColumn column = layout.of(cells.get(i));
            if (column != null && column.isExactly(cells.get(i))) {
                if (!exact.add(column)) {
                    throw new Refusal("roster.column_twice", column.header());
                }
                places.put(column, kept.size());
            } else if (column != null) {
                places.putIfAbsent(column, kept.size());
            }
            kept.add(i);
            headers.add(cells.get(i).strip());
        }
        requireAll(layout, places.keySet());
        return new RosterColumns(layout, places, kept, headers);
    }

    private static void requireAll(RosterLayout layout, Set<RosterColumn> found) {
        Stream<String> missing =
                layout.required().stream().filter(c -> !found.contains(c)).map(RosterColumn::header);
        if (!found.contains(RosterColumn.EXAM_NO) && !found.contains(RosterColumn.STUDENT_NO)) {
            missing = Stream.concat(
                    missing, Stream.of(RosterColumn.EXAM_NO.header() + "/" + RosterColumn.STUDENT_NO.header()));
        }
        String names = missing.collect(Collectors.joining("、"));
        if (!names.isEmpty()) {
            throw new Refusal("roster.missing_columns", names);
        }
    }

    /** All columns of a layout in its order, as the template has them. */
    public static RosterColumns ofTemplate(RosterLayout layout) {
        return of(layout, layout.headers());
    }

    /** Which columns a roster has. */
    public RosterLayout layout() {
        return layout;
    }

    /** The header cells that are kept, in the order of the file. */
    public List<String> headers() {
        return headers;
    }

    /** Where in the file the columns stand that are kept, in its order. */
    public List<Integer> kept() {
        return kept;
    }

    /** Some of the kept cells of a row, each under the header of its column. */
    public Map<String, String> named(List<String> cells, List<RosterColumn> some) {
        Map<String, String> named = new LinkedHashMap<>();
        for (RosterColumn column : some) {
            int place = place(column);
            named.put(column.header(), place >= 0 && place < cells.size() ? cells.get(place) : "");
        }
        return named;
    }

    /** Whether a header cell is that of a column that is read. */
    public static boolean isRead(RosterLayout layout, String header) {
        return layout.of(header) != null || isKindOfDocument(header);
    }

    private static boolean isKindOfDocument(String header) {
        return KIND_OF_DOCUMENT.contains(RosterColumn.simplified(header));
    }

    /** Where among the kept cells stands what each document is, or -1. */
    int kindOfDocument() {
        for (int i = 0; i < headers.size(); i++) {
            if (isKindOfDocument(headers.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The columns that the file does not have. It is silent on them, which is not that they are empty. */
    public List<RosterColumn> absent() {
        return layout.kept().stream().filter(column -> place(column) < 0).toList();
    }

    /** Where a column stands among the kept cells, or -1. */
    int place(RosterColumn column) {
        return places.getOrDefault(column, -1);
    }
}
