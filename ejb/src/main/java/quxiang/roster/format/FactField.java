package quxiang.roster.format;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import quxiang.reference.CodeTable;

/**
 * One column of the national flat file with what it says of a graduate.
 *
 * @param name of the column in code
 * @param header of the column in the file
 * @param table what its codes mean, or {@code null}
 * @param value as the file spells it, or {@code null}; never an ID number
 * @param length how many characters it may have
 * @param required whether no row can be without it
 */
public record FactField(String name, String header, CodeTable table, String value, int length, boolean required) {

    /** One after the other in the order of the file. */
    public static List<FactField> of(Map<RosterColumn, String> cells) {
        return Arrays.stream(RosterColumn.values())
                .filter(cells::containsKey)
                .map(column -> new FactField(
                        column.name(),
                        column.header(),
                        RosterCodeTables.of(column),
                        cells.get(column),
                        column.length(),
                        RosterColumn.REQUIRED.contains(column)))
                .toList();
    }
}
