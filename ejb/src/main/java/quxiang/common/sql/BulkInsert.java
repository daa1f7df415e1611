package quxiang.common.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Inserts many rows with few statements. On PostgreSQL by {@code COPY}, else in statements of many rows each. */
public final class BulkInsert {

    private static final int ROWS_AN_INSERT = 50;

    private BulkInsert() {}

    /** Inserts by the connection of a handle, in its transaction. */
    public static void insert(Handle handle, String table, String columns, List<Object[]> rows) {
        try {
            insert(handle.getConnection(), table, columns, rows);
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e.getMessage(), e, null);
        }
    }

    /**
     * @param columns the columns, separated by commas
     * @param rows their values, in the order of the columns
     */
    public static void insert(Connection connection, String table, String columns, List<Object[]> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            CopyTextFormat copy = new CopyTextFormat();
            rows.forEach(copy::row);
            copy.into(connection, table + " (" + columns + ")");
            return;
        }
        int whole = rows.size() / ROWS_AN_INSERT * ROWS_AN_INSERT;
        String into = "insert into " + table + " (" + columns + ") values ";
        insert(connection, into, rows.subList(0, whole), ROWS_AN_INSERT);
        insert(connection, into, rows.subList(whole, rows.size()), rows.size() - whole);
    }

    private static void insert(Connection connection, String into, List<Object[]> rows, int rowsAStatement)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String marks = "(" + String.join(", ", Collections.nCopies(rows.get(0).length, "?")) + ")";
        String all = String.join(", ", Collections.nCopies(rowsAStatement, marks));
        try (PreparedStatement statement = connection.prepareStatement(into + all)) {
            int place = 1;
            for (int i = 0; i < rows.size(); i++) {
                place = bind(statement, place, rows.get(i));
                if ((i + 1) % rowsAStatement == 0) {
                    statement.addBatch();
                    place = 1;
                }
            }
            statement.executeBatch();
        }
    }

    /** Sets a statement's values from a place on, and returns the place behind them. */
    public static int bind(PreparedStatement statement, int from, Object... values) throws SQLException {
        int place = from;
        for (Object value : values) {
            if (value instanceof Instant instant) {
                statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
            } else if (value == null) {
                statement.setNull(place, Types.NULL);
            } else {
                statement.setObject(place, value);
            }
            place++;
        }
        return place;
    }
}
