package quxiang.agreement;

import java.time.Instant;

/**
 * An audit event: somebody saw a graduate's whole ID number, or by leave what is registered.
 *
 * @param who the person's name
 * @param institution the unit or school for which they act, or {@code null}
 * @param action how: {@code ID_NUMBER_READ}, {@code AGREEMENT_DOWNLOADED} or {@code PLACEMENT_CHECKED}
 * @param reason why, or the number of the agreement
 */
public record NumberReading(Instant at, String who, String institution, String action, String reason) {}
