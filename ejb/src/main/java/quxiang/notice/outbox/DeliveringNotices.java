package quxiang.notice.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.notice.Recipient;
import quxiang.notice.channel.Mail;
import quxiang.notice.channel.Sms;

/**
 * Delivers the waiting messages of the outbox into the app. It is idempotent: a notice has the message's own id, so that a repetition
 * cannot show twice. What is told by SMS too waits on for {@link SmsDispatcher}: a carrier that is down keeps nobody's notices back. It
 * gives nothing away and asks for no role: it is started after each commit and by a timer for what was left behind.
 */
@Stateless
@PermitAll
public class DeliveringNotices {

    private static final Set<String> BY_SMS = Set.of(
            "SEND",
            "REMIND",
            "WITHDRAW",
            "EXPIRE",
            "APPROVE",
            "REJECT",
            "VOID",
            "INVALIDATE",
            "UNIT_CHANGED",
            "RESCIND_OPEN",
            "RESCIND_REMIND",
            "RESCIND_REFUSE",
            "RESCIND_APPROVE",
            "RESCIND_REJECT",
            "RESCIND_ESCALATE");

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    @Inject
    MobilesOfGraduates mobiles;

    @Inject
    StaffAddresses addresses;

    @Inject
    Sms sms;

    @Inject
    Mail mail;

    /**
     * Delivers the oldest waiting messages in one transaction. What another server is delivering just now is left to it.
     *
     * @param most how many at most
     * @return what was delivered; nothing when none waits any more
     */
    public Delivered deliverChunk(int most) {
        return jdbi.withHandle(handle -> {
            List<Waiting> waiting = waiting(handle, most);
            if (!waiting.isEmpty()) {
                handle.createUpdate("""
                        insert into notice (id, at, kind, recipient_party, recipient_id, signing_id, args)
                        select id, at, kind, recipient_party, recipient_id, signing_id, args from outbox_message o
                        where id = any(:ids) and not exists (select 1 from notice n where n.id = o.id)
                        """)
                        .bindArray("ids", Long.class, ids(waiting))
                        .execute();
                if (mail.isConfigured()) {
                    MessageLimits.gather(handle, ids(waiting), addresses, clock.instant());
                }
                boolean bySms = sms.isConfigured();
                List<Waiting> texts =
                        waiting.stream().filter(w -> bySms && w.bySms()).toList();
                List<Waiting> done =
                        waiting.stream().filter(w -> !texts.contains(w)).toList();
                if (!texts.isEmpty()) {
                    handle.createUpdate("update outbox_message set state = 'SMS_WAITING' where id = any(:ids)")
                            .bindArray("ids", Long.class, ids(texts))
                            .execute();
                }
                finish(
                        handle,
                        OutboxState.DELIVERED,
                        done.stream().filter(w -> !w.unread()).toList());
                finish(
                        handle,
                        OutboxState.UNREACHED,
                        done.stream().filter(Waiting::unread).toList());
            }
            return new Delivered(
                    waiting.size(), waiting.stream().map(Waiting::recipient).collect(Collectors.toSet()));
        });
    }

    /** How many messages wait to be shown in the app. */
    public long waiting() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from outbox_message where state = 'WAITING'")
                        .mapTo(long.class)
                        .one());
    }

    private List<Waiting> waiting(Handle handle, int most) {
        return handle.createQuery("""
                select o.id, o.recipient_party, o.recipient_id,
                    o.mobile is not null or o.kind = any(:bySms) and o.recipient_party = 'GRADUATE'
                        and exists (<mobile> and g.mobile is not null) as by_sms,
                    o.recipient_party = 'GRADUATE' and <unread> as unread
                from outbox_message o where o.state = 'WAITING'
                order by o.id fetch first :most rows only for update skip locked
                """)
                .define("mobile", mobiles.mobile())
                .define("unread", mobiles.unread())
                .bindArray("bySms", String.class, BY_SMS)
                .bind("most", most)
                .mapTo(Waiting.class)
                .list();
    }

    private void finish(Handle handle, OutboxState state, List<Waiting> done) {
        if (!done.isEmpty()) {
            handle.createUpdate("update outbox_message set state = :state, delivered_at = :now where id = any(:ids)")
                    .bind("state", state)
                    .bind("now", clock.instant())
                    .bindArray("ids", Long.class, ids(done))
                    .execute();
        }
    }

    private static List<Long> ids(List<Waiting> messages) {
        return messages.stream().map(Waiting::id).toList();
    }

    private record Waiting(long id, Role recipientParty, long recipientId, boolean bySms, boolean unread) {

        Recipient recipient() {
            return new Recipient(recipientParty, recipientId);
        }
    }
}
