package quxiang.audit;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.result.RowView;
import quxiang.common.crypto.Seal;

/** A cursor over the hash chain, link by link, that can be interrupted and resumed. */
final class HashChainCursor {

    private static final int FETCH = 1_000;

    private final Handle handle;
    private final Seal seal;

    private long links;
    private String last;
    private Long brokenEntry;
    private Instant brokenAt;

    /**
     * @param links how many links were walked before
     * @param last the last of them, or {@code null}
     */
    HashChainCursor(Handle handle, Seal seal, long links, String last) {
        this.handle = handle;
        this.seal = seal;
        this.links = links;
        this.last = last;
    }

    /**
     * Moves on by so many links at most.
     *
     * @return whether there may be more: the chain is neither broken nor at its end
     */
    boolean go(long most) {
        long before = links;
        try (ResultIterator<LinkRow> rows = handle.createQuery("""
                select l.no, l.link, l.entry_id, e.id, e.at, e.account_id, e.actor_name, e.role, e.action,
                    e.subject_kind, e.subject_id, e.detail, e.address
                from audit_link l left join audit_entry e on e.id = l.entry_id
                where l.no > :links order by l.no fetch first :most rows only
                """)
                .bind("links", links)
                .bind("most", most)
                .setFetchSize(FETCH)
                .map((RowView row) -> new LinkRow(
                        row.getColumn("no", Long.class),
                        row.getColumn("link", String.class),
                        row.getColumn("entry_id", Long.class),
                        row.getColumn("id", Long.class) == null ? null : row.getRow(ChainedEntry.class)))
                .iterator()) {
            while (rows.hasNext() && brokenEntry == null) {
                step(rows.next());
            }
        }
        return brokenEntry == null && links - before == most;
    }

    /** A link with its entry, or with {@code null} when that is there no more. */
    private record LinkRow(long no, String link, long entryId, ChainedEntry entry) {}

    private void step(LinkRow row) {
        ChainedEntry entry = row.entry();
        boolean fits = row.no() == links + 1 && entry != null && entry.fits(row.link(), last, seal);
        if (fits) {
            last = row.link();
            links++;
        } else {
            brokenEntry = row.entryId();
            brokenAt = entry == null ? null : entry.at();
        }
    }

    /** How many entries are not linked yet. */
    long waiting() {
        return handle.createQuery("select (select count(*) from audit_entry) - (select count(*) from audit_link)")
                .mapTo(long.class)
                .one();
    }

    /** @param cutLink the first link that was written down outside and is missing, or {@code null} */
    ChainState state(long waiting, Long cutLink) {
        return new ChainState(links, brokenEntry, brokenAt, waiting, last, cutLink);
    }

    /**
     * Saves the cursor's position.
     *
     * @param ended when it came to its end, or {@code null}
     * @param cutLink the first link that was written down outside and is missing, or {@code null}
     */
    void keep(long check, Instant ended, Long cutLink) {
        handle.createUpdate("""
                update chain_check set links = :links, last_link = :last, broken_entry = :brokenEntry,
                    broken_at = :brokenAt, waiting = :waiting, ended_at = :ended, cut_link = :cutLink
                where id = :check
                """)
                .bind("links", links)
                .bind("last", last)
                .bind("brokenEntry", brokenEntry)
                .bind("brokenAt", brokenAt)
                .bind("waiting", ended == null ? 0 : waiting())
                .bind("ended", ended)
                .bind("cutLink", cutLink)
                .bind("check", check)
                .execute();
    }
}
