package quxiang.notice.push;

import java.time.Instant;
import java.util.Set;
import quxiang.notice.Recipient;

/**
 * The right to listen to pushes for a party until it expires.
 *
 * @param whom for whom they are; a person may stand in several rosters
 * @param until when it expires
 */
public record PushToken(Set<Recipient> whom, Instant until) {}
