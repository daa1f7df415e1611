package quxiang.batch.notice;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.notice.outbox.Delivered;
import quxiang.notice.outbox.DeliveringNotices;
import quxiang.notice.outbox.MailDispatcher;
import quxiang.notice.outbox.SmsDispatcher;
import quxiang.notice.push.PushNotifier;

/** Delivers until nothing waits any more or the job is stopped. Each chunk is a transaction of its own. */
@Named
@Dependent
public class WaitingNotices extends AbstractBatchlet {

    private static final int AT_ONCE = 500;

    @Inject
    DeliveringNotices delivering;

    @Inject
    SmsDispatcher texting;

    @Inject
    MailDispatcher mailing;

    @Inject
    PushNotifier notifier;

    private volatile boolean stopped;

    @Override
    public String process() {
        int delivered = 0;
        Delivered chunk = delivering.deliverChunk(AT_ONCE);
        while (chunk.count() > 0 && !stopped) {
            delivered += chunk.count();
            chunk.recipients().forEach(notifier::push);
            chunk = delivering.deliverChunk(AT_ONCE);
        }
        while (!stopped && texting.sendSome() == SmsDispatcher.Outcome.SENT) {
            // Until the carrier has all that are due, or does not take one.
        }
        while (!stopped && mailing.sendSome() == SmsDispatcher.Outcome.SENT) {
            // Likewise the mail server.
        }
        return "DELIVERED " + delivered;
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
