package quxiang.common.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Who may do what with the tables, on PostgreSQL. The role that owns them makes them; the application's own role may do no more than
 * work with their rows, and nothing but read and add in the audit trail.
 */
final class TableRights {

    /**
     * Answers whether the connected role could change what was audited, or take away what forbids it. Who owns the schema (on PostgreSQL 15
     * and later the database's owner) may drop its tables; who may set triggers can let additions vanish; who may make roles was, before
     * PostgreSQL 16, able to join any of them.
     */
    private static final String AUDIT_IN_REACH = """
            select exists (
                select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = current_schema() and c.relname in ('audit_entry', 'audit_link')
                    and (pg_has_role(c.relowner, 'member') or pg_has_role(n.nspowner, 'member')
                        or has_table_privilege(c.oid, 'delete, truncate, trigger') or has_any_column_privilege(c.oid, 'update')))
                or exists (select 1 from pg_roles where rolname = current_user and (rolsuper or rolcreaterole))
            """;

    private static final String GRANT = """
            do $$
            declare
                app constant text := '%s';
                one record;
            begin
                execute format('grant usage, create on schema %%I to %%I', current_schema(), app);
                for one in
                    select c.relname, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = current_schema() and c.relkind in ('r', 'p', 'v', 'S') and pg_has_role(c.relowner, 'usage')
                loop
                    if one.relkind = 'S' then
                        execute format('grant usage, select, update on sequence %%I to %%I', one.relname, app);
                    else
                        execute format('grant select, insert, update, delete on %%I to %%I', one.relname, app);
                    end if;
                end loop;
                execute format('revoke update, delete, truncate, trigger on audit_entry, audit_link from %%I', app);
            end
            $$
            """;

    private TableRights() {}

    /** Gives the application's role what it needs and no more. The connection is the owner's. */
    static void grant(Connection connection, String role) throws SQLException {
        if (!role.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("QUXIANG_DB_APP_ROLE is no name of a role: " + role);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(GRANT.formatted(role));
        }
    }

    /** Whether the connected role could change or empty the audit trail. */
    static boolean reachAudit(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(AUDIT_IN_REACH)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
