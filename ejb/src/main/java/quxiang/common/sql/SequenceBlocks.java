package quxiang.common.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Allocates identifiers for rows that are inserted without entities. They come out of the sequences of the entities.
 */
public final class SequenceBlocks {

    private static final int IDS_A_VALUE = 50;

    private SequenceBlocks() {}

    /** Allocates identifiers by the connection of a handle. */
    public static List<Long> take(Handle handle, String sequence, int count) {
        try {
            return take(handle.getConnection(), sequence, count);
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e.getMessage(), e, null);
        }
    }

    /**
     * Allocates identifiers with one statement. Each value of the sequence stands for the 50 identifiers that end
     * there.
     *
     * @param sequence its name, never a user's text
     */
    public static List<Long> take(Connection connection, String sequence, int count) throws SQLException {
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        String sql = postgres
                ? "select nextval('" + sequence + "') from generate_series(1, ?)"
                : "select next value for " + sequence + " from system_range(1, ?)";
        List<Long> ids = new ArrayList<>(count);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, (count + IDS_A_VALUE - 1) / IDS_A_VALUE);
            try (ResultSet values = statement.executeQuery()) {
                while (values.next()) {
                    long last = values.getLong(1);
                    for (long id = last - IDS_A_VALUE + 1; id <= last && ids.size() < count; id++) {
                        ids.add(id);
                    }
                }
            }
        }
        return ids;
    }
}
