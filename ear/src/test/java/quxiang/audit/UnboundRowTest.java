package quxiang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.common.sql.AppendOnlyRows;
import quxiang.server.Deployments;

/** Nothing comes into the record by itself: a row belongs to a transaction with what it tells of. */
@ArquillianTest
class UnboundRowTest {

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource database;

    @Inject
    AppendOnlyRows ledger;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @Test
    void aRowWithoutATransactionIsRefused() throws SQLException {
        long before = rows();
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> ledger.add(
                        "insert into audit_entry (at, actor_name, role, action, subject_kind) values (current_timestamp, ?, ?, ?, ?)",
                        "谁",
                        "SYSTEM",
                        "UNBOUND",
                        "SIGNING"));
        assertTrue(refused.getMessage().startsWith("no transaction"), refused.getMessage());
        assertEquals(before, rows());
    }

    private long rows() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from audit_entry where action = 'UNBOUND'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
