package quxiang.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import quxiang.common.sheet.SheetRow;

/**
 * The columns of a file that are kept.
 *
 * @param names under which their texts are found
 * @param places where they stand in the file
 */
public record TableColumns(List<String> names, List<Integer> places) {

    /** Behind all columns that a file can have: there is nothing. */
    private static final int NOWHERE = 63;

    /** Ends of lines in a cell, which mean nothing in a table. */
    private static final Pattern ENDS = Pattern.compile("[\\t\\n\\r\\u0085\\u2028\\u2029]+");

    /** The first column of each name. @param name of the column under a header, or {@code null} when it is not read */
    static TableColumns named(List<String> header, UnaryOperator<String> name) {
        List<String> names = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < header.size(); place++) {
            String column = name.apply(header.get(place).strip());
            if (column != null && !names.contains(column)) {
                names.add(column);
                places.add(place);
            }
        }
        return new TableColumns(names, places);
    }

    /**
     * These columns where others stand. Those that are not read follow by their own names.
     *
     * @param column what is read under a header, or {@code null}
     * @return {@code null} when one that is read stands only here or only there
     */
    TableColumns inOrderOf(TableColumns others, UnaryOperator<String> column) {
        List<Integer> found = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        for (String other : others.names) {
            String read = column.apply(other);
            int place = -1;
            for (int i = 0; i < names.size() && place < 0; i++) {
                String name = names.get(i);
                boolean same = read == null ? name.equals(other) : read.equals(column.apply(name));
                place = same && used.add(i) ? i : -1;
            }
            if (place < 0 && read != null) {
                return null;
            }
            found.add(place < 0 ? NOWHERE : places.get(place));
        }
        for (int i = 0; i < names.size(); i++) {
            if (!used.contains(i) && column.apply(names.get(i)) != null) {
                return null;
            }
        }
        return new TableColumns(others.names, found);
    }

    List<String> texts(SheetRow row) {
        List<String> texts = new ArrayList<>(places.size());
        for (int place : places) {
            texts.add(ENDS.matcher(row.cell(place)).replaceAll(" "));
        }
        return texts;
    }

    long mangled(SheetRow row) {
        long bits = 0;
        if (row.mangled() != 0) {
            for (int i = 0; i < places.size(); i++) {
                bits |= (row.mangled() >>> places.get(i) & 1) << i;
            }
        }
        return bits;
    }
}
