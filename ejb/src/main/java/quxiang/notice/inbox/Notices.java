package quxiang.notice.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.RowReader;
import quxiang.common.sql.WhereClause;
import quxiang.notice.outbox.Outbox;

/** The notices of who reads: those of the unit, school or graduate; whether one is read is kept for each account. */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE", "SCHOOL", "CENTRE", "OPERATOR"})
public class Notices {

    private static final String UNREAD =
            "not exists (select 1 from notice_read r where r.notice_id = n.id and r.account_id = ?)";

    @PersistenceContext
    EntityManager em;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    /** How many the account has not read yet. */
    public long unread() {
        WhereClause where = own().and(UNREAD, actor.accountId());
        return ((Number) where.bind(em.createNativeQuery("select count(*) from notice n" + where.sql()))
                        .getSingleResult())
                .longValue();
    }

    /** The unread ones first, then the newest. */
    @SuppressWarnings("unchecked")
    public Page<NoticeRow> page(PageRequest request) {
        WhereClause where = own();
        List<Object[]> rows = where.bind(em.createNativeQuery(
                        "select n.id, n.at, n.recipient_party, n.kind, n.signing_id, n.args, r.read_at from notice n"
                                + " left join notice_read r on r.notice_id = n.id and r.account_id = "
                                + actor.accountId() + where.sql()
                                + " order by case when r.read_at is null then 0 else 1 end, n.id desc" + request.sql()))
                .getResultList();
        long total = ((Number) where.bind(em.createNativeQuery("select count(*) from notice n" + where.sql()))
                        .getSingleResult())
                .longValue();
        return new Page<>(rows.stream().map(Notices::row).toList(), total, request.first(), request.size());
    }

    /** Marks all of the account's notices as read. */
    public void markAllRead() {
        WhereClause where = own().and(UNREAD, actor.accountId());
        where.bind(em.createNativeQuery("insert into notice_read (notice_id, account_id, read_at) select n.id, "
                        + actor.accountId() + ", cast('" + clock.instant()
                        + "' as timestamp with time zone) from notice n" + where.sql()))
                .executeUpdate();
    }

    /** Staff of one department read of its signings and of nothing else: a notice names people. */
    private WhereClause own() {
        WhereClause own = new WhereClause()
                .and("n.recipient_party = ?", actor.role().name())
                .and("n.recipient_id = ?", owner());
        return actor.department() == null
                ? own
                : own.and("n.signing_id in (select s.id from signing s where s.g_department = ?)", actor.department());
    }

    private long owner() {
        Long owner = switch (actor.role()) {
            case EMPLOYER -> actor.employerId();
            case GRADUATE -> actor.graduateId();
            case SCHOOL -> actor.schoolId();
            default -> Long.valueOf(0);
        };
        return owner == null ? -1 : owner;
    }

    private static NoticeRow row(Object[] columns) {
        RowReader c = new RowReader(columns);
        long id = c.number();
        Instant at = c.instant();
        Role party = c.constant(Role.class);
        String key = "notice." + c.text() + "." + party;
        Long signing = c.numberOrNull();
        String args = c.text();
        return new NoticeRow(id, at, party, key, signing, c.instant() != null, args.split(Outbox.SEPARATOR, -1));
    }
}
