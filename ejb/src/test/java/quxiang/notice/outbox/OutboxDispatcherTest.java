package quxiang.notice.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.TimerService;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import quxiang.notice.push.PushNotifier;

/** Between two deliveries the dispatcher rests, without holding a thread. */
class OutboxDispatcherTest {

    private final OutboxDispatcher dispatcher = new OutboxDispatcher();
    private int rests;
    private int rounds;
    private boolean broken;

    OutboxDispatcherTest() {
        dispatcher.shift = new DispatchSignal();
        dispatcher.shift.trigger = dispatcher;
        dispatcher.timers = timers(() -> rests++);
        dispatcher.notifier = new PushNotifier();
        dispatcher.delivering = new DeliveringNotices() {
            @Override
            public Delivered deliverChunk(int most) {
                rounds++;
                if (broken) {
                    throw new IllegalStateException("the database is away");
                }
                return new Delivered(0, Set.of());
            }
        };
        dispatcher.texting = new SmsDispatcher() {
            @Override
            public Outcome sendSome() {
                return Outcome.NONE_WAITS;
            }
        };
        dispatcher.mailing = new MailDispatcher() {
            @Override
            public SmsDispatcher.Outcome sendSome() {
                return SmsDispatcher.Outcome.NONE_WAITS;
            }
        };
    }

    /** Timers that only tell that one was set. */
    static TimerService timers(Runnable set) {
        return (TimerService) Proxy.newProxyInstance(
                TimerService.class.getClassLoader(), new Class<?>[] {TimerService.class}, (proxy, method, args) -> {
                    set.run();
                    return null;
                });
    }

    @Test
    void whatComesDuringTheRestIsDeliveredTogetherAfterIt() {
        dispatcher.shift.on(new MessagePut());
        dispatcher.shift.on(new MessagePut());
        dispatcher.shift.on(new MessagePut());
        assertEquals(List.of(1, 1), List.of(rounds, rests));
        dispatcher.rested();
        assertEquals(List.of(2, 2), List.of(rounds, rests));
        dispatcher.rested();
        assertEquals(List.of(2, 2), List.of(rounds, rests), "nothing came");
    }

    @Test
    void aDeliveryThatFailedDoesNotEndAllOthers() {
        broken = true;
        assertThrows(IllegalStateException.class, () -> dispatcher.shift.on(new MessagePut()));
        broken = false;
        dispatcher.shift.on(new MessagePut());
        assertEquals(List.of(2, 1), List.of(rounds, rests));
    }
}
