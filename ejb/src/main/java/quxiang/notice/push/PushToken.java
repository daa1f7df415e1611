package quxiang.notice.push;

import java.time.Instant;
import quxiang.notice.Recipient;

/**
 * The right to listen to pushes for a party until it expires.
 *
 * @param whom for whom they are
 * @param until when it expires
 */
public record PushToken(Recipient whom, Instant until) {}
