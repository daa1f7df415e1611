package quxiang.notice.outbox;

import java.util.Set;
import quxiang.notice.Recipient;

/**
 * What one transaction delivered.
 *
 * @param count how many messages; 0 when none waited
 * @param recipients to whom; their open pages are to be told now that it is committed
 */
public record Delivered(int count, Set<Recipient> recipients) {}
