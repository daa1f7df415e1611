package quxiang.notice.announcement;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;

/** Reading announcements, which needs no account. */
@Stateless
@PermitAll
public class Announcements {

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    /** One that is published. @throws Refusal {@code announcement.not_found} */
    public Announcement published(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select id, title, body, published_at from announcement where id = :id and published_at <= :now
                """)
                .bind("id", id)
                .bind("now", clock.instant())
                .mapTo(Announcement.class)
                .findOne()
                .orElseThrow(() -> new Refusal("announcement.not_found")));
    }

    /** The latest that are published, the newest first. */
    public List<Announcement> latest(int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select id, title, body, published_at from announcement
                where published_at <= :now order by published_at desc, id desc fetch first :most rows only
                """)
                .bind("now", clock.instant())
                .bind("most", most)
                .mapTo(Announcement.class)
                .list());
    }
}
