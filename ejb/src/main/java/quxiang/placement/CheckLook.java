package quxiang.placement;

import java.time.Instant;

/**
 * Somebody looked by the code of a graduate.
 *
 * @param address from which network address, or {@code null}
 */
public record CheckLook(long grantId, Instant at, LookOutcome outcome, String address) {}
