package quxiang.common.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
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

    @Test
    void aRoleThatOwnsTheSchemaOrMaySetTriggersOrMakeRolesCouldReachTheAuditTrail() throws Exception {
        try (TestDatabase database = TestDatabase.of(Vendor.POSTGRESQL);
                Connection owner = database.source().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("create role quxiang_part");
            statement.execute("create role quxiang_other");
            TableRights.grant(owner, "quxiang_part");
            statement.execute("alter schema public owner to quxiang_other");
            assertFalse(reaches(owner, statement));
            for (String[] pair : new String[][] {
                {"grant trigger on audit_link to quxiang_part", "revoke trigger on audit_link from quxiang_part"},
                {
                    "grant update (detail) on audit_entry to quxiang_part",
                    "revoke update (detail) on audit_entry from quxiang_part"
                },
                {"grant truncate on audit_entry to quxiang_part", "revoke truncate on audit_entry from quxiang_part"},
                {"alter schema public owner to quxiang_part", "alter schema public owner to quxiang_other"},
                {"alter role quxiang_part createrole", "alter role quxiang_part nocreaterole"},
                {"grant pg_write_all_data to quxiang_part", "revoke pg_write_all_data from quxiang_part"}
            }) {
                statement.execute(pair[0]);
                assertTrue(reaches(owner, statement), pair[0]);
                statement.execute(pair[1]);
                assertFalse(reaches(owner, statement), pair[1]);
            }
            statement.execute("alter schema public owner to pg_database_owner");
            statement.execute("drop owned by quxiang_part, quxiang_other");
            statement.execute("drop role quxiang_part, quxiang_other");
        }
    }

    private static boolean reaches(Connection owner, Statement statement) throws SQLException {
        statement.execute("set role quxiang_part");
        try {
            return TableRights.reachAudit(owner);
        } finally {
            statement.execute("reset role");
        }
    }

    @Test
    void aProductionServerDoesNotStartAsARoleThatCouldChangeTheAuditTrailUnlessTheOperatorSaysSo() throws Exception {
        try (TestDatabase database = TestDatabase.of(Vendor.POSTGRESQL);
                Connection owner = database.source().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("create role quxiang_served login");
            PGSimpleDataSource served = new PGSimpleDataSource();
            served.setUrl(owner.getMetaData().getURL());
            served.setUser("quxiang_served");
            migrate(database.source());
            System.setProperty("quxiang.production", "true");
            String refused = assertThrows(IllegalStateException.class, () -> migrate(database.source()))
                    .getMessage();
            assertTrue(refused.contains("could change or empty the audit trail"), refused);
            assertTrue(refused.contains("QUXIANG_ONE_DB_ROLE"), refused);
            System.setProperty("quxiang.one.db.role", "true");
            migrate(database.source());
            System.setProperty("quxiang.db.app.role", "quxiang_served");
            String prepared = assertThrows(IllegalStateException.class, () -> migrate(database.source()))
                    .getMessage();
            assertTrue(prepared.startsWith("the tables are prepared"), prepared);
            System.clearProperty("quxiang.one.db.role");
            System.clearProperty("quxiang.db.app.role");
            migrate(served);
            statement.execute("drop owned by quxiang_served");
            statement.execute("drop role quxiang_served");
        } finally {
            List.of("quxiang.production", "quxiang.one.db.role", "quxiang.db.app.role")
                    .forEach(System::clearProperty);
        }
    }

    private static void migrate(DataSource source) throws SQLException {
        Migrations migrations = new Migrations();
        migrations.source = source;
        migrations.migrate();
    }
}
