package quxiang.common.sql;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Inserts the rows that every transition leaves behind: history, audit log, outbox. There are four or five of them each
 * time, and the entity manager, which would have to translate each statement anew, has nothing to do with them. What it
 * has not written yet must be flushed before, if a row refers to it.
 */
@ApplicationScoped
public class AppendOnlyRows {

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource source;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    /**
     * Inserts a row in the caller's transaction. Without a transaction it is refused: such a row must not exist without
     * the transition that it tells of.
     *
     * @param insert the statement; a value that may be {@code null} is cast there, because on PostgreSQL a null has no
     *     type of its own
     * @param values in the statement's order
     * @throws IllegalStateException without a transaction
     */
    public void add(String insert, Object... values) {
        if (transactions.getTransactionKey() == null) {
            throw new IllegalStateException("no transaction: " + insert);
        }
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
