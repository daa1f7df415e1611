package quxiang.roster.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterLayout;

/** The rows of a roster as its import takes them: every column of the file, codes as codes, whole ID numbers. */
final class WholeRoster {

    private final RosterLayout layout;
    private final String schoolCode;
    private final Seal seal;

    WholeRoster(RosterLayout layout, String schoolCode, Seal seal) {
        this.layout = layout;
        this.schoolCode = schoolCode;
        this.seal = seal;
    }

    /** The names of the columns, for a query over the table {@code graduate}. */
    String columns() {
        return Stream.concat(layout.kept().stream().map(RosterColumn::column), Stream.of("id_sealed", "id_hash"))
                .collect(Collectors.joining(", "));
    }

    /** @param row one row of that query */
    List<String> cells(ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (RosterColumn column : layout.columns()) {
            if (column.column() == null) {
                cells.add(schoolCode);
            } else if (column.isSealed()) {
                cells.add(seal.open(SealPurpose.PERSON, row.getString("id_hash"), row.getBytes("id_sealed")));
            } else {
                String value = row.getString(column.column());
                cells.add(value == null ? "" : value);
            }
        }
        return cells;
    }
}
