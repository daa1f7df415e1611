package quxiang.notice.announcement;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.RowReader;

/** Reading announcements, which needs no account. */
@Stateless
@PermitAll
public class Announcements {

    @PersistenceContext
    EntityManager em;

    @Inject
    ShanghaiClock clock;

    /** The latest that are published, the newest first. */
    @SuppressWarnings("unchecked")
    public List<Announcement> latest(int most) {
        List<Object[]> rows = em.createNativeQuery("select id, title, body, published_at from announcement"
                        + " where published_at <= ? order by published_at desc, id desc fetch first " + most
                        + " rows only")
                .setParameter(1, Timestamp.from(clock.instant()))
                .getResultList();
        return rows.stream()
                .map(RowReader::new)
                .map(c -> new Announcement(c.number(), c.text(), c.text(), c.instant()))
                .toList();
    }
}
