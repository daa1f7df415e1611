package quxiang.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import quxiang.common.crypto.Seal;

/** 检查链条: verifies that no entry was changed, removed or inserted since it was linked. */
@Stateless
@RolesAllowed("AUDITOR")
public class ReadingChainChecks {

    /** The longest chain, in links, that is checked while the auditor waits. A longer one is left to the job. */
    static final long SHORT = 50_000;

    @Inject
    Jdbi jdbi;

    @Inject
    Seal seal;

    @Inject
    Audit audit;

    @Inject
    ChainHeads heads;

    /** Whether the chain is short enough to be checked while somebody waits. */
    public boolean isShort() {
        return jdbi.<Long, RuntimeException>withHandle(
                        handle -> handle.createQuery("select coalesce(max(no), 0) from audit_link")
                                .mapTo(long.class)
                                .one())
                <= SHORT;
    }

    /** Checks the whole chain at once. */
    public ChainState check() {
        audit.write("AUDIT_CHECKED", "AUDIT", null, null);
        return jdbi.withHandle(handle -> {
            HashChainCursor walk = new HashChainCursor(handle, seal, 0, null);
            long waiting = walk.waiting();
            boolean more = true;
            while (more) {
                more = walk.go(SHORT);
            }
            return walk.state(waiting, heads.firstMissing(handle));
        });
    }

    /** The result of the job's last check of the whole chain; empty before the first one. */
    public Optional<ChainCheck> latest() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select begun_at, ended_at, links, broken_entry, broken_at, waiting, last_link as last, cut_link
                from chain_check where ended_at is not null order by id desc fetch first 1 rows only
                """)
                .map((RowView row) -> new ChainCheck(
                        row.getColumn("begun_at", Instant.class),
                        row.getColumn("ended_at", Instant.class),
                        row.getRow(ChainState.class)))
                .findOne());
    }
}
