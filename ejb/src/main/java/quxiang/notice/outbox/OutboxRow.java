package quxiang.notice.outbox;

import java.time.Instant;
import quxiang.common.Role;

/**
 * A message as an operator sees it: never its words or its number.
 *
 * @param kind what happened
 * @param party to whom
 * @param bySms whether it goes out as a short message too
 * @param attempts how often the carrier was asked
 * @param nextAttemptAt when it is asked again
 * @param deliveredAt when, or {@code null}
 * @param error what the carrier said last, or {@code null}
 */
public record OutboxRow(
        long id,
        Instant at,
        String kind,
        Role party,
        boolean bySms,
        OutboxState state,
        int attempts,
        Instant nextAttemptAt,
        Instant deliveredAt,
        String error) {}
