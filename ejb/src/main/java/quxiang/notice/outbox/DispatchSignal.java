package quxiang.notice.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Calls the delivery after each commit that put a message. While it is at work it is only told to look again: under load every other call
 * would find it at work and have been made for nothing.
 */
@ApplicationScoped
class DispatchSignal {

    @Inject
    OutboxDispatcher trigger;

    private final AtomicBoolean atWork = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagePut put) {
        want();
        if (!atWork.get()) {
            trigger.deliverSoon();
        }
    }

    void want() {
        wanted.set(true);
    }

    /**
     * Whether there is something to do that nobody does; who is told so must say {@link #end()}. What is wanted from now on makes another
     * round.
     */
    boolean begin() {
        // Whoever fails to take the work leaves the wish to the one who has it, and who looks for it after the end.
        if (!wanted.get() || !atWork.compareAndSet(false, true)) {
            return false;
        }
        wanted.set(false);
        return true;
    }

    void end() {
        atWork.set(false);
    }
}
