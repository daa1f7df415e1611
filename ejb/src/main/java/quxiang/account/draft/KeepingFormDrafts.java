package quxiang.account.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.account.Accounts;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

/**
 * Keeps drafts of long forms until they are sent. So an expired session, a dead telephone or another computer lose
 * nothing.
 */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE"})
public class KeepingFormDrafts {

    private static final int LONGEST = 10_000;
    private static final Duration LIFE = Duration.ofDays(30);

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    @Inject
    Accounts accounts;

    @Inject
    ShanghaiClock clock;

    @Inject
    Seal seal;

    /**
     * Keeps the current content of a page, in place of the earlier draft.
     *
     * @throws Refusal {@code verification.typed_too_long}
     */
    public void keep(DraftedForm page, String content) {
        if (content.length() > LONGEST) {
            throw new Refusal("verification.typed_too_long");
        }
        accounts.lock(actor.accountId());
        drop(page);
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into typed_page (account_id, page, content, changed_at) values (:account, :page, :content, :now)
                """)
                .bind("account", actor.accountId())
                .bind("page", page)
                .bind("content", seal.seal(SealPurpose.DRAFT, owner(page), content))
                .bind("now", clock.instant())
                .execute());
    }

    /** Deletes the draft: it was sent, or is not wanted any more. */
    public void drop(DraftedForm page) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from typed_page where account_id = :account and page = :page")
                        .bind("account", actor.accountId())
                        .bind("page", page)
                        .execute());
    }

    /** The draft of a page, for a month; empty when it was sent since. */
    public Optional<String> typed(DraftedForm page) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select content from typed_page where account_id = :account and page = :page and changed_at >= :since
                """)
                .bind("account", actor.accountId())
                .bind("page", page)
                .bind("since", clock.instant().minus(LIFE))
                .mapTo(byte[].class)
                .findOne()
                .map(kept -> seal.open(SealPurpose.DRAFT, owner(page), kept)));
    }

    private String owner(DraftedForm page) {
        return "page " + page + " of account " + actor.accountId();
    }
}
