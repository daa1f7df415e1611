package quxiang.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;

/** Keeps what is typed into long forms until it is sent, so that a session that ended, a dead telephone or another computer lose nothing. */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE"})
public class KeepingFormDrafts {

    private static final int LONGEST = 10_000;
    private static final Duration LIFE = Duration.ofDays(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    Actor actor;

    @Inject
    Accounts accounts;

    @Inject
    ShanghaiClock clock;

    @Inject
    Seal seal;

    /** Keeps what a page holds now, in place of what it held. @throws Refusal {@code verification.typed_too_long} */
    public void keep(DraftedForm page, String content) {
        if (content.length() > LONGEST) {
            throw new Refusal("verification.typed_too_long");
        }
        accounts.lock(actor.accountId());
        drop(page);
        em.createNativeQuery("insert into typed_page (account_id, page, content, changed_at) values (?, ?, ?, ?)")
                .setParameter(1, actor.accountId())
                .setParameter(2, page.name())
                .setParameter(3, seal.seal(content))
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** It was sent, or is not wanted any more. */
    public void drop(DraftedForm page) {
        em.createNativeQuery("delete from typed_page where account_id = ? and page = ?")
                .setParameter(1, actor.accountId())
                .setParameter(2, page.name())
                .executeUpdate();
    }

    /** What the page held last, for a month; empty when it was sent since. */
    public Optional<String> typed(DraftedForm page) {
        List<?> rows = em.createNativeQuery(
                        "select content from typed_page where account_id = ? and page = ? and changed_at >= ?")
                .setParameter(1, actor.accountId())
                .setParameter(2, page.name())
                .setParameter(3, Timestamp.from(clock.instant().minus(LIFE)))
                .getResultList();
        return rows.stream().map(content -> seal.open((byte[]) content)).findFirst();
    }
}
