package quxiang.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;

/**
 * Appends the new audit events to the hash chain. An event is linked once it is old enough that others of the same time
 * are committed, too; one that comes later all the same is linked then. When two servers do this at once, only one
 * writes a link, because its number is a key.
 */
@Stateless
@PermitAll
public class ExtendingAuditChain {

    private static final Duration SETTLED = Duration.ofSeconds(30);

    /** How far behind the latest linked entry late entries are looked for. Long transactions write such entries. */
    private static final long LATE = 100_000;

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    @Inject
    Seal seal;

    /**
     * Links the oldest entries that are not linked. Late ones are linked when there are no others.
     *
     * @param most how many at most
     * @return how many were linked
     */
    public int link(int most) {
        return jdbi.withHandle(handle -> {
            Tail tail = handle.createQuery("select no, link from audit_link order by no desc fetch first 1 rows only")
                    .mapTo(Tail.class)
                    .findOne()
                    .orElse(new Tail(0, null));
            List<ChainedEntry> entries = unlinked(handle, most, 0);
            if (entries.isEmpty()) {
                entries = unlinked(handle, most, LATE);
            }
            if (!entries.isEmpty()) {
                append(handle, tail, entries);
            }
            return entries.size();
        });
    }

    /** The end of the chain; empty before the first link. */
    public Optional<ChainHead> head() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                select (select link from audit_link where no = 1) as chain, no, link
                from audit_link order by no desc fetch first 1 rows only
                """).mapTo(ChainHead.class).findOne());
    }

    /** The last link of the chain; its number is 0 before the first. */
    private record Tail(long no, String link) {}

    private void append(Handle handle, Tail tail, List<ChainedEntry> entries) {
        long no = tail.no();
        String last = tail.link();
        PreparedBatch links =
                handle.prepareBatch("insert into audit_link (no, entry_id, link) values (:no, :entry, :link)");
        for (ChainedEntry entry : entries) {
            last = entry.link(last, seal);
            links.bind("no", ++no).bind("entry", entry.id()).bind("link", last).add();
        }
        links.execute();
    }

    /** @param behind how far behind the latest linked entry to look: far takes long, and only what came late is there */
    private List<ChainedEntry> unlinked(Handle handle, int most, long behind) {
        return handle.createQuery("""
                select e.id, e.at, e.account_id, e.actor_name, e.role, e.action, e.subject_kind, e.subject_id, e.detail, e.address
                from audit_entry e left join audit_link l on l.entry_id = e.id
                where l.entry_id is null and e.at < :settled
                    and e.id > (select coalesce(max(m.entry_id), 0) from audit_link m) - :behind
                order by e.id fetch first :most rows only
                """)
                .bind("settled", clock.instant().minus(SETTLED))
                .bind("behind", behind)
                .bind("most", most)
                .mapTo(ChainedEntry.class)
                .list();
    }
}
