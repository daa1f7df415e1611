package quxiang.favorite.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quxiang.common.IdNumber;
import quxiang.intake.IntakeRow;
import quxiang.intake.RowCheck;
import quxiang.intake.RowOutcome;
import quxiang.roster.IdDocument;
import quxiang.roster.PersonName;
import quxiang.roster.format.RowFault;

/** What can be said against the rows of a list without looking anybody up. */
final class LineChecks implements RowCheck {

    private final Map<List<String>, Integer> firstLines = new HashMap<>();

    @Override
    public IntakeRow check(IntakeRow row) {
        RowOutcome fault = fault(row);
        return fault == null ? row : row.refused(fault);
    }

    private RowOutcome fault(IntakeRow row) {
        String idNumber = row.cell(FavoriteTemplate.ID_NUMBER);
        Integer before = firstLines.putIfAbsent(
                List.of(
                        PersonName.tidy(row.cell(FavoriteTemplate.NAME)),
                        IdNumber.tidy(idNumber),
                        row.cell(FavoriteTemplate.SCHOOL)),
                row.line());
        for (String column : FavoriteTemplate.COLUMNS) {
            if (row.cell(column).isEmpty()) {
                return RowOutcome.refused(RowFault.REQUIRED.key(), column);
            }
        }
        if (row.isMangled(FavoriteTemplate.ID_NUMBER)) {
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
