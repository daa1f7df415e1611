package quxiang.roster.format;

import java.util.List;
import java.util.Map;
import quxiang.reference.CodeTable;

/**
 * One column of the national flat file with what it says of a graduate.
 *
 * @param name of the column in code
 * @param header of the column in the file
 * @param table that its codes are chosen from, or {@code null}
 * @param meaning what its codes mean, or {@code null}
 * @param value as the file spells it, or {@code null}; never an ID number
 * @param length how many characters it may have
 * @param required whether no row can be without it
 */
public record FactField(
        String name, String header, CodeTable table, CodeTable meaning, String value, int length, boolean required) {

    /** One after the other in the order of the file, without the ID number. */
    public static List<FactField> of(RosterLayout layout, Map<RosterColumn, String> cells) {
        return layout.kept().stream()
                .filter(column -> !column.isSealed())
                .map(column -> new FactField(
                        column.name(),
                        column.header(),
                        column.table(),
                        column.meaning(),
                        cells.get(column),
                        column.length(),
                        column.isRequired()))
                .toList();
    }
}
