package quxiang.favorite.imports;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import quxiang.common.Actor;
import quxiang.intake.ChunkTaker.Undone;

/** 撤销导入: removes the favourites that an import added. Those upon which something is built stay. */
final class FavoriteUndo {

    private final Handle handle;
    private final Actor by;
    private final Instant at;

    FavoriteUndo(Handle handle, Actor by, Instant at) {
        this.handle = handle;
        this.by = by;
        this.at = at;
    }

    Undone undo(long importId, long employerId, List<FavoriteBlocker> blockers) {
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
    private Map<Long, Long> added(long importId, long employerId) {
        return handle.createQuery("""
                select id, graduate_id from favorite where import_id = :import and employer_id = :unit
                """)
                .bind("import", importId)
                .bind("unit", employerId)
                .mapTo(Added.class)
                .collectToMap(Added::id, Added::graduateId);
    }

    private record Added(long id, long graduateId) {}

    private void record(long importId, List<Long> favorites) {
        handle.createUpdate("""
                insert into audit_entry (at, account_id, actor_name, role, action, subject_kind, subject_id, detail)
                select cast(:at as timestamp with time zone), cast(:account as bigint), cast(:name as varchar(64)),
                    'EMPLOYER', 'FAVORITE_REMOVED', 'GRADUATE', f.graduate_id, cast(:detail as varchar(1000))
                from favorite f where f.id = any(:ids)
                """)
                .bind("at", at)
                .bind("account", by.accountId())
                .bind("name", by.name())
                .bind("detail", "undo of import " + importId)
                .bindArray("ids", Long.class, favorites)
                .execute();
    }

    private void remove(List<Long> favorites) {
        handle.createUpdate("delete from favorite where id = any(:ids)")
                .bindArray("ids", Long.class, favorites)
                .execute();
    }
}
