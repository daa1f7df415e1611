package quxiang.favorite.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quxiang.common.IdNumber;
import quxiang.intake.RowCheck;
import quxiang.intake.RowOutcome;
import quxiang.roster.IdDocument;
import quxiang.roster.PersonName;
import quxiang.roster.format.RowFault;

/** What can be said against the rows of a list without looking anybody up. */
final class LineChecks implements RowCheck {

    private final Map<List<String>, Integer> firstLines = new HashMap<>();

    @Override
    public RowOutcome check(int line, Map<String, String> cells, Set<String> mangled) {
        String idNumber = cells.get(FavoriteTemplate.ID_NUMBER);
        Integer before = firstLines.putIfAbsent(
                List.of(
                        PersonName.tidy(cells.get(FavoriteTemplate.NAME)),
                        IdNumber.tidy(idNumber),
                        cells.get(FavoriteTemplate.SCHOOL).strip()),
                line);
        for (String column : FavoriteTemplate.COLUMNS) {
            if (cells.get(column).isBlank()) {
                return RowOutcome.refused(RowFault.REQUIRED.key(), column);
            }
        }
        if (mangled.contains(FavoriteTemplate.ID_NUMBER)) {
            RowFault fault = idNumber.startsWith("#") ? RowFault.CELL_ERROR : RowFault.MANGLED;
            return RowOutcome.refused(fault.key(), FavoriteTemplate.ID_NUMBER);
        }
        RowFault fault = IdDocument.fault(IdNumber.tidy(idNumber));
        if (fault != null) {
            return RowOutcome.refused(fault.key());
        }
        return before == null ? null : RowOutcome.refused("favorite.row.twice", String.valueOf(before));
    }
}
