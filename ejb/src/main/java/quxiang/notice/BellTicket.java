package quxiang.notice;

import java.time.Instant;

/**
 * Leave to hear the bell.
 *
 * @param whom for whom it rings
 * @param until when the leave ends
 */
public record BellTicket(Recipient whom, Instant until) {}
