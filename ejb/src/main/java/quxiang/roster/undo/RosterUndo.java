package quxiang.roster.undo;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import quxiang.common.sql.BulkInsert;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.imports.GraduateTable;

/**
 * Undoes what an import did to a chunk of its graduates. Whoever it added is deleted, whoever it changed is as before. A graduate on whom
 * somebody built something in the meantime stays as they are. A handful of statements, alike on H2 and PostgreSQL.
 */
public final class RosterUndo {

    private static final String RESTORE =
            "merge into graduate g using (select * from roster_before where import_id = ? and graduate_id = any (?)) b"
                    + " on (g.id = b.graduate_id) when matched then update set version = g.version + 1,"
                    + " import_id = b.former_import, changed_at = b.changed_at, removed_at = b.removed_at, ";

    private final Connection connection;
    private final RosterLayout layout;
    private final UndoBlockers added;
    private final UndoBlockers changed;

    /** @param later what later features may have built on graduates */
    public RosterUndo(Connection connection, RosterLayout layout, List<UndoBlocker> later) {
        this.connection = connection;
        this.layout = layout;
        this.added = UndoBlockers.added(later);
        this.changed = UndoBlockers.changed(later);
    }

    /** Where the graduates lie that an import added. */
    public UndoRun run(long importId) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select first_added, last_added from roster_added where import_id = ?")) {
            statement.setLong(1, importId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new UndoRun(importId, row.getLong(1), row.getLong(2))
                        : new UndoRun(importId, 0, -1);
            }
        }
    }

    /** The next graduates: the added ones, then the changed ones, the last first. So each finds the ID number free that was theirs. */
    public List<UndoneRow> next(UndoRun run, UndoneRow after, int most) throws SQLException {
        List<UndoneRow> rows = new ArrayList<>();
        if (after == null || after.added()) {
            read(
                    "select g.id, 0 from " + added.from() + " and g.id > ? order by g.id fetch first " + most
                            + " rows only",
                    rows,
                    true,
                    run.firstAdded(),
                    run.lastAdded(),
                    run.importId(),
                    after == null ? 0L : after.graduateId());
        }
        if (rows.size() < most) {
            boolean begun = after != null && !after.added();
            read(
                    "select graduate_id, row_no from roster_before where import_id = ? and row_no < ? order by row_no desc fetch first "
                            + (most - rows.size()) + " rows only",
                    rows,
                    false,
                    run.importId(),
                    begun ? after.row() : Integer.MAX_VALUE);
        }
        return rows;
    }

    private void read(String sql, List<UndoneRow> into, boolean added, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            BulkInsert.bind(statement, 1, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    into.add(new UndoneRow(rows.getLong(1), added, rows.getInt(2)));
                }
            }
        }
    }

    /** Undoes a chunk of an import that the caller holds. @return how many graduates are as they were */
    public int undo(UndoRun run, List<UndoneRow> rows) throws SQLException {
        lock(rows);
        return delete(run, ids(rows, true)) + restore(run, ids(rows, false));
    }

    private static List<Long> ids(List<UndoneRow> rows, boolean added) {
        return rows.stream()
                .filter(row -> row.added() == added)
                .map(UndoneRow::graduateId)
                .toList();
    }

    /** Everything that decides about a graduate takes this lock first. */
    private void lock(List<UndoneRow> rows) throws SQLException {
        with(
                "select id from graduate where id = any (?) order by id for update",
                rows.stream().map(UndoneRow::graduateId).toList(),
                PreparedStatement::executeQuery);
    }

    private int delete(UndoRun run, List<Long> ids) throws SQLException {
        String delete = "delete from graduate g where g.id = any (?) and g.import_id = ? and " + added.free();
        return ids.isEmpty()
                ? 0
                : with(delete, ids, statement -> {
                    statement.setLong(2, run.importId());
                    return statement.executeUpdate();
                });
    }

    private int restore(UndoRun run, List<Long> ids) throws SQLException {
        String unbuilt = "select g.id from " + changed.from() + " and g.import_id = b.import_id and g.id = any (?) and "
                + changed.free();
        List<Long> free = new ArrayList<>();
        if (!ids.isEmpty()) {
            Array array = connection.createArrayOf("bigint", ids.toArray());
            try (PreparedStatement statement = connection.prepareStatement(unbuilt)) {
                statement.setLong(1, run.importId());
                statement.setArray(2, array);
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        free.add(found.getLong(1));
                    }
                }
            } finally {
                array.free();
            }
        }
        if (free.isEmpty()) {
            return 0;
        }
        // Two who exchanged their numbers get them back only when neither is held meanwhile.
        with(
                "update graduate set live_id_hash = null, roster_key = concat('~', id) where id = any (?)",
                free,
                PreparedStatement::executeUpdate);
        Array array = connection.createArrayOf("bigint", free.toArray());
        String facts = GraduateTable.said(layout).stream()
                .map(column -> column + " = b." + column)
                .collect(Collectors.joining(", "));
        try (PreparedStatement statement = connection.prepareStatement(RESTORE + facts)) {
            statement.setLong(1, run.importId());
            statement.setArray(2, array);
            statement.executeUpdate();
        } finally {
            array.free();
        }
        return with("delete from roster_before where graduate_id = any (?) and import_id = ?", free, statement -> {
            statement.setLong(2, run.importId());
            return statement.executeUpdate();
        });
    }

    private interface Use<T> {
        T use(PreparedStatement statement) throws SQLException;
    }

    /** Runs a statement whose first value is these identifiers. */
    private <T> T with(String sql, Collection<Long> ids, Use<T> use) throws SQLException {
        Array array = connection.createArrayOf("bigint", ids.toArray());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array);
            return use.use(statement);
        } finally {
            array.free();
        }
    }

    /** What stands in the way of undoing an import. @param keptSince former facts from before that time may be gone */
    public UndoObstacles obstacles(long importId, Instant keptSince) throws SQLException {
        String sql = """
                select i.finished_at, i.taken - i.changed, i.changed, x.n, x.favorites, x.signings, x.accounts, x.destinations,
                    x.corrected, x.numbers, y.n, z.n
                from intake i
                cross join (select count(*) as n, coalesce(sum(favorites), 0) as favorites,
                        coalesce(sum(signings), 0) as signings, coalesce(sum(accounts), 0) as accounts,
                        coalesce(sum(destinations), 0) as destinations, coalesce(sum(corrected), 0) as corrected,
                        coalesce(sum(numbers), 0) as numbers
                    from (%s union all %s) w) x
                cross join (select count(distinct graduate_id) as n from roster_before where former_import = ?) y
                cross join (select count(*) as n from roster_before where import_id = ?) z
                where i.id = ?""".formatted(added.flags(), changed.flags());
        UndoRun run = run(importId);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            BulkInsert.bind(
                    statement, 1, run.firstAdded(), run.lastAdded(), importId, importId, importId, importId, importId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Timestamp ended = row.getTimestamp(1);
                int lost = ended != null && ended.toInstant().isBefore(keptSince)
                        ? row.getInt(2) + row.getInt(3)
                        : (row.getInt(2) > 0 && run.firstAdded() == 0 ? row.getInt(2) : 0)
                                + Math.max(0, row.getInt(3) - row.getInt(12));
                return new UndoObstacles(
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getInt(9),
                        row.getInt(10),
                        row.getInt(11),
                        lost);
            }
        }
    }
}
