package quxiang.favorite.imports;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quxiang.common.Actor;
import quxiang.intake.ChunkTaker.Undone;

/** 撤销导入: removes the favourites that an import added. Those upon which something is built stay. */
final class FavoriteUndo {

    private static final String ADDED = "select id, graduate_id from favorite where import_id = ? and employer_id = ?";
    private static final String RECORD = """
            insert into audit_entry (at, account_id, actor_name, role, action, subject_kind, subject_id, detail)
            select cast(? as timestamp with time zone), cast(? as bigint), cast(? as varchar(64)), 'EMPLOYER',
                   'FAVORITE_REMOVED', 'GRADUATE', f.graduate_id, cast(? as varchar(1000))
            from favorite f where f.id = any (?)""";

    private final Connection connection;
    private final Actor by;
    private final Instant at;

    FavoriteUndo(Connection connection, Actor by, Instant at) {
        this.connection = connection;
        this.by = by;
        this.at = at;
    }

    Undone undo(long importId, long employerId, List<FavoriteBlocker> blockers) throws SQLException {
        Map<Long, Long> added = added(importId, employerId);
        Set<Long> kept = new HashSet<>();
        blockers.forEach(blocker -> kept.addAll(blocker.blocked(employerId, added.values())));
        List<Long> free = added.entrySet().stream()
                .filter(favorite -> !kept.contains(favorite.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!free.isEmpty()) {
            record(importId, free);
            remove(free);
        }
        return new Undone(free.size(), added.size() - free.size());
    }

    /** Favourites and whose they are. */
    private Map<Long, Long> added(long importId, long employerId) throws SQLException {
        Map<Long, Long> added = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ADDED)) {
            statement.setLong(1, importId);
            statement.setLong(2, employerId);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    added.put(rows.getLong(1), rows.getLong(2));
                }
            }
        }
        return added;
    }

    private void record(long importId, List<Long> favorites) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            statement.setLong(2, by.accountId());
            statement.setString(3, by.name());
            statement.setString(4, "undo of import " + importId);
            statement.setArray(5, array(favorites));
            statement.executeUpdate();
        }
    }

    private void remove(List<Long> favorites) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from favorite where id = any (?)")) {
            statement.setArray(1, array(favorites));
            statement.executeUpdate();
        }
    }

    private Array array(List<Long> ids) throws SQLException {
        return connection.createArrayOf("bigint", ids.toArray());
    }
}
