package quxiang.notice.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;

/** 发件箱 for operators: what waits, what failed, and 重新发送. A message that is sent again keeps its id. */
@Stateless
@RolesAllowed("OPERATOR")
public class OutboxList {

    private static final int MOST = 500;

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    @Inject
    Event<MessagePut> put;

    /** How many messages there are in each state. Those delivered are counted for the last day only, as there are very many of them. */
    public Map<OutboxState, Long> counts() {
        Map<OutboxState, Long> counts = new EnumMap<>(OutboxState.class);
        for (OutboxState state : OutboxState.values()) {
            counts.put(state, 0L);
        }
        jdbi.useHandle(handle -> handle.createQuery("""
                select state, count(*) as number from outbox_message
                where state not in ('DELIVERED', 'UNREACHED') or delivered_at >= :since group by state
                """)
                .bind("since", clock.instant().minusSeconds(86_400))
                .mapTo(InState.class)
                .forEach(counted -> counts.put(counted.state(), counted.number())));
        return counts;
    }

    private record InState(OutboxState state, long number) {}

    /**
     * One page of the messages, the newest first.
     *
     * @param state {@code null} for all
     * @param kind what happened, in capitals, or {@code null}
     */
    public Page<OutboxRow> page(OutboxState state, String kind, PageRequest request) {
        return new Conditions()
                .andEqual("o.state", state)
                .andEqual("o.kind", kind)
                .page(jdbi, "select count(*) from outbox_message o <where>", """
                select o.id, o.at, o.kind, o.recipient_party as party, o.mobile is not null as by_sms, o.state, o.attempts,
                    o.next_attempt_at, o.delivered_at, o.last_error as error
                from outbox_message o <where> order by o.id desc
                """, OutboxRow.class, request);
    }

    /** The kinds of messages, for choosing one. */
    public List<String> kinds() {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct kind from outbox_message order by kind")
                .mapTo(String.class)
                .list());
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
        return again(new Conditions().and("id = any(:ids)", "ids", ids.toArray(Long[]::new)));
    }

    /** 全部重新发送: all dead letters. */
    public int resendDead() {
        return again(new Conditions().andEqual("state", OutboxState.DEAD));
    }

    private int again(Conditions which) {
        which.and("state in ('DEAD', 'SMS_WAITING', 'MAIL_WAITING')");
        int count = jdbi.withHandle(handle ->
                which.of(handle.createUpdate("""
                update outbox_message
                set state = case when kind = 'DIGEST' then 'MAIL_WAITING' else 'SMS_WAITING' end,
                    attempts = 0, next_attempt_at = :now
                <where>
                """)).bind("now", clock.instant()).execute());
        audit.write("OUTBOX_RESENT", "OUTBOX", null, count + " messages");
        if (count > 0) {
            put.fire(new MessagePut());
        }
        return count;
    }
}
