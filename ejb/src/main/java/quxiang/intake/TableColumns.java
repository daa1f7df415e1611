package quxiang.intake;

import java.util.ArrayList;
import java.util.List;
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
