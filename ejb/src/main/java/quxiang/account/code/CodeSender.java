package quxiang.account.code;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.notice.channel.Mail;
import quxiang.notice.channel.Sms;

/**
 * Takes codes to the carrier and the mail server, after the transaction that made them and beside the request. A slow
 * carrier holds a few threads of its own, and neither a page nor a connection. Codes wait in memory alone, for nobody
 * shall read them in a table; those of a server that goes down are asked for anew.
 */
@ApplicationScoped
class CodeSender {

    private static final System.Logger LOG = System.getLogger(CodeSender.class.getName());
    private static final int AT_ONCE = 8;
    private static final int MOST_WAITING = 2_000;

    @Resource
    ManagedExecutorService beside;

    @Inject
    Sms sms;

    @Inject
    Mail mail;

    @Inject
    ShanghaiClock clock;

    @Inject
    MeterRegistry meters;

    private final BlockingQueue<CodeMessage> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicInteger working = new AtomicInteger();

    /** @throws Refusal {@code notice.sms_failed} when so many wait that a code would be late */
    void requireRoom() {
        if (waiting.remainingCapacity() == 0) {
            throw new Refusal("notice.sms_failed");
        }
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) CodeMessage message) {
        if (!waiting.offer(message)) {
            count("lost");
        }
        begin();
    }

    private void begin() {
        if (working.incrementAndGet() > AT_ONCE) {
            working.decrementAndGet();
        } else {
            beside.execute(this::work);
        }
    }

    private void work() {
        try {
            for (CodeMessage next = waiting.poll(); next != null; next = waiting.poll()) {
                deliver(next);
            }
        } finally {
            working.decrementAndGet();
        }
        if (!waiting.isEmpty()) {
            begin();
        }
    }

    /** A code that is no longer valid is not delivered. */
    void deliver(CodeMessage message) {
        if (!clock.instant().isBefore(message.until())) {
            count("expired");
            return;
        }
        try {
            if (message.subject() == null) {
                sms.send(message.target(), message.text());
            } else {
                mail.send(message.target(), message.subject(), message.text());
            }
            count("sent");
        } catch (RuntimeException e) {
            // The channel has told why; whoever waits for the code asks for another one.
            LOG.log(System.Logger.Level.WARNING, "a code was not delivered: {0}", e.getMessage());
            count("failed");
        }
    }

    private void count(String outcome) {
        meters.counter("quxiang.codes", "outcome", outcome).increment();
    }
}
