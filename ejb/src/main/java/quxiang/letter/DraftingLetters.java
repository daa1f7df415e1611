package quxiang.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.sql.RowReader;

/**
 * Keeps what is typed into 签约邀请函 until it is sent, so that an ended session, a closed tab or a second one lose nothing. Each user has their own, one for each
 * page, the latest few for a month; sealed, for it is not meant for anybody else.
 */
@Stateless
@RolesAllowed("EMPLOYER")
public class DraftingLetters {

    static final int MOST = 5;
    private static final int LONGEST = 30_000;
    private static final Duration LIFE = Duration.ofDays(30);

    @PersistenceContext
    EntityManager em;

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
        em.createNativeQuery("insert into letter_draft (account_id, request_id, content, graduates, changed_at)"
                        + " values (?, ?, ?, ?, ?)")
                .setParameter(1, actor.accountId())
                .setParameter(2, requestId)
                .setParameter(3, seal.seal(content))
                .setParameter(4, graduates)
                .setParameter(5, Timestamp.from(clock.instant()))
                .executeUpdate();
        em.createNativeQuery("delete from letter_draft where account_id = ? and (changed_at < ? or request_id not in"
                        + " (select d.request_id from letter_draft d where d.account_id = ? order by d.changed_at desc"
                        + " fetch first " + MOST + " rows only))")
                .setParameter(1, actor.accountId())
                .setParameter(2, Timestamp.from(clock.instant().minus(LIFE)))
                .setParameter(3, actor.accountId())
                .executeUpdate();
    }

    /** It was sent, or is not wanted any more. */
    public void drop(String requestId) {
        em.createNativeQuery("delete from letter_draft where account_id = ? and request_id = ?")
                .setParameter(1, actor.accountId())
                .setParameter(2, requestId)
                .executeUpdate();
    }

    /** The user's own, the latest first. */
    @SuppressWarnings("unchecked")
    public List<LetterDraft> own() {
        List<Object[]> rows = em.createNativeQuery("select request_id, graduates, changed_at, content from letter_draft"
                        + " where account_id = ? and changed_at >= ? order by changed_at desc")
                .setParameter(1, actor.accountId())
                .setParameter(2, Timestamp.from(clock.instant().minus(LIFE)))
                .getResultList();
        return rows.stream().map(this::draft).toList();
    }

    private LetterDraft draft(Object[] row) {
        RowReader c = new RowReader(row);
        return new LetterDraft(c.text(), seal.open((byte[]) row[3]), c.count(), c.instant());
    }
}
