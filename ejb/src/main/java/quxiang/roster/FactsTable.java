package quxiang.roster;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import quxiang.common.sql.BulkInsert;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterLayout;

/** Reads and writes the facts of graduates, column by column of the layout. It does so alike on H2 and PostgreSQL. */
public final class FactsTable {

    private final Connection connection;
    private final RosterLayout layout;

    public FactsTable(Connection connection, RosterLayout layout) {
        this.connection = connection;
        this.layout = layout;
    }

    /** The facts of graduates as they are, the ID number masked, by graduate and column. */
    public Map<Long, Map<RosterColumn, String>> read(Collection<Long> ids) throws SQLException {
        Map<Long, Map<RosterColumn, String>> facts = new HashMap<>();
        List<RosterColumn> columns = layout.kept();
        String names = columns.stream().map(RosterColumn::column).collect(Collectors.joining(", "));
        Array array = connection.createArrayOf("bigint", ids.toArray());
        try (PreparedStatement statement =
                connection.prepareStatement("select id, " + names + " from graduate where id = any (?)")) {
            statement.setArray(1, array);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Map<RosterColumn, String> cells = new LinkedHashMap<>();
                    for (int i = 0; i < columns.size(); i++) {
                        cells.put(columns.get(i), rows.getString(i + 2));
                    }
                    facts.put(rows.getLong(1), cells);
                }
            }
        } finally {
            array.free();
        }
        return facts;
    }

    /** Writes the facts of graduates whose rows the transaction holds. What belongs to the document is left to {@link Graduate}. */
    public void write(Map<Long, GraduateFacts> facts) throws SQLException {
        List<RosterColumn> columns =
                layout.kept().stream().filter(column -> !column.isSealed()).toList();
        String sets = columns.stream().map(column -> column.column() + " = ?").collect(Collectors.joining(", "));
        try (PreparedStatement statement =
                connection.prepareStatement("update graduate set " + sets + " where id = ?")) {
            for (Map.Entry<Long, GraduateFacts> entry : facts.entrySet()) {
                Object[] values = columns.stream().map(entry.getValue()::value).toArray();
                statement.setLong(BulkInsert.bind(statement, 1, values), entry.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
