package quxiang.notice.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import quxiang.common.Actor;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;
import quxiang.notice.outbox.Outbox;

/** The notices of the reader's unit, school or graduate. Whether one is read is kept for each account. */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE", "SCHOOL", "CENTRE", "PROVINCE", "OPERATOR", "SECURITY", "AUDITOR"})
public class Notices {

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    OwnNotices notices;

    /** How many the account has not read yet. */
    public long unread() {
        Conditions where = notices.unread();
        return jdbi.withHandle(handle -> where.of(handle.createQuery("select count(*) from notice n <where>"))
                .mapTo(long.class)
                .one());
    }

    /** The unread ones first, then the newest. */
    public Page<NoticeRow> page(PageRequest request) {
        Conditions where = notices.own();
        return jdbi.withHandle(handle -> {
            List<NoticeRow> rows = where.of(handle.createQuery("""
                    select n.id, n.at, n.recipient_party, n.kind, n.signing_id, n.args, r.read_at
                    from notice n left join notice_read r on r.notice_id = n.id and r.account_id = :account
                    <where>
                    order by case when r.read_at is null then 0 else 1 end, n.id desc
                    offset :first rows fetch next :size rows only
                    """))
                    .bind("account", actor.accountId())
                    .bind("first", request.first())
                    .bind("size", request.size())
                    .map(Notices::row)
                    .list();
            long total = where.of(handle.createQuery("select count(*) from notice n <where>"))
                    .mapTo(long.class)
                    .one();
            return new Page<>(rows, total, request.first(), request.size());
        });
    }

    /** One of them, which is read herewith; nothing when it is not the reader's. */
    public Optional<NoticeRow> open(long id) {
        Conditions where = notices.own().andEqual("n.id", id);
        Optional<NoticeRow> opened = jdbi.withHandle(handle -> where.of(handle.createQuery("""
                        select n.id, n.at, n.recipient_party, n.kind, n.signing_id, n.args, r.read_at
                        from notice n left join notice_read r on r.notice_id = n.id and r.account_id = :account
                        <where>
                        """))
                .bind("account", actor.accountId())
                .map(Notices::row)
                .findOne());
        if (opened.filter(notice -> !notice.read()).isPresent()) {
            markRead(notices.unread().andEqual("n.id", id));
        }
        return opened;
    }

    /** Marks all of the account's notices as read. */
    public void markAllRead() {
        markRead(notices.unread());
    }

    private void markRead(Conditions where) {
        jdbi.useHandle(handle ->
                where.of(handle.createUpdate("""
                insert into notice_read (notice_id, account_id, read_at)
                select n.id, cast(:account as bigint), cast(:now as timestamp with time zone) from notice n <where>
                """)).bind("now", clock.instant()).execute());
    }

    private static NoticeRow row(RowView row) {
        Role party = row.getColumn("recipient_party", Role.class);
        return new NoticeRow(
                row.getColumn("id", Long.class),
                row.getColumn("at", Instant.class),
                party,
                "notice." + row.getColumn("kind", String.class) + "." + party,
                row.getColumn("signing_id", Long.class),
                row.getColumn("read_at", Instant.class) != null,
                row.getColumn("args", String.class).split(Outbox.SEPARATOR, -1));
    }
}
