package quxiang.notice.push;

import java.time.Instant;
import quxiang.notice.Recipient;

/**
 * Leave to hear the bell.
 *
 * @param whom for whom it rings
 * @param until when the leave ends
 */
public record PushToken(Recipient whom, Instant until) {}
