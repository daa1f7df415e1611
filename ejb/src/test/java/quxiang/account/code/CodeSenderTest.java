package quxiang.account.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import quxiang.common.SetClock;
import quxiang.notice.channel.Sms;

class CodeSenderTest {

    private static final Instant UNTIL = Instant.parse("2026-11-24T02:05:00Z");

    private final List<String> sent = new ArrayList<>();
    private final SetClock clock = new SetClock("2026-11-24T02:00:00Z");
    private final CodeSender sender = new CodeSender();

    @Test
    void aCodeIsDeliveredAsLongAsItIsValidAndNotAfterwards() {
        sender.clock = clock;
        sender.meters = new SimpleMeterRegistry();
        sender.sms = new Sms() {
            @Override
            public void send(String mobile, String text) {
                sent.add(mobile + " " + text);
            }
        };
        sender.deliver(new CodeMessage("13900000001", null, "123456", UNTIL));
        clock.pass(Duration.ofMinutes(5));
        sender.deliver(new CodeMessage("13900000002", null, "654321", UNTIL));
        assertEquals(List.of("13900000001 123456"), sent);
        assertEquals(
                1.0,
                sender.meters.counter("quxiang.codes", "outcome", "expired").count());
    }
}
