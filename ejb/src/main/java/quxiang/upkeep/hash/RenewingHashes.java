package quxiang.upkeep.hash;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import quxiang.audit.Audit;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.job.Forecast;
import quxiang.roster.TouchedPersons;

/** Gives all hashes of persons the key of the last line. Each transaction renews a part. */
@Stateless
@RolesAllowed("SYSTEM")
public class RenewingHashes {

    /** Until then every node has learnt of it, and what was written before it did is committed. */
    private static final Duration GRACE = Duration.ofSeconds(12);

    @Inject
    Jdbi jdbi;

    @Inject
    Seal seal;

    @Inject
    HashedPersons persons;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /** Hashes on this server as the database says. */
    public void learn() {
        HashKey key = jdbi.withHandle(HashKey::read);
        seal.hashWith(key.line(), key.written());
    }

    /**
     * Begins to replace the key, or goes on with it.
     *
     * @return from when on hashes may be renewed; empty when they have the last line's key already
     */
    public Optional<Instant> begin() {
        return jdbi.withHandle(handle -> {
            HashKey key = HashKey.locked(handle);
            Instant since = key.begunAt();
            if (!key.isReplaced()) {
                if (key.line() >= seal.lines()) {
                    return Optional.empty();
                }
                since = clock.instant();
                handle.createUpdate("update hash_key set next_line = :next, begun_at = :at")
                        .bind("next", seal.lines())
                        .bind("at", since)
                        .execute();
                audit.write("HASH_KEY_BEGUN", "HASH_KEY", (long) seal.lines(), null);
            }
            return Optional.of(since.plus(GRACE));
        });
    }

    /** The next that have a former key, of one table at a time; none when there are no more. */
    public List<StaleHash> next(StaleHash after, int most) {
        return jdbi.withHandle(handle -> {
            for (int place = after.table(); place < HashedTable.values().length; place++) {
                int table = place;
                List<StaleHash> found = stale(handle, HashedTable.values()[table], seal.hashMark())
                        .bind("from", table == after.table() ? after.id() : 0)
                        .bind("most", most)
                        .mapTo(Long.class)
                        .map(id -> new StaleHash(table, id))
                        .list();
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return List.of();
        });
    }

    /** Renews them in the caller's transaction. With a graduate goes all that is kept of the same person. */
    public void renew(List<StaleHash> stale) {
        Map<Integer, List<Long>> byTable = stale.stream()
                .collect(Collectors.groupingBy(
                        StaleHash::table, TreeMap::new, Collectors.mapping(StaleHash::id, Collectors.toList())));
        jdbi.useHandle(handle -> byTable.forEach((place, ids) -> {
            HashedTable table = HashedTable.values()[place];
            if (table == HashedTable.GRADUATES) {
                persons.persons(handle, TouchedPersons.rows(ids));
            }
            persons.renew(handle, table, ids);
        }));
    }

    /**
     * Ends it, when nothing has a former key any more.
     *
     * @throws IllegalStateException with the tables in which something has one
     */
    public void finish() {
        jdbi.useHandle(handle -> {
            HashKey key = HashKey.locked(handle);
            if (!key.isReplaced()) {
                return;
            }
            String left = Arrays.stream(HashedTable.values())
                    .filter(table -> count(handle, table, key.written()) > 0)
                    .map(table -> table + " " + count(handle, table, key.written()))
                    .collect(Collectors.joining(", "));
            if (!left.isEmpty()) {
                throw new IllegalStateException("these have hashes of a former key, start the job again: " + left);
            }
            handle.execute("update hash_key set line = next_line, next_line = null, begun_at = null");
            audit.write("HASH_KEY_REPLACED", "HASH_KEY", (long) key.written(), null);
        });
    }

    /** 预演: of how many the hashes would be renewed, by table. */
    public Forecast forecast() {
        return jdbi.withHandle(handle -> {
            HashKey key = HashKey.read(handle);
            int line = key.isReplaced() ? key.written() : seal.lines();
            return line == 1
                    ? Forecast.of(List.of())
                    : Forecast.of(Arrays.stream(HashedTable.values())
                            .map(table -> new Forecast.Part(
                                    table.name().toLowerCase(Locale.ROOT), null, count(handle, table, line)))
                            .filter(part -> part.count() > 0)
                            .toList());
        });
    }

    private static long count(Handle handle, HashedTable table, int line) {
        return bound(handle.createQuery(table.count()), Seal.mark(line))
                .bind("from", 0)
                .mapTo(Long.class)
                .one();
    }

    private static Query stale(Handle handle, HashedTable table, String mark) {
        return bound(handle.createQuery(table.stale()), mark);
    }

    private static Query bound(Query query, String mark) {
        return query.configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("mark", mark + "%")
                .bind("key", "%/" + mark + "%");
    }
}
