package quxiang.notice.announcement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import quxiang.audit.Audit;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.RowReader;

/** 公告管理: what the centre tells everybody on the first page. A draft is seen by the centre alone. */
@Stateless
@RolesAllowed("CENTRE")
public class PublishingAnnouncements {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 4000;

    @PersistenceContext
    EntityManager em;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /** All, drafts included, the latest first. */
    @SuppressWarnings("unchecked")
    public Page<Announcement> page(PageRequest request) {
        List<Object[]> rows = em.createNativeQuery(
                        "select id, title, body, published_at from announcement order by id desc" + request.sql())
                .getResultList();
        Number total = (Number)
                em.createNativeQuery("select count(*) from announcement").getSingleResult();
        return new Page<>(
                rows.stream().map(PublishingAnnouncements::row).toList(),
                total.longValue(),
                request.first(),
                request.size());
    }

    /** One of them. @throws Refusal {@code announcement.not_found} */
    @SuppressWarnings("unchecked")
    public Announcement one(long id) {
        List<Object[]> rows = em.createNativeQuery(
                        "select id, title, body, published_at from announcement where id = ?")
                .setParameter(1, id)
                .getResultList();
        return rows.stream()
                .map(PublishingAnnouncements::row)
                .findFirst()
                .orElseThrow(() -> new Refusal("announcement.not_found"));
    }

    /**
     * Writes a new one, as a draft.
     *
     * @return its key
     * @throws Refusal {@code announcement.incomplete}
     */
    public long write(String title, String body) {
        requireComplete(title, body);
        Long id = ((Number) em.createNativeQuery("select nextval('announcement_seq')")
                        .getSingleResult())
                .longValue();
        em.createNativeQuery("insert into announcement (id, title, body, version) values (?, ?, ?, 1)")
                .setParameter(1, id)
                .setParameter(2, title.strip())
                .setParameter(3, body.strip())
                .executeUpdate();
        audit.write("ANNOUNCEMENT_WRITTEN", "ANNOUNCEMENT", id, title.strip());
        return id;
    }

    /** Changes the words. @throws Refusal {@code announcement.incomplete}, {@code announcement.not_found} */
    public void rewrite(long id, String title, String body) {
        requireComplete(title, body);
        require(em.createNativeQuery("update announcement set title = ?, body = ?, version = version + 1 where id = ?")
                .setParameter(1, title.strip())
                .setParameter(2, body.strip())
                .setParameter(3, id)
                .executeUpdate());
        audit.write("ANNOUNCEMENT_REWRITTEN", "ANNOUNCEMENT", id, title.strip());
    }

    /** 发布: from now on everybody reads it. @throws Refusal {@code announcement.not_found} */
    public void publish(long id) {
        date(id, clock.instant());
        audit.write("ANNOUNCEMENT_PUBLISHED", "ANNOUNCEMENT", id, null);
    }

    /** 撤下: it is a draft again. @throws Refusal {@code announcement.not_found} */
    public void withdraw(long id) {
        date(id, null);
        audit.write("ANNOUNCEMENT_WITHDRAWN", "ANNOUNCEMENT", id, null);
    }

    private void date(long id, Instant at) {
        require(em.createNativeQuery("update announcement set published_at = cast(? as timestamp with time zone),"
                        + " version = version + 1 where id = ?")
                .setParameter(1, at == null ? null : Timestamp.from(at))
                .setParameter(2, id)
                .executeUpdate());
    }

    private static void require(int changed) {
        if (changed == 0) {
            throw new Refusal("announcement.not_found");
        }
    }

    private static void requireComplete(String title, String body) {
        if (title == null
                || title.isBlank()
                || title.length() > LONGEST_TITLE
                || body == null
                || body.isBlank()
                || body.length() > LONGEST_BODY) {
            throw new Refusal("announcement.incomplete");
        }
    }

    private static Announcement row(Object[] columns) {
        RowReader c = new RowReader(columns);
        return new Announcement(c.number(), c.text(), c.text(), c.instant());
    }
}
