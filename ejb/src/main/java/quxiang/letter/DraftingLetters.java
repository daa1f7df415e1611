package quxiang.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

/**
 * Keeps drafts of 签约邀请函 until they are sent. So an ended session, a closed tab or a second one lose nothing. Each user has their own, one
 * for each page, the latest few for a month; sealed, for it is not meant for anybody else.
 */
@Stateless
@RolesAllowed("EMPLOYER")
public class DraftingLetters {

    static final int MOST = 5;
    private static final int LONGEST = 30_000;
    private static final Duration LIFE = Duration.ofDays(30);

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Seal seal;

    /** Keeps what a page holds now. @throws Refusal {@code letter.draft_too_long} */
    public void keep(String requestId, String content, int graduates) {
        if (content.length() > LONGEST || requestId.length() > 36) {
            throw new Refusal("letter.draft_too_long");
        }
        drop(requestId);
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                    insert into letter_draft (account_id, request_id, content, graduates, changed_at)
                    values (:account, :request, :content, :graduates, :now)
                    """)
                    .bind("account", actor.accountId())
                    .bind("request", requestId)
                    .bind("content", seal.seal(SealPurpose.DRAFT, owner(requestId), content))
                    .bind("graduates", graduates)
                    .bind("now", clock.instant())
                    .execute();
            handle.createUpdate("""
                    delete from letter_draft
                    where account_id = :account and (changed_at < :since or request_id not in (
                        select d.request_id from letter_draft d where d.account_id = :account
                        order by d.changed_at desc fetch first :most rows only))
                    """)
                    .bind("account", actor.accountId())
                    .bind("since", clock.instant().minus(LIFE))
                    .bind("most", MOST)
                    .execute();
        });
    }

    /** It was sent, or is not wanted any more. */
    public void drop(String requestId) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from letter_draft where account_id = :account and request_id = :request")
                .bind("account", actor.accountId())
                .bind("request", requestId)
                .execute());
    }

    /** The user's own, the latest first. */
    public List<LetterDraft> own() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select request_id, graduates, changed_at, content from letter_draft
                where account_id = :account and changed_at >= :since order by changed_at desc
                """)
                .bind("account", actor.accountId())
                .bind("since", clock.instant().minus(LIFE))
                .map((RowView row) -> new LetterDraft(
                        row.getColumn("request_id", String.class),
                        seal.open(
                                SealPurpose.DRAFT,
                                owner(row.getColumn("request_id", String.class)),
                                row.getColumn("content", byte[].class)),
                        row.getColumn("graduates", Integer.class),
                        row.getColumn("changed_at", Instant.class)))
                .list());
    }

    private String owner(String requestId) {
        return "letter " + requestId + " of account " + actor.accountId();
    }
}
