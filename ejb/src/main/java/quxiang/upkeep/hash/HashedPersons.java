package quxiang.upkeep.hash;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatements;
import quxiang.common.IdNumber;
import quxiang.common.crypto.Seal;
import quxiang.roster.HashRenewal;
import quxiang.roster.TouchedPersons;

/** Renews what is kept of persons. Rosters come first, as everywhere, accounts last. */
@ApplicationScoped
public class HashedPersons implements HashRenewal {

    private static final System.Logger LOG = System.getLogger(HashedPersons.class.getName());

    @Inject
    Jdbi jdbi;

    @Inject
    Seal seal;

    @Override
    public void bringUp(TouchedPersons touched) {
        jdbi.useHandle(handle -> {
            HashKey key = HashKey.read(handle);
            seal.hashWith(key.line(), key.written());
            if (key.isReplaced()) {
                persons(handle, touched);
                renew(handle, HashedTable.FORMER, touched.graduates());
            }
        });
    }

    /** Renews these persons in all tables. */
    void persons(Handle handle, TouchedPersons touched) {
        Set<String> hashes = former(handle, touched);
        if (hashes.isEmpty()) {
            return;
        }
        Set<Long> graduates = found("select id from graduate where id_hash = any(:hashes)", handle, hashes);
        for (HashedTable table : List.of(
                HashedTable.GRADUATES,
                HashedTable.FAVORITES,
                HashedTable.SIGNINGS,
                HashedTable.CONFIRMATIONS,
                HashedTable.IMPORTED)) {
            renew(handle, table, graduates);
        }
        renew(
                handle,
                HashedTable.ACCOUNTS,
                found("select id from account where id_hash = any(:hashes)", handle, hashes));
    }

    private static Set<Long> found(String query, Handle handle, Set<String> hashes) {
        return handle.createQuery(query)
                .bindArray("hashes", String.class, hashes)
                .mapTo(Long.class)
                .set();
    }

    /** The hashes that have not been renewed yet, of those touched and of whose numbers an undo would bring back. */
    private Set<String> former(Handle handle, TouchedPersons touched) {
        Set<String> hashes = new HashSet<>();
        touched.idNumbers().forEach(number -> hashes.addAll(seal.hashesOf(IdNumber.tidy(number))));
        handle.createQuery("""
                select id_hash from graduate where id = any(:ids)
                union select id_hash from graduate where roster_key = any(:keys)
                union select id_hash from roster_before where graduate_id = any(:ids)
                """)
                .bindArray("ids", Long.class, touched.graduates())
                .bindArray("keys", String.class, touched.rosterKeys())
                .mapTo(String.class)
                .forEach(hash -> hashes.addAll(seal.under(hash)));
        hashes.removeIf(hash -> seal.renewed(hash).equals(hash));
        return hashes;
    }

    /** Renews rows of one table. One that cannot be opened stays as it is, and is told of: the others must not wait for it. */
    void renew(Handle handle, HashedTable table, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        List<HashedRow> rows = handle.createQuery(table.read())
                .bindArray("ids", Long.class, ids)
                .mapTo(HashedRow.class)
                .list();
        PreparedBatch batch = handle.prepareBatch(table.write())
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true));
        for (HashedRow row : rows) {
            try {
                HashedRow renewed = row.renewed(seal);
                if (!renewed.hasHashesOf(row)) {
                    add(batch, renewed);
                }
            } catch (IllegalStateException unreadable) {
                LOG.log(System.Logger.Level.ERROR, "a sealed value cannot be opened: " + table + ", row " + row.id());
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Each table has some of these. */
    private static void add(PreparedBatch batch, HashedRow row) {
        batch.bind("person", row.person())
                .bind("keyed", row.keyed())
                .bind("facts", row.facts())
                .bind("sealed", row.sealed())
                .bind("part", row.part())
                .bind("id", row.id())
                .add();
    }
}
