package quxiang.notice.announcement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.FormattedText;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;

/** 公告管理: what the centre tells everybody on the first page. A draft is seen by the centre alone. */
@Stateless
@RolesAllowed("CENTRE")
public class PublishingAnnouncements {

    private static final int LONGEST_TITLE = 200;
    /** The text, in characters that are read. */
    public static final int LONGEST_BODY = 4000;

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /** All, drafts included, the latest first. */
    public Page<Announcement> page(PageRequest request) {
        return new Conditions()
                .page(
                        jdbi,
                        "select count(*) from announcement <where>",
                        "select id, title, body, published_at from announcement <where> order by id desc",
                        Announcement.class,
                        request);
    }

    /** One of them. @throws Refusal {@code announcement.not_found} */
    public Announcement one(long id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id, title, body, published_at from announcement where id = :id")
                        .bind("id", id)
                        .mapTo(Announcement.class)
                        .findOne()
                        .orElseThrow(() -> new Refusal("announcement.not_found")));
    }

    /**
     * Writes a new one, as a draft.
     *
     * @return its key
     * @throws Refusal {@code announcement.incomplete}
     */
    public long write(String title, String body) {
        String text = FormattedText.clean(body);
        requireComplete(title, text);
        long id = jdbi.withHandle(handle -> {
            long next = handle.createQuery("select nextval('announcement_seq')")
                    .mapTo(long.class)
                    .one();
            handle.createUpdate("insert into announcement (id, title, body, version) values (:id, :title, :body, 1)")
                    .bind("id", next)
                    .bind("title", title.strip())
                    .bind("body", text)
                    .execute();
            return next;
        });
        audit.write("ANNOUNCEMENT_WRITTEN", "ANNOUNCEMENT", id, title.strip());
        return id;
    }

    /** Changes the words. @throws Refusal {@code announcement.incomplete}, {@code announcement.not_found} */
    public void rewrite(long id, String title, String body) {
        String text = FormattedText.clean(body);
        requireComplete(title, text);
        require(jdbi.withHandle(handle -> handle.createUpdate(
                        "update announcement set title = :title, body = :body, version = version + 1 where id = :id")
                .bind("title", title.strip())
                .bind("body", text)
                .bind("id", id)
                .execute()));
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
        require(jdbi.withHandle(
                handle -> handle.createUpdate("""
                update announcement set published_at = cast(:at as timestamp with time zone), version = version + 1 where id = :id
                """).bind("at", at).bind("id", id).execute()));
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
                || body.length() > FormattedText.LONGEST_KEPT
                || FormattedText.words(body).length() > LONGEST_BODY) {
            throw new Refusal("announcement.incomplete");
        }
    }
}
