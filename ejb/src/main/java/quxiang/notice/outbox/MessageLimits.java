package quxiang.notice.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.notice.Recipient;

/**
 * Rate limits of short messages and mails. What people are told in the app stays as it is. A graduate gets {@value #TEXTS_AN_HOUR} short
 * messages an hour; the rest waits for the hour's end and is then one digest that names their number. A unit or a school gets a digest by
 * mail an hour at most, with the number of notices and where to look. Codes and messages that name their own number are never held.
 */
@Stateless
@PermitAll
public class MessageLimits {

    static final int TEXTS_AN_HOUR = 3;
    static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    /**
     * Those of these graduates who have reached the rate limit, with its end. Until then they get no short message; who may get
     * one is not in the answer.
     */
    public Map<Recipient, Instant> full(Collection<Recipient> graduates) {
        Map<Recipient, Instant> full = new HashMap<>();
        if (graduates.isEmpty()) {
            return full;
        }
        jdbi.useHandle(handle -> handle.createQuery("""
                select recipient_id, hour_begun_at from texted_lately
                where recipient_party = 'GRADUATE' and recipient_id = any(:graduates)
                    and hour_begun_at > :since and texts >= :most
                """)
                .bindArray("graduates", Long.class, ids(graduates))
                .bind("since", clock.instant().minus(HOUR))
                .bind("most", TEXTS_AN_HOUR)
                .mapTo(Texted.class)
                .forEach(one -> full.put(
                        new Recipient(Role.GRADUATE, one.recipientId()),
                        one.hourBegunAt().plus(HOUR))));
        return full;
    }

    private record Texted(long recipientId, Instant hourBegunAt) {}

    /** Counts a short message for each of these graduates. */
    public void texted(Collection<Recipient> graduates) {
        if (graduates.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Long> ids = ids(graduates);
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                    delete from texted_lately
                    where recipient_party = 'GRADUATE' and recipient_id = any(:ids) and hour_begun_at <= :since
                    """)
                    .bindArray("ids", Long.class, ids)
                    .bind("since", now.minus(HOUR))
                    .execute();
            handle.createUpdate("""
                    update texted_lately set texts = texts + 1 where recipient_party = 'GRADUATE' and recipient_id = any(:ids)
                    """).bindArray("ids", Long.class, ids).execute();
            handle.createUpdate("""
                    insert into texted_lately (recipient_party, recipient_id, hour_begun_at, texts)
                    select distinct 'GRADUATE', g.id, cast(:now as timestamp with time zone), 1
                    from unnest(cast(:ids as bigint array)) as g (id)
                    where not exists (
                        select 1 from texted_lately t where t.recipient_party = 'GRADUATE' and t.recipient_id = g.id)
                    """)
                    .bindArray("ids", Long.class, ids)
                    .bind("now", now)
                    .execute();
        });
    }

    /**
     * Gathers what was just delivered to units and schools for their next digest by mail. It does so in the transaction of the delivery.
     */
    static void gather(Handle handle, List<Long> ids, StaffAddresses addresses, Instant now) {
        handle.createUpdate("""
                update mail_digest
                set notices = notices + (
                    select count(*) from outbox_message o
                    where o.id = any(:ids) and o.recipient_party in ('EMPLOYER', 'SCHOOL')
                        and o.recipient_party = mail_digest.recipient_party and o.recipient_id = mail_digest.recipient_id)
                where (recipient_party, recipient_id) in (
                    select o.recipient_party, o.recipient_id from outbox_message o
                    where o.id = any(:ids) and o.recipient_party in ('EMPLOYER', 'SCHOOL'))
                """).bindArray("ids", Long.class, ids).execute();
        handle.createUpdate("""
                insert into mail_digest (recipient_party, recipient_id, notices, due_at)
                select o.recipient_party, o.recipient_id, count(*), cast(:due as timestamp with time zone)
                from outbox_message o
                where o.id = any(:ids) and o.recipient_party in ('EMPLOYER', 'SCHOOL')
                    and not exists (
                        select 1 from mail_digest d
                        where d.recipient_party = o.recipient_party and d.recipient_id = o.recipient_id)
                    and exists (<address>)
                group by o.recipient_party, o.recipient_id
                """)
                .define("address", addresses.known())
                .bindArray("ids", Long.class, ids)
                .bind("due", now.plus(HOUR))
                .execute();
    }

    /** Puts the digests that are due into the outbox, to be sent by mail. */
    public void ripen() {
        Instant now = clock.instant();
        jdbi.useHandle(handle -> {
            List<DueDigest> due = handle.createQuery("""
                    select recipient_party, recipient_id, notices from mail_digest where due_at <= :now
                    order by due_at fetch first 500 rows only for update skip locked
                    """)
                    .bind("now", now)
                    .mapTo(DueDigest.class)
                    .list();
            if (!due.isEmpty()) {
                ripen(handle, due, now);
            }
        });
    }

    private record DueDigest(String recipientParty, long recipientId, int notices) {}

    private static void ripen(Handle handle, List<DueDigest> due, Instant now) {
        PreparedBatch messages = handle.prepareBatch("""
                insert into outbox_message (at, kind, recipient_party, recipient_id, args, state, attempts, next_attempt_at)
                values (:now, 'DIGEST', :party, :id, :notices, 'MAIL_WAITING', 0, :now)
                """);
        PreparedBatch digests =
                handle.prepareBatch("delete from mail_digest where recipient_party = :party and recipient_id = :id");
        for (DueDigest one : due) {
            messages.bind("now", now)
                    .bind("party", one.recipientParty())
                    .bind("id", one.recipientId())
                    .bind("notices", String.valueOf(one.notices()))
                    .add();
            digests.bind("party", one.recipientParty())
                    .bind("id", one.recipientId())
                    .add();
        }
        messages.execute();
        digests.execute();
    }

    private static List<Long> ids(Collection<Recipient> graduates) {
        return graduates.stream().map(Recipient::id).toList();
    }
}
