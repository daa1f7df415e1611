package quxiang.notice.outbox;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
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

    @Resource
    TimerService timers;

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

    /** One delivers at a time and then rests; who comes meanwhile makes that one look again. */
    private void deliver() {
        if (!shift.begin()) {
            return;
        }
        boolean rests = false;
        try {
            deliverAll();
            timers.createSingleActionTimer(REST.toMillis(), new TimerConfig("rest after a delivery", false));
            rests = true;
        } finally {
            if (!rests) {
                shift.end();
            }
        }
    }

    @Timeout
    void rested() {
        shift.end();
        deliver();
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
