package quxiang.common.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;

/** The application's role on PostgreSQL. */
class TableRightsTest {

    private static final String ENTRY = "insert into audit_entry (at, actor_name, role, action, subject_kind)"
            + " values (current_timestamp, '张三', 'CENTRE', 'X', 'Y')";

    private static String refused(Statement statement, String sql) {
        return assertThrows(SQLException.class, () -> statement.execute(sql), sql)
                .getSQLState();
    }

    @Test
    void theApplicationsRoleWorksWithRowsAndLeavesTheAuditTrailAlone() throws Exception {
        try (TestDatabase database = TestDatabase.of(Vendor.POSTGRESQL)) {
            PGSimpleDataSource app = new PGSimpleDataSource();
            try (Connection owner = database.source().getConnection();
                    Statement statement = owner.createStatement()) {
                statement.execute("create role quxiang_app login");
                app.setUrl(owner.getMetaData().getURL());
                app.setUser("quxiang_app");
                assertTrue(TableRights.reachAudit(owner), "whoever owns the tables");
                TableRights.grant(owner, "quxiang_app");
                TableRights.grant(owner, "quxiang_app");
                assertThrows(IllegalArgumentException.class, () -> TableRights.grant(owner, "a; drop table account"));
            }
            try (Connection connection = app.getConnection();
                    Statement statement = connection.createStatement()) {
                assertFalse(TableRights.reachAudit(connection));
                statement.execute(ENTRY);
                assertEquals("42501", refused(statement, "update audit_entry set detail = 'x'"));
                assertEquals("42501", refused(statement, "delete from audit_link"));
                assertEquals("42501", refused(statement, "truncate audit_entry, audit_link"));
                assertEquals("42501", refused(statement, "drop trigger audit_entry_append_only on audit_entry"));
                assertEquals("42501", refused(statement, "alter table audit_entry disable trigger all"));
                statement.execute("select nextval('account_seq')");
                statement.execute(
                        "insert into check_span (address, begun_at, asked) values ('a', current_timestamp, 1)");
                statement.execute("delete from check_span");
                statement.execute("create table of_the_server_itself (id bigint primary key)");
            }
            Flyway.configure(TableRightsTest.class.getClassLoader())
                    .dataSource(app)
                    .locations(Migrations.locations(app))
                    .failOnMissingLocations(false)
                    .outOfOrder(true)
                    .load()
                    .migrate();
            try (Connection owner = database.source().getConnection();
                    Statement statement = owner.createStatement()) {
                statement.execute("drop owned by quxiang_app");
                statement.execute("drop role quxiang_app");
            }
        }
    }
}
