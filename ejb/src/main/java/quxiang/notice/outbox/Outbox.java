package quxiang.notice.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Timestamp;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.AppendOnlyRows;

/** What is to be told, in the order in which it happened. */
@ApplicationScoped
public class Outbox {

    /** Stands between the parts of a message's {@code args}. */
    public static final String SEPARATOR = "\u001F";

    @Inject
    AppendOnlyRows ledger;

    @Inject
    ShanghaiClock clock;

    @Inject
    Event<MessagePut> put;

    /** Remembers that this transaction has said already that there is something to deliver. */
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry registry;

    /**
     * Puts a message into the outbox, in the caller's transaction.
     *
     * @param kind what happened; its sentence is {@code notice.<kind>.<party>}
     * @param party to whom: EMPLOYER, GRADUATE, SCHOOL or CENTRE
     * @param recipientId the unit, graduate or school; 0 for the centre
     * @param signingId the signing it speaks of, or {@code null}
     * @param args what the sentence names: {0}, {1}, …
     */
    public void put(String kind, Role party, long recipientId, Long signingId, String... args) {
        put(kind, party, recipientId, signingId, null, args);
    }

    /**
     * Puts a message into the outbox that goes to a mobile number as a short message too.
     *
     * @param recipientId the unit whose users see it in the app, or 0 when the person has none yet
     */
    public void text(String kind, Role party, long recipientId, String mobile, String... args) {
        put(kind, party, recipientId, null, mobile, args);
    }

    private void put(String kind, Role party, long recipientId, Long signingId, String mobile, String... args) {
        Timestamp now = Timestamp.from(clock.instant());
        ledger.add("""
                insert into outbox_message (at, kind, recipient_party, recipient_id, signing_id, args,
                    state, attempts, next_attempt_at, mobile)
                values (?, ?, ?, ?, cast(? as bigint), ?, 'WAITING', 0, ?, cast(? as varchar(20)))
                """, now, kind, party.name(), recipientId, signingId, String.join(SEPARATOR, args), now, mobile);
        if (registry.getResource(MessagePut.class) == null) {
            registry.putResource(MessagePut.class, true);
            put.fire(new MessagePut());
        }
    }
}
