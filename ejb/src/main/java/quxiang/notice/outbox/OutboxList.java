package quxiang.notice.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import quxiang.audit.Audit;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.RowReader;
import quxiang.common.sql.WhereClause;

/** 发件箱 for operators: what waits, what failed, and 重新发送. A message that is sent again keeps its id. */
@Stateless
@RolesAllowed("OPERATOR")
public class OutboxList {

    private static final int MOST = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    @Inject
    Event<MessagePut> put;

    /** How many there are in each state; those delivered are counted for the last day only, there are very many of them. */
    public Map<OutboxState, Long> counts() {
        Map<OutboxState, Long> counts = new EnumMap<>(OutboxState.class);
        for (OutboxState state : OutboxState.values()) {
            counts.put(state, 0L);
        }
        List<?> rows = em.createNativeQuery(
                        "select state, count(*) from outbox_message where state <> 'DELIVERED' or delivered_at >= ? group by state")
                .setParameter(1, Timestamp.from(clock.instant().minusSeconds(86_400)))
                .getResultList();
        for (Object row : rows) {
            RowReader c = new RowReader((Object[]) row);
            counts.put(c.constant(OutboxState.class), c.number());
        }
        return counts;
    }

    /**
     * One page of the messages, the newest first.
     *
     * @param state {@code null} for all
     * @param kind what happened, in capitals, or {@code null}
     */
    @SuppressWarnings("unchecked")
    public Page<OutboxRow> page(OutboxState state, String kind, PageRequest request) {
        WhereClause where = new WhereClause()
                .andEqual("o.state", state == null ? null : state.name())
                .andEqual("o.kind", kind);
        Number total = (Number) where.bind(em.createNativeQuery("select count(*) from outbox_message o" + where.sql()))
                .getSingleResult();
        List<Object[]> rows = where.bind(em.createNativeQuery("select o.id, o.at, o.kind, o.recipient_party,"
                        + " case when o.mobile is null then 0 else 1 end, o.state, o.attempts, o.next_attempt_at, o.delivered_at,"
                        + " o.last_error from outbox_message o" + where.sql() + " order by o.id desc" + request.sql()))
                .getResultList();
        return new Page<>(
                rows.stream().map(RowReader::new).map(OutboxList::row).toList(),
                total.longValue(),
                request.first(),
                request.size());
    }

    private static OutboxRow row(RowReader c) {
        return new OutboxRow(
                c.number(),
                c.instant(),
                c.text(),
                c.constant(Role.class),
                c.number() == 1,
                c.constant(OutboxState.class),
                c.count(),
                c.instant(),
                c.instant(),
                c.text());
    }

    /** The kinds of messages, for choosing one. */
    public List<String> kinds() {
        List<?> kinds = em.createNativeQuery("select distinct kind from outbox_message order by kind")
                .getResultList();
        return kinds.stream().map(String::valueOf).toList();
    }

    /**
     * 重新发送: what failed or waits for the carrier is tried at once, with all its tries again.
     *
     * @return how many; those delivered meanwhile are left alone
     * @throws Refusal {@code notice.none_chosen}, {@code notice.too_many_chosen}
     */
    public int resend(Collection<Long> ids) {
        if (ids.isEmpty()) {
            throw new Refusal("notice.none_chosen");
        }
        if (ids.size() > MOST) {
            throw new Refusal("notice.too_many_chosen", MOST);
        }
        return again(" and id in " + ids.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")")));
    }

    /** 全部重新发送: all that failed. */
    public int resendDead() {
        return again(" and state = 'DEAD'");
    }

    private int again(String which) {
        int count = em.createNativeQuery(
                        "update outbox_message set state = case when kind = 'DIGEST' then 'MAIL_WAITING' else 'SMS_WAITING' end,"
                                + " attempts = 0, next_attempt_at = ? where state in ('DEAD', 'SMS_WAITING', 'MAIL_WAITING')"
                                + which)
                .setParameter(1, Timestamp.from(clock.instant()))
                .executeUpdate();
        audit.write("OUTBOX_RESENT", "OUTBOX", null, count + " messages");
        if (count > 0) {
            put.fire(new MessagePut());
        }
        return count;
    }
}
