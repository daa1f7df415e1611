package quxiang.favorite.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import quxiang.common.FoldedText;
import quxiang.common.IdNumber;
import quxiang.common.sheet.SheetLine;
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

    /** What cannot be read right is refused here, before anybody is looked for: it never counts as a miss. */
    private RowOutcome fault(IntakeRow row) {
        String name = PersonName.tidy(row.cell(FavoriteTemplate.NAME));
        String idNumber = IdNumber.tidy(row.cell(FavoriteTemplate.ID_NUMBER));
        for (String column : FavoriteTemplate.COLUMNS) {
            if (row.cell(column).isEmpty()) {
                return RowOutcome.refused(RowFault.REQUIRED.key(), column);
            }
            if (row.isMangled(column)) {
                RowFault fault = row.cell(column).startsWith("#") ? RowFault.CELL_ERROR : RowFault.MANGLED;
                return RowOutcome.refused(fault.key(), column);
            }
        }
        if (!PersonName.isName(name)) {
            return RowOutcome.refused(RowFault.NAME.key(), Objects.requireNonNullElse(PersonName.foreign(name), name));
        }
        RowFault fault = IdDocument.fault(idNumber);
        if (fault == RowFault.ID_CHECK_DIGIT && idNumber.endsWith("000")) {
            return RowOutcome.refused(RowFault.MANGLED.key(), FavoriteTemplate.ID_NUMBER);
        }
        if (fault != null) {
            return RowOutcome.refused(fault.key());
        }
        List<String> key = List.of(FoldedText.key(name), idNumber, FoldedText.key(row.cell(FavoriteTemplate.SCHOOL)));
        Integer before = firstLines.putIfAbsent(key, row.line());
        return before == null ? null : RowOutcome.refused("favorite.row.twice", SheetLine.shown(before));
    }
}
