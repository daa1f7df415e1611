package quxiang.common.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Lets bulk statements speak to the driver. They are on the connection, and in the transaction, of JDBI. */
public final class DriverWork {

    private DriverWork() {}

    /** What is done on a connection. */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Does the work; what the database says against it is unchecked. */
    public static <T> T with(Jdbi jdbi, Work<T> work) {
        return jdbi.withHandle(handle -> {
            try {
                return work.on(handle.getConnection());
            } catch (SQLException e) {
                throw new UnableToExecuteStatementException(e.getMessage(), e, null);
            }
        });
    }
}
