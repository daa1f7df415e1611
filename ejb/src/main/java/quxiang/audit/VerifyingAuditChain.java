package quxiang.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;

/**
 * Verifies the whole hash chain in parts, each in its own transaction. That transaction also saves the position, so the
 * check may be stopped or killed, and resumed. {@link ReadingChainChecks} does the same at once, for a short chain.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class VerifyingAuditChain {

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    @Inject
    Seal seal;

    @Inject
    ChainHeads heads;

    /** The check that has not ended yet, or a new one. */
    public long begin() {
        return jdbi.withHandle(handle -> {
            Optional<Long> open = open(handle);
            if (open.isEmpty()) {
                handle.createUpdate("insert into chain_check (begun_at, links, waiting) values (:now, 0, 0)")
                        .bind("now", clock.instant())
                        .execute();
            }
            return open.isPresent() ? open.get() : open(handle).orElseThrow();
        });
    }

    private static Optional<Long> open(Handle handle) {
        return handle.createQuery(
                        "select id from chain_check where ended_at is null order by id fetch first 1 rows only")
                .mapTo(Long.class)
                .findOne();
    }

    /**
     * Resumes a check.
     *
     * @param most how many links at most
     * @return whether it has not come to its end yet
     */
    public boolean walk(long check, int most) {
        return jdbi.withHandle(handle -> {
            Optional<Walked> walked = handle.createQuery(
                            "select links, last_link from chain_check where id = :id and ended_at is null for update")
                    .bind("id", check)
                    .mapTo(Walked.class)
                    .findOne();
            if (walked.isEmpty()) {
                return false;
            }
            HashChainCursor walk = new HashChainCursor(
                    handle, seal, walked.get().links(), walked.get().lastLink());
            boolean more = walk.go(most);
            walk.keep(check, more ? null : clock.instant(), more ? null : heads.firstMissing(handle));
            return more;
        });
    }

    /** How many links a check would verify now. */
    public long count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from audit_link")
                .mapTo(long.class)
                .one());
    }

    /** How far a check has come. */
    private record Walked(long links, String lastLink) {}
}
