package quxiang.notice.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DispatchSignalTest {

    private final DispatchSignal shift = new DispatchSignal();
    private int calls;

    @Test
    void whatIsWantedDuringTheWorkMakesAnotherRoundAndNoCall() {
        shift.trigger = new OutboxDispatcher() {
            @Override
            public void deliverSoon() {
                calls++;
            }
        };
        shift.on(new MessagePut());
        assertEquals(1, calls);
        assertTrue(shift.begin());
        shift.on(new MessagePut());
        assertEquals(1, calls, "who is at work looks again");
        assertFalse(shift.begin(), "one at a time");
        shift.end();
        assertTrue(shift.begin(), "the second message");
        shift.end();
        assertFalse(shift.begin(), "nothing is left");
    }
}
