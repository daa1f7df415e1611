package quxiang.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Takes indexes, keys and references from tables while they are loaded, and gives them back exactly as they were. */
final class LoadedTables {

    private final Connection connection;
    private final String names;
    private final List<String> restoring = new ArrayList<>();

    LoadedTables(Connection connection, List<String> tables) {
        this.connection = connection;
        this.names = tables.stream().map(t -> "'" + t + "'").collect(Collectors.joining(", ", "(", ")"));
    }

    void drop() throws SQLException {
        List<String> dropping = new ArrayList<>();
        // References to these tables and from them; what is loaded is right by itself and need not be looked through
        // again.
        each(
                "select conrelid::regclass, conname, pg_get_constraintdef(oid) from pg_constraint where contype = 'f'"
                        + " and (conrelid::regclass::text in " + names + " or confrelid::regclass::text in " + names
                        + ")",
                row -> {
                    dropping.add("alter table " + row[0] + " drop constraint " + row[1]);
                    restoring.add(
                            0, "alter table " + row[0] + " add constraint " + row[1] + " " + row[2] + " not valid");
                });
        each(
                "select conrelid::regclass, conname, pg_get_constraintdef(oid) from pg_constraint where contype in ('p', 'u')"
                        + " and conrelid::regclass::text in " + names,
                row -> {
                    dropping.add("alter table " + row[0] + " drop constraint " + row[1]);
                    restoring.add(0, "alter table " + row[0] + " add constraint " + row[1] + " " + row[2]);
                });
        each(
                "select indexrelid::regclass, pg_get_indexdef(indexrelid), '' from pg_index i where indrelid::regclass::text in "
                        + names
                        + " and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)",
                row -> {
                    dropping.add("drop index " + row[0]);
                    restoring.add(0, row[1]);
                });
        run(dropping);
    }

    void restore() throws SQLException {
        run(List.of("set max_parallel_maintenance_workers = 2"));
        run(restoring);
    }

    private interface Row {
        void take(String[] row);
    }

    private void each(String sql, Row row) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                row.take(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
            }
        }
    }

    private void run(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
