package quxiang.notice.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import quxiang.notice.push.PushNotifier;

/** Delivers when {@link DispatchSignal} calls, and every minute. The latter takes what a crash or a failed channel left behind. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxDispatcher {

    private static final int AT_ONCE = 500;

    /** The pause in which messages are gathered. Under load a round takes many messages instead of one. */
    private static final Duration REST = Duration.ofMillis(200);

    @Inject
    DeliveringNotices delivering;

    @Inject
    SmsDispatcher texting;

    @Inject
    MailDispatcher mailing;

    @Inject
    PushNotifier notifier;

    @Inject
    DispatchSignal shift;

    /** Delivers what waits, without keeping the caller waiting. */
    @Asynchronous
    public void deliverSoon() {
        deliver();
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void deliverLeftovers() {
        shift.want();
        deliver();
    }

    /** One delivers at a time; who comes meanwhile makes that one look again. */
    private void deliver() {
        while (shift.begin()) {
            try {
                deliverAll();
                Thread.sleep(REST.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                shift.end();
            }
        }
    }

    /** Delivers all notices in the app before some short messages and mails. So a slow carrier delays nobody. */
    private void deliverAll() {
        Delivered delivered;
        SmsDispatcher.Outcome texted = SmsDispatcher.Outcome.NONE_WAITS;
        SmsDispatcher.Outcome mailed = SmsDispatcher.Outcome.NONE_WAITS;
        do {
            delivered = delivering.deliverChunk(AT_ONCE);
            delivered.recipients().forEach(notifier::push);
            texted = texted == SmsDispatcher.Outcome.FAILED ? texted : texting.sendSome();
            mailed = mailed == SmsDispatcher.Outcome.FAILED ? mailed : mailing.sendSome();
        } while (delivered.count() == AT_ONCE
                || texted == SmsDispatcher.Outcome.SENT
                || mailed == SmsDispatcher.Outcome.SENT);
    }
}
