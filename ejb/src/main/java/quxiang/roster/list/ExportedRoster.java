package quxiang.roster.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import quxiang.reference.CodeTable;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterLayout;

/** The exported list of graduates: its heads, its query and its cells. Each goes by the columns of the layout. */
public final class ExportedRoster {

    private final List<RosterColumn> columns;

    public ExportedRoster(RosterLayout layout) {
        this.columns = layout.listed();
    }

    /** @param words the text behind a key */
    public List<String> head(UnaryOperator<String> words) {
        return columns.stream()
                .map(column -> words.apply("list.column." + column.listed()))
                .toList();
    }

    /** The names of the columns, for a query over the table {@code graduate}. */
    public String columns() {
        return columns.stream().map(RosterColumn::column).collect(Collectors.joining(", "));
    }

    /** @param row one row of that query @param meaning what a code of a table means in words */
    public List<String> cells(ResultSet row, BiFunction<CodeTable, String, String> meaning) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (RosterColumn column : columns) {
            String value = row.getString(column.column());
            if (value == null) {
                cells.add("");
            } else {
                cells.add(column.meaning() == null ? value : meaning.apply(column.meaning(), value));
            }
        }
        return cells;
    }
}
