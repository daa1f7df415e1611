package quxiang.notice.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.notice.Recipient;
import quxiang.notice.channel.Mail;
import quxiang.notice.channel.Sms;
import quxiang.notice.channel.SmsRefused;

/**
 * Claims waiting messages of a channel, hands them over, and records the outcome. Each is a transaction of its own, so that none is open
 * while a carrier answers. A claim is a lease: until {@link #LEASE} is over no other server takes the message. Who holds one hands over
 * only within {@link #HANDING}, which leaves the channel its time to answer. After a crash the message is handed over again, with the
 * same id.
 */
@Stateless
@PermitAll
public class OutboxClaims {

    static final int TRIES = 12;
    static final Duration LEASE = Duration.ofSeconds(60);
    public static final Duration HANDING = Duration.ofSeconds(30);

    private static final System.Logger LOG = System.getLogger(OutboxClaims.class.getName());
    private static final int LONGEST_ERROR = 500;

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    @Inject
    MobilesOfGraduates mobiles;

    @Inject
    Sms sms;

    @Inject
    Mail mail;

    /** Claims the oldest that wait in a state and are due. */
    public List<ClaimedMessage> claim(OutboxState state, int most) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> {
            List<ClaimedMessage> claimed = handle.createQuery("""
                    select o.id, o.kind, o.args, o.attempts as tries,
                        coalesce(o.mobile, case when o.recipient_party = 'GRADUATE' then (<mobile>) end) as mobile,
                        o.recipient_party, o.recipient_id, o.mobile is not null as own
                    from outbox_message o
                    where o.state = :state and o.next_attempt_at <= :now
                    order by o.id fetch first :most rows only for update skip locked
                    """)
                    .define("mobile", mobiles.mobile())
                    .bind("state", state)
                    .bind("now", now)
                    .bind("most", most)
                    .map(OutboxClaims::message)
                    .list();
            if (!claimed.isEmpty()) {
                postpone(handle, claimed, now.plus(LEASE));
            }
            return claimed;
        });
    }

    private static ClaimedMessage message(RowView row) {
        return new ClaimedMessage(
                row.getColumn("id", Long.class),
                row.getColumn("kind", String.class),
                row.getColumn("args", String.class),
                row.getColumn("tries", Integer.class),
                row.getColumn("mobile", String.class),
                new Recipient(row.getColumn("recipient_party", Role.class), row.getColumn("recipient_id", Long.class)),
                row.getColumn("own", Boolean.class));
    }

    private static void postpone(Handle handle, Collection<ClaimedMessage> messages, Instant until) {
        handle.createUpdate("update outbox_message set next_attempt_at = :until where id = any(:ids)")
                .bind("until", until)
                .bindArray("ids", Long.class, ids(messages))
                .execute();
    }

    /** Hands a text to the carrier. @throws IllegalStateException when it does not take it */
    public void text(long id, String mobile, String sentence) {
        sms.send(id, mobile, sentence);
    }

    /** Hands a mail to the server. @throws IllegalStateException when it does not take it */
    public void mail(long id, List<String> addresses, String subject, String text) {
        mail.send(id, addresses, subject, text);
    }

    /** They arrived. */
    public void delivered(Collection<ClaimedMessage> messages) {
        if (!messages.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate("""
                    update outbox_message set state = 'DELIVERED', attempts = attempts + 1, delivered_at = :now
                    where state in ('SMS_WAITING', 'MAIL_WAITING') and id = any(:ids)
                    """)
                    .bind("now", clock.instant())
                    .bindArray("ids", Long.class, ids(messages))
                    .execute());
        }
    }

    /** Whether the carrier will never take the message, however often it is handed over. Through a bean such an exception comes wrapped. */
    public static boolean isFinal(RuntimeException why) {
        return why instanceof SmsRefused || why.getCause() instanceof SmsRefused;
    }

    /**
     * Records that a message was not taken and retries it with back-off. After {@link #TRIES} tries, or when it never will be taken, it
     * is a dead letter and waits for an operator.
     */
    public void failed(ClaimedMessage message, RuntimeException why) {
        int tries = isFinal(why) ? TRIES : message.tries() + 1;
        LOG.log(System.Logger.Level.WARNING, "message " + message.id() + " failed " + tries + " times: " + why);
        String error = String.valueOf(why.getCause() instanceof RuntimeException inner ? inner : why);
        jdbi.useHandle(handle -> handle.createUpdate("""
                update outbox_message
                set state = case when :dead then 'DEAD' else state end,
                    attempts = :tries, next_attempt_at = :next, last_error = :error
                where id = :id
                """)
                .bind("dead", tries >= TRIES)
                .bind("tries", tries)
                .bind("next", clock.instant().plus(wait(tries)))
                .bind("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                .bind("id", message.id())
                .execute());
    }

    /** They were not tried, and may be from a time on. */
    public void release(Collection<ClaimedMessage> messages, Instant from) {
        if (!messages.isEmpty()) {
            jdbi.useHandle(handle -> postpone(handle, messages, from));
        }
    }

    /** The back-off: 1, 2, 4, 8, 16, 32 minutes, then every hour. */
    static Duration wait(int tries) {
        return Duration.ofMinutes(Math.min(60, 1L << Math.min(tries - 1, 6)));
    }

    private static List<Long> ids(Collection<ClaimedMessage> messages) {
        return messages.stream().map(ClaimedMessage::id).toList();
    }
}
