package quxiang.favorite.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quxiang.common.IdNumber;
import quxiang.roster.IdDocument;
import quxiang.roster.PersonName;
import quxiang.roster.format.RowFault;

/** What can be said against the rows of a list without looking anybody up. */
final class LineChecks {

    private final Map<Integer, Integer> firstRows = new HashMap<>();

    /** @param lines all rows of the list, because a row is compared with those before it */
    LineChecks(List<ImportLine> lines) {
        Map<List<String>, Integer> first = new HashMap<>();
        for (ImportLine line : lines) {
            Integer before = first.putIfAbsent(
                    List.of(
                            PersonName.tidy(line.name()),
                            IdNumber.tidy(line.idNumber()),
                            line.school().strip()),
                    line.number());
            if (before != null) {
                firstRows.put(line.number(), before);
            }
        }
    }

    /** What is wrong with a row, or {@code null}. */
    LineRefusal check(ImportLine line) {
        String blank = blank(line);
        if (blank != null) {
            return new LineRefusal(RowFault.REQUIRED.key(), blank);
        }
        if (line.mangled()) {
            RowFault fault = line.idNumber().startsWith("#") ? RowFault.CELL_ERROR : RowFault.MANGLED;
            return new LineRefusal(fault.key(), FavoriteSheet.COLUMNS.get(1));
        }
        RowFault fault = IdDocument.fault(IdNumber.tidy(line.idNumber()));
        if (fault != null) {
            return new LineRefusal(fault.key());
        }
        Integer before = firstRows.get(line.number());
        return before == null ? null : new LineRefusal("favorite.row.twice", before);
    }

    private static String blank(ImportLine line) {
        if (line.name().isBlank()) {
            return FavoriteSheet.COLUMNS.get(0);
        }
        if (line.idNumber().isBlank()) {
            return FavoriteSheet.COLUMNS.get(1);
        }
        return line.school().isBlank() ? FavoriteSheet.COLUMNS.get(2) : null;
    }
}
